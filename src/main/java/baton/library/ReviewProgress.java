package baton.library;

import baton.playback.PlaybackSpeed;
import java.time.Duration;
import java.util.List;

/// A list that somebody works through, as far as they are.
public record ReviewProgress(ReviewList list, List<Item> items) {
    public ReviewProgress {
        items = List.copyOf(items);
    }

    /// @param review what this person noted; ticked by hand, or watched
    public record Item(LibraryItem item, Review review) {
        /// Whether it counts as done: ticked, or its briefing watched.
        public boolean isDone() {
            return review.isDone() || item.watched();
        }
    }

    public int done() {
        return (int) items.stream().filter(Item::isDone).count();
    }

    /// How long all briefings take at this speed.
    public Duration total(PlaybackSpeed speed) {
        return time(speed, items);
    }

    /// How long those take that are not done.
    public Duration left(PlaybackSpeed speed) {
        return time(speed, items.stream().filter(i -> !i.isDone()).toList());
    }

    private static Duration time(PlaybackSpeed speed, List<Item> items) {
        return items.stream()
                .flatMap(i -> i.item().entry().clip().stream())
                .map(clip -> speed.receiverTime(clip.length()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
