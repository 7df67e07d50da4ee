package baton.team;

import baton.handoff.HandoffEvent;
import baton.handoff.record.Content;
import baton.handoff.rules.Gap;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An act that does not count, because somebody else was first. What was written with it stays to be read and copied.
///
/// @param act as it was done, its words included
/// @param reason why it does not count
/// @param because what stands in its way
public record Refusal(HandoffEvent act, Reason reason, Because because) {
    /// Why; each has its sentence.
    public enum Reason {
        /// Somebody else receives it now.
        GIVEN_ON,
        /// Somebody else answers for it as its sender now.
        TAKEN_OVER,
        /// It went back to its sender.
        WENT_BACK,
        /// It was handed off; the record cannot be edited any more.
        HANDED_OFF,
        /// It was accepted with the briefing that it had.
        ACCEPTED,
        /// The meeting was reported on.
        DONE,
        /// The first feedback counts.
        FEEDBACK_THERE,
        /// The same part of the record was changed elsewhere.
        PART_CHANGED,
        /// The meeting has got another time already.
        MOVED_ALREADY,
        /// Something is missing that the rules want.
        GATE_CLOSED,
        /// The prospect was erased: the words are gone too.
        ERASED,
        /// It is in a state in which this cannot be done.
        NOT_NOW,
        /// The team's server does not allow it to whoever did it.
        NOT_ALLOWED
    }

    /// What stands in the way of an act.
    ///
    /// @param by who did it; null where nobody did
    /// @param to to whom it was given; null where it was not
    /// @param at when; null where nothing happened
    /// @param parts names of the parts of the record, see `handoff/Changes`
    /// @param mine the record as it was written here; null unless parts of it do not count
    /// @param gaps what is missing
    /// @param meeting when the meeting is now; null where that does not matter
    /// @param words what was written with the act beside its own words; empty if nothing was
    public record Because(
            @Nullable UUID by,
            @Nullable UUID to,
            @Nullable Instant at,
            List<String> parts,
            @Nullable Content mine,
            List<Gap> gaps,
            @Nullable ZonedDateTime meeting,
            String words) {
        public static final Because NONE = new Because(null, null, null, List.of(), null, List.of(), null, "");

        public Because {
            parts = List.copyOf(parts);
            gaps = List.copyOf(gaps);
        }

        static Because of(@Nullable HandoffEvent event, @Nullable UUID to) {
            return event == null
                    ? NONE
                    : new Because(event.person(), to, event.at(), List.of(), null, List.of(), null, "");
        }

        Because withParts(List<String> changed, Content mineThen) {
            return new Because(by, to, at, changed, mineThen, gaps, meeting, words);
        }

        Because withGaps(List<Gap> missing) {
            return new Because(by, to, at, parts, mine, missing, meeting, words);
        }

        Because withWords(String written) {
            return new Because(by, to, at, parts, mine, gaps, meeting, written);
        }

        Because withMeeting(@Nullable ZonedDateTime now) {
            return new Because(by, to, at, parts, mine, gaps, now, words);
        }
    }

    /// A file that lacks a part is refused.
    public Refusal {
        Objects.requireNonNull(act);
        Objects.requireNonNull(reason);
        because = Objects.requireNonNullElse(because, Because.NONE);
    }

    /// Whether it is worth a line: that one has looked at something is not.
    public boolean isTold() {
        return switch (act.kind()) {
            case OPENED, SEEN, READY, NOT_READY, ACTION_DONE, REMINDED, BREACHED -> false;
            default -> true;
        };
    }
}
