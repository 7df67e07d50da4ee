package baton.ui.handoff;

import baton.handoff.Deadline;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import java.time.Instant;
import java.util.Optional;

/// What is due on an open handoff, in words.
final class DueWords {
    private final Strings strings;
    private final TimeWords times;

    DueWords(Strings strings) {
        this.strings = strings;
        times = new TimeWords(strings);
    }

    /// Empty if nothing is due.
    String of(OpenHandoff shown, Instant now) {
        if (shown.isPaused()) {
            return strings.get("inbox.paused");
        }
        return next(shown, now)
                .map(d -> strings.get(
                        "player.due",
                        strings.of(d.kind()),
                        times.due(d.dueAt(), now, shown.reader().zone())))
                .orElse("");
    }

    /// What this reader owes soonest, else what anybody does.
    static Optional<Deadline> next(OpenHandoff shown, Instant now) {
        var asked = Deadline.asked(shown.deadlines(), now);
        return asked.stream()
                .filter(d -> d.owner().equals(shown.reader().id()))
                .findFirst()
                .or(() -> asked.stream().findFirst());
    }
}
