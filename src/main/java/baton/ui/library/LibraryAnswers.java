package baton.ui.library;

import baton.library.LibraryItem;
import baton.library.LibraryPage;
import baton.library.LibraryQuery;
import baton.library.LibraryService;
import baton.library.ReviewList;
import baton.library.ReviewProgress;
import baton.people.Person;
import baton.playback.PlaybackSpeed;
import baton.playback.ViewingStore;
import baton.recording.ClipStore;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks the library and its lists; slow.
record LibraryAnswers(LibraryService service, ClipStore clips, ViewingStore viewings, InstantSource clock) {
    /// @param page null for a list that no question finds
    /// @param study null for what nobody works through
    /// @param speed at which whoever asks watches
    record Answer(
            List<LibraryRow> rows,
            @Nullable LibraryPage page,
            @Nullable ReviewProgress study,
            PlaybackSpeed speed) {}

    /// @param most of this many rows at most, where a question finds them
    /// @param whose first ten are asked for; null while nobody was chosen
    Answer to(Person who, LibrarySection where, LibraryQuery question, int most, @Nullable Person whose) {
        var speed = viewings.speed(who.id());
        var hand = where.byHand();
        if (hand != null) {
            return new Answer(rows(service.items(who.id(), hand, most)), null, null, speed);
        }
        if (where instanceof LibrarySection.Learn(var kind)) {
            var study = study(who, kind, whose);
            var rows = study == null
                    ? List.<LibraryRow>of()
                    : study.items().stream()
                            .map(i -> LibraryRow.of(i.item(), i.review(), clips))
                            .toList();
            return new Answer(rows, null, study, speed);
        }
        var page = service.find(who.id(), question, 0, most);
        return new Answer(rows(page.items()), page, null, speed);
    }

    private @Nullable ReviewProgress study(Person who, ReviewList.Kind kind, @Nullable Person whose) {
        if (kind == ReviewList.Kind.FIRST_TEN) {
            return whose == null ? null : service.study(who.id(), ReviewList.firstTen(whose.id()), who.zone());
        }
        var today = LocalDate.ofInstant(clock.instant(), who.zone());
        return service.study(who.id(), ReviewList.of(kind, today), who.zone());
    }

    /// The next rows of what a question finds.
    List<LibraryRow> page(Person who, LibraryQuery question, int from, int most) {
        return rows(service.find(who.id(), question, from, most).items());
    }

    private List<LibraryRow> rows(List<LibraryItem> items) {
        return items.stream().map(i -> LibraryRow.of(i, null, clips)).toList();
    }
}
