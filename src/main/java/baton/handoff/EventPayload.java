package baton.handoff;

import baton.handoff.record.DealValue;
import baton.handoff.record.RecordField;
import baton.handoff.rules.Gap;
import baton.handoff.rules.TeamRules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The particulars of an event; [EventKind#payload] says which kind of event has which.
public sealed interface EventPayload {
    /// In somebody's words.
    ///
    /// @param words may be empty
    record Words(String words) implements EventPayload {
        @Override
        public Words withWords(UnaryOperator<String> change) {
            return new Words(change.apply(words));
        }
    }

    /// Cannot be read, because it is damaged or a newer version wrote it. It is kept and shown as it came.
    ///
    /// @param raw JSON where it came as JSON
    record Unread(String raw) implements EventPayload {
        @Override
        public String words() {
            return raw;
        }

        @Override
        public Unread withWords(UnaryOperator<String> change) {
            return new Unread(change.apply(raw));
        }
    }

    /// Of a kind that this version does not know.
    ///
    /// @param kind its name
    /// @param json its particulars, as they came
    record Newer(String kind, String json) implements EventPayload {}

    /// The parts of the record that were edited, see [Changes].
    record Parts(List<String> names) implements EventPayload {
        public Parts {
            names = List.copyOf(names);
        }
    }

    /// A step of what a hot lead starts.
    record Step(TeamRules.HotAction action) implements EventPayload {}

    /// A deadline that came near, or passed.
    record Reminder(DeadlineKind deadline) implements EventPayload {}

    /// How the prospect was touched first.
    record Touch(FirstTouch touch) implements EventPayload {}

    /// Another briefing.
    ///
    /// @param before the one it replaces; null if it is the first
    record Briefing(UUID clip, @Nullable UUID before) implements EventPayload {}

    /// From one person to another.
    ///
    /// @param words why; may be empty
    record PassedOn(UUID from, UUID to, String words) implements EventPayload {
        @Override
        public PassedOn withWords(UnaryOperator<String> change) {
            return new PassedOn(from, to, change.apply(words));
        }
    }

    /// To an event before it: a question that was seen or answered, a comment that was taken back.
    ///
    /// @param words may be empty
    record Reply(UUID event, String words) implements EventPayload {
        @Override
        public Reply withWords(UnaryOperator<String> change) {
            return new Reply(event, change.apply(words));
        }
    }

    /// An act that does not count any more; its kind and its moment stand here so that the clocks can tell what it did.
    record TakenBack(UUID event, EventKind kind, Instant at) implements EventPayload {}

    /// Why it came back.
    ///
    /// @param words may be empty
    record Return(ReturnReason reason, String words) implements EventPayload {
        @Override
        public Return withWords(UnaryOperator<String> change) {
            return new Return(reason, change.apply(words));
        }
    }

    /// What was missing when a manager let it go all the same, and why they did.
    record Overridden(List<Gap> missing, String words) implements EventPayload {
        public Overridden {
            missing = List.copyOf(missing);
        }

        @Override
        public Overridden withWords(UnaryOperator<String> change) {
            return new Overridden(missing, change.apply(words));
        }
    }

    /// How the meeting ended.
    ///
    /// @param match how well the handoff matched what was met, 1 to 5; null where nobody was met, or not asked yet
    record Outcome(MeetingOutcome outcome, @Nullable Integer match) implements EventPayload {}

    /// What became of the deal.
    ///
    /// @param amount null if nobody said
    /// @param reason null unless it ended without a deal, or nobody said
    /// @param words may be empty
    record Deal(
            DealStage stage,
            @Nullable DealValue amount,
            @Nullable LossReason reason,
            String words) implements EventPayload {
        @Override
        public Deal withWords(UnaryOperator<String> change) {
            return new Deal(stage, amount, reason, change.apply(words));
        }
    }

    /// The meeting has another time.
    ///
    /// @param before null if it had none
    record Rescheduled(@Nullable ZonedDateTime before, ZonedDateTime after) implements EventPayload {}

    /// What was put right in a part of the record.
    record Correction(RecordField field, String words) implements EventPayload {
        @Override
        public Correction withWords(UnaryOperator<String> change) {
            return new Correction(field, change.apply(words));
        }
    }

    /// When the prospect is to hear from the team next.
    ///
    /// @param words may be empty
    record Appointment(Instant at, String words) implements EventPayload {
        @Override
        public Appointment withWords(UnaryOperator<String> change) {
            return new Appointment(at, change.apply(words));
        }
    }

    /// A comment on a moment of a briefing.
    ///
    /// @param place on the time of the whole file
    record Moment(UUID clip, Duration place, String words) implements EventPayload {
        @Override
        public Moment withWords(UnaryOperator<String> change) {
            return new Moment(clip, place, change.apply(words));
        }
    }

    /// A reaction to a moment of a briefing.
    ///
    /// @param place on the time of the whole file
    record Reacted(UUID clip, Duration place, Reaction reaction) implements EventPayload {}

    /// Why it is an example; without words, that it is none any more.
    ///
    /// @param field null for the whole handoff
    record Praise(@Nullable RecordField field, String words) implements EventPayload {
        @Override
        public Praise withWords(UnaryOperator<String> change) {
            return new Praise(field, change.apply(words));
        }
    }

    EventPayload NONE = new Words("");

    /// What a person wrote with it; empty where nobody could, or did.
    default String words() {
        return "";
    }

    /// With other words, as when somebody's name goes; everything else stays.
    default EventPayload withWords(UnaryOperator<String> change) {
        return this;
    }
}
