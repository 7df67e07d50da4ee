package baton.handoff;

import baton.handoff.record.RecordField;
import baton.handoff.rules.TeamRules;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The particulars of an event in parts one can rely on: the only place that knows how each kind is kept as text. What
/// cannot be read, because it is damaged or a newer version wrote it, stays as it came and belongs to nobody.
public sealed interface EventPayload {
    /// In somebody's words, or empty.
    record Words(String text) implements EventPayload {}

    /// Cannot be read.
    record Unread(String text) implements EventPayload {}

    /// The parts of the record that were edited.
    record Parts(List<String> names) implements EventPayload {
        public Parts {
            names = List.copyOf(names);
        }

        @Override
        public String text() {
            return String.join(", ", names);
        }
    }

    /// A step of what a hot lead starts.
    record Step(TeamRules.HotAction action) implements EventPayload {
        @Override
        public String text() {
            return action.name();
        }
    }

    /// A deadline that came near, or passed.
    record Reminder(DeadlineKind kind) implements EventPayload {
        @Override
        public String text() {
            return kind.name();
        }
    }

    record Touch(FirstTouch kind) implements EventPayload {
        @Override
        public String text() {
            return kind.name();
        }
    }

    /// Another briefing.
    ///
    /// @param before the one it replaces; null if it is the first
    record Briefing(UUID clip, @Nullable UUID before) implements EventPayload {
        private static final String INSTEAD = " instead of ";

        @Override
        public String text() {
            return before == null ? clip.toString() : clip + INSTEAD + before;
        }
    }

    /// From one person to another.
    ///
    /// @param why may be empty
    record PassedOn(UUID from, UUID to, String why) implements EventPayload {
        private static final String ARROW = " -> ";

        @Override
        public String text() {
            return (from + ARROW + to + " " + why).strip();
        }
    }

    /// To an event before it: a question that was seen or answered, a comment that was taken back.
    ///
    /// @param words may be empty
    record Reply(UUID event, String words) implements EventPayload {
        @Override
        public String text() {
            return (event + " " + words).strip();
        }
    }

    /// Why it came back.
    ///
    /// @param words may be empty
    record Return(ReturnReason reason, String words) implements EventPayload {
        @Override
        public String text() {
            return words.isEmpty() ? reason.name() : reason + SEPARATOR + words;
        }
    }

    /// What was put right in a part of the record.
    record Correction(RecordField field, String words) implements EventPayload {
        @Override
        public String text() {
            return field + SEPARATOR + words;
        }
    }

    /// When the prospect is to hear from the team next.
    ///
    /// @param words may be empty
    record Appointment(Instant at, String words) implements EventPayload {
        @Override
        public String text() {
            return at + " " + words;
        }
    }

    /// A comment on a moment of a briefing.
    ///
    /// @param place on the time of the whole file
    record Moment(UUID clip, Duration place, String words) implements EventPayload {
        @Override
        public String text() {
            return clip + " " + place.toMillis() + " " + words;
        }
    }

    /// Why it is an example, or that it is none any more.
    ///
    /// @param field null for the whole handoff
    /// @param reason may be empty
    record Praise(@Nullable RecordField field, String reason) implements EventPayload {
        private static final String WHOLE = "WHOLE";

        @Override
        public String text() {
            return ((field == null ? WHOLE : field.name()) + " " + reason).strip();
        }
    }

    String SEPARATOR = ": ";
    EventPayload NONE = new Words("");

    /// As an event keeps it.
    String text();

    /// Reads what an event keeps.
    static EventPayload of(EventKind kind, String text) {
        try {
            return read(kind, text).orElseGet(() -> new Unread(text));
        } catch (IllegalArgumentException | DateTimeException damaged) {
            return new Unread(text);
        }
    }

    private static Optional<EventPayload> read(EventKind kind, String text) {
        return switch (kind) {
            case EDITED -> Optional.of(new Parts(text.isEmpty() ? List.of() : List.of(text.split(", "))));
            case ACTION_DONE -> known(TeamRules.HotAction.values(), text).map(Step::new);
            case REMINDED, BREACHED -> known(DeadlineKind.values(), text).map(Reminder::new);
            case TOUCHED -> known(FirstTouch.values(), text).map(Touch::new);
            case BRIEFING_KEPT -> Optional.of(briefing(text));
            case REASSIGNED, TAKEN_OVER -> passedOn(text);
            case SEEN, ANSWERED, UNMARKED -> Optional.of(reply(text));
            case RETURNED -> known(ReturnReason.values(), before(text, ":")).map(r -> new Return(r, behind(text, ":")));
            case CORRECTED ->
                known(RecordField.values(), before(text, ":")).map(f -> new Correction(f, behind(text, ":")));
            case NEXT_TOUCH_SET -> Optional.of(new Appointment(Instant.parse(before(text, " ")), behind(text, " ")));
            case MARKED -> moment(text);
            case EXEMPLAR, NO_EXEMPLAR -> praise(text);
            default -> Optional.of(new Words(text));
        };
    }

    private static EventPayload briefing(String text) {
        var parts = text.split(Briefing.INSTEAD, 2);
        return new Briefing(
                UUID.fromString(parts[0].strip()), parts.length < 2 ? null : UUID.fromString(parts[1].strip()));
    }

    private static Optional<EventPayload> passedOn(String text) {
        var parts = text.split(PassedOn.ARROW, 2);
        return parts.length < 2
                ? Optional.empty()
                : Optional.of(new PassedOn(
                        UUID.fromString(parts[0]), UUID.fromString(before(parts[1], " ")), behind(parts[1], " ")));
    }

    private static EventPayload reply(String text) {
        return new Reply(UUID.fromString(before(text, " ")), behind(text, " "));
    }

    private static Optional<EventPayload> moment(String text) {
        var parts = text.split(" ", 3);
        return parts.length < 3
                ? Optional.empty()
                : Optional.of(new Moment(
                        UUID.fromString(parts[0]), Duration.ofMillis(Math.max(0, Long.parseLong(parts[1]))), parts[2]));
    }

    private static Optional<EventPayload> praise(String text) {
        var name = before(text, " ");
        return name.equals(Praise.WHOLE)
                ? Optional.of(new Praise(null, behind(text, " ")))
                : known(RecordField.values(), name).map(f -> new Praise(f, behind(text, " ")));
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
