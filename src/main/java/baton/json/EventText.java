package baton.json;

import baton.handoff.DeadlineKind;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.FirstTouch;
import baton.handoff.MeetingOutcome;
import baton.handoff.ReturnReason;
import baton.handoff.record.RecordField;
import baton.handoff.rules.Gap;
import baton.handoff.rules.TeamRules;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Reads the particulars of events as libraries before schema 8, and sidecars of version 1, keep them: as text, each
/// kind in its own form. Nothing is written so any more.
public final class EventText {
    /// "2 open (PAIN_MISSING, NOT_QUALIFIED): They fly tomorrow".
    private static final Pattern OVERRIDDEN = Pattern.compile("\\d+ open \\(([A-Z_, ]*)\\): ?(.*)", Pattern.DOTALL);
    /// "HELD, match 4", or without a match.
    private static final Pattern OUTCOME = Pattern.compile("([A-Z_]+)(?:, match (\\d))?");
    /// The moments of a meeting, "2026-11-24T14:00-05:00[America/New_York] -> ...".
    private static final Pattern RESCHEDULED = Pattern.compile("(\\S+|no time) -> (\\S+)");

    private static final String INSTEAD = " instead of ";
    private static final String ARROW = " -> ";
    private static final String WHOLE = "WHOLE";

    private EventText() {}

    /// Never fails: what cannot be read is unread.
    public static EventPayload read(EventKind kind, String text) {
        try {
            return parts(kind, text).orElseGet(() -> new EventPayload.Unread(text));
        } catch (IllegalArgumentException | DateTimeException damaged) {
            return new EventPayload.Unread(text);
        }
    }

    private static Optional<EventPayload> parts(EventKind kind, String text) {
        return switch (kind) {
            case EDITED -> Optional.of(new EventPayload.Parts(list(text)));
            case ACTION_DONE -> known(TeamRules.HotAction.values(), text).map(EventPayload.Step::new);
            case REMINDED, BREACHED -> known(DeadlineKind.values(), text).map(EventPayload.Reminder::new);
            case TOUCHED -> known(FirstTouch.values(), text).map(EventPayload.Touch::new);
            case BRIEFING_KEPT -> Optional.of(briefing(text));
            case REASSIGNED, TAKEN_OVER -> passedOn(text);
            case SEEN, ANSWERED, UNMARKED, REPLIED -> Optional.of(reply(text));
            case OVERRIDDEN -> overridden(text);
            case MET, FEEDBACK_GIVEN -> outcome(text);
            case RESCHEDULED -> rescheduled(text);
            case RETURNED ->
                known(ReturnReason.values(), before(text, ":"))
                        .map(reason -> new EventPayload.Return(reason, behind(text, ":")));
            case CORRECTED ->
                known(RecordField.values(), before(text, ":"))
                        .map(field -> new EventPayload.Correction(field, behind(text, ":")));
            case NEXT_TOUCH_SET ->
                Optional.of(new EventPayload.Appointment(Instant.parse(before(text, " ")), behind(text, " ")));
            case MARKED -> moment(text);
            case EXEMPLAR, NO_EXEMPLAR -> praise(text);
            // What came later was never written like this.
            default ->
                kind.payload() == EventPayload.Words.class
                        ? Optional.of(new EventPayload.Words(text))
                        : Optional.empty();
        };
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(", "));
    }

    private static EventPayload briefing(String text) {
        var parts = text.split(INSTEAD, 2);
        return new EventPayload.Briefing(
                UUID.fromString(parts[0].strip()), parts.length < 2 ? null : UUID.fromString(parts[1].strip()));
    }

    private static Optional<EventPayload> passedOn(String text) {
        var parts = text.split(ARROW, 2);
        return parts.length < 2
                ? Optional.empty()
                : Optional.of(new EventPayload.PassedOn(
                        UUID.fromString(parts[0]), UUID.fromString(before(parts[1], " ")), behind(parts[1], " ")));
    }

    private static EventPayload reply(String text) {
        return new EventPayload.Reply(UUID.fromString(before(text, " ")), behind(text, " "));
    }

    /// @throws IllegalArgumentException for a gap that is not known
    private static Optional<EventPayload> overridden(String text) {
        var match = OVERRIDDEN.matcher(text);
        return match.matches()
                ? Optional.of(new EventPayload.Overridden(
                        list(match.group(1)).stream().map(Gap::valueOf).toList(), match.group(2)))
                : Optional.empty();
    }

    private static Optional<EventPayload> outcome(String text) {
        var match = OUTCOME.matcher(text);
        return match.matches()
                ? known(MeetingOutcome.values(), match.group(1))
                        .map(outcome -> new EventPayload.Outcome(
                                outcome, match.group(2) == null ? null : Integer.valueOf(match.group(2))))
                : Optional.empty();
    }

    private static Optional<EventPayload> rescheduled(String text) {
        var match = RESCHEDULED.matcher(text);
        return match.matches()
                ? Optional.of(new EventPayload.Rescheduled(
                        match.group(1).equals("no time") ? null : ZonedDateTime.parse(match.group(1)),
                        ZonedDateTime.parse(match.group(2))))
                : Optional.empty();
    }

    private static Optional<EventPayload> moment(String text) {
        var parts = text.split(" ", 3);
        return parts.length < 3
                ? Optional.empty()
                : Optional.of(new EventPayload.Moment(
                        UUID.fromString(parts[0]), Duration.ofMillis(Math.max(0, Long.parseLong(parts[1]))), parts[2]));
    }

    private static Optional<EventPayload> praise(String text) {
        var name = before(text, " ");
        return name.equals(WHOLE)
                ? Optional.of(new EventPayload.Praise(null, behind(text, " ")))
                : known(RecordField.values(), name).map(field -> new EventPayload.Praise(field, behind(text, " ")));
    }

    private static <T extends Enum<T>> Optional<T> known(T[] all, String name) {
        return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst();
    }

    private static String before(String text, String separator) {
        return text.split(separator, 2)[0].strip();
    }

    private static String behind(String text, String separator) {
        var parts = text.split(separator, 2);
        return parts.length < 2 ? "" : parts[1].strip();
    }
}
