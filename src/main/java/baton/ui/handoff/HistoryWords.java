package baton.ui.handoff;

import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.HandoffEvent;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Who did what and when, in words.
final class HistoryWords {
    /// Of the others, what was written with them stands elsewhere, or says nothing to a person.
    private static final Set<EventKind> TOLD = EnumSet.of(
            EventKind.ROUTED,
            EventKind.PAUSED,
            EventKind.ASKED,
            EventKind.PREPARED,
            EventKind.THANKED,
            EventKind.CHECKED,
            EventKind.UNCHECKED,
            EventKind.FEEDBACK_ANSWERED);

    private final Strings strings;
    private final TimeWords times;

    HistoryWords(Strings strings) {
        this.strings = strings;
        times = new TimeWords(strings);
    }

    /// Oldest first.
    List<String> of(OpenHandoff shown, Instant now) {
        return shown.events().stream()
                .filter(e -> e.kind() != EventKind.EDITED)
                .map(e -> strings.get(
                        "player.event",
                        times.moment(e.at(), now, shown.reader().zone()),
                        shown.names().getOrDefault(e.person(), ""),
                        words(e, shown, now)))
                .toList();
    }

    /// What happened, with what matters of it: who was chosen instead, why it passed, what was asked.
    private String words(HandoffEvent event, OpenHandoff shown, Instant now) {
        return switch (event.payload()) {
            case EventPayload.Step(var action) -> detail(event, strings.of(action));
            case EventPayload.Reminder(var kind) -> detail(event, strings.of(kind));
            case EventPayload.PassedOn moved -> detail(event, fromTo(moved, shown));
            case EventPayload.Reply reply -> detail(event, event.kind() == EventKind.ANSWERED ? reply.words() : "");
            case EventPayload.Overridden(var missing, var words) ->
                detail(event, strings.get("player.event.overridden", missing.size(), words));
            case EventPayload.Rescheduled moved -> detail(event, fromTo(moved, now, shown));
            // How well it matched is for the two of them and their managers alone.
            case EventPayload.Outcome met ->
                detail(event, event.kind() == EventKind.MET ? strings.of(met.outcome()) : "");
            case EventPayload.Deal deal -> detail(event, new DealWords(strings).line(deal));
            case EventPayload.TakenBack what -> strings.get("player.event.takenBack", strings.of(what.kind()));
            case EventPayload.Words(var words) -> detail(event, TOLD.contains(event.kind()) ? words : "");
            // As it is written: a newer version has words for it.
            case EventPayload.Unread(var raw) -> detail(event, raw);
            default -> strings.of(event.kind());
        };
    }

    /// Who had it, and who has it now.
    private String fromTo(EventPayload.PassedOn moved, OpenHandoff shown) {
        return strings.get(
                moved.words().isEmpty() ? "player.event.fromTo" : "player.event.fromTo.why",
                shown.names().getOrDefault(moved.from(), ""),
                shown.names().getOrDefault(moved.to(), ""),
                moved.words());
    }

    private String fromTo(EventPayload.Rescheduled moved, Instant now, OpenHandoff shown) {
        var zone = shown.reader().zone();
        var after = times.moment(moved.after().toInstant(), now, zone);
        return moved.before() == null
                ? after
                : strings.get("player.event.fromTo", times.moment(moved.before().toInstant(), now, zone), after);
    }

    private String detail(HandoffEvent event, String what) {
        return what.isBlank()
                ? strings.of(event.kind())
                : strings.get("player.event.detail", strings.of(event.kind()), Texts.brief(what.strip()));
    }
}
