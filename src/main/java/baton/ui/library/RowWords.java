package baton.ui.library;

import baton.people.Person;
import baton.playback.PlaybackSpeed;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

/// What a row and a tile say of a handoff.
///
/// @param zone of whoever reads
/// @param speed at which they watch
record RowWords(Strings strings, InstantSource clock, Supplier<ZoneId> zone, Supplier<PlaybackSpeed> speed) {
    static String company(LibraryRow row) {
        return Texts.brief(row.item().entry().handoff().content().company());
    }

    static String contact(LibraryRow row) {
        return Texts.brief(row.item().entry().handoff().content().contact().name());
    }

    String status(LibraryRow row) {
        return strings.of(row.item().entry().handoff().status());
    }

    /// Who to whom, when, and how long the briefing plays.
    String facts(LibraryRow row) {
        var entry = row.item().entry();
        var at = entry.handoff().handedOffAt();
        var when = at == null ? "" : new TimeWords(strings).moment(at, clock.instant(), zone.get());
        return strings.get(
                "library.facts",
                entry.sender().name(),
                entry.receiver().map(Person::name).orElse(""),
                when,
                briefing(row));
    }

    String briefing(LibraryRow row) {
        return switch (row.briefing()) {
            case AWAY -> strings.get("library.clip.away");
            case MISSING, FOLDER_MISSING -> strings.get("library.clip.missing");
            case DAMAGED -> strings.get("library.clip.damaged");
            case FINE ->
                row.item()
                        .entry()
                        .clip()
                        .map(c -> strings.get(
                                "inbox.playsIn",
                                TimeWords.length(speed.get().receiverTime(c.length())),
                                speed.get().digits()))
                        .orElse(strings.get("inbox.noBriefing"));
        };
    }

    /// "watched", "done"; empty if neither.
    String done(LibraryRow row) {
        if (row.item().watched()) {
            return strings.get("library.watched");
        }
        return row.isDone() ? strings.get("library.done") : "";
    }
}
