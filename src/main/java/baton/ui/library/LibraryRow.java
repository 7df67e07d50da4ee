package baton.ui.library;

import baton.library.Hit;
import baton.library.LibraryItem;
import baton.library.Review;
import baton.recording.Clip;
import baton.recording.ClipStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One handoff of the library, as it is shown.
///
/// @param briefing whether its file is still as it was kept; [ClipStore.Condition#FINE] too without a briefing
/// @param poster where the picture that stands for it lies; null without a briefing
/// @param film where the briefing lies; null where it cannot be played here
/// @param review what the reader noted, on a list to work through; null elsewhere
public record LibraryRow(
        LibraryItem item,
        ClipStore.Condition briefing,
        @Nullable Path poster,
        @Nullable Path film,
        @Nullable Review review) {
    static LibraryRow of(LibraryItem item, @Nullable Review review, ClipStore clips) {
        var clip = item.entry().clip();
        var condition = clip.map(clips::condition).orElse(ClipStore.Condition.FINE);
        return new LibraryRow(
                item,
                condition,
                clip.map(clips::poster).orElse(null),
                clip.filter(_ -> condition.hasFile()).map(clips::path).orElse(null),
                review);
    }

    LibraryRow withReview(@Nullable Review changed) {
        return new LibraryRow(item, briefing, poster, film, changed);
    }

    /// Where the briefing begins to play.
    Duration start() {
        return item.entry().clip().map(c -> c.notes().trim().start()).orElse(Duration.ZERO);
    }

    /// And where it ends.
    Duration end() {
        return start().plus(item.entry().clip().map(Clip::length).orElse(Duration.ZERO));
    }

    public UUID handoff() {
        return item.entry().handoff().id();
    }

    /// The first moment of the briefing at which the words are said, or somebody has marked them.
    public Optional<Duration> saidAt() {
        return item.sentences().stream()
                .map(Hit.Sentence::at)
                .filter(at -> at != null)
                .findFirst();
    }

    /// A moment as the player tells it: from where the briefing begins to play.
    Duration shown(Duration at) {
        var start = start();
        return at.compareTo(start) < 0 ? Duration.ZERO : at.minus(start);
    }

    boolean isDone() {
        return review != null && (review.isDone() || item.watched());
    }
}
