package baton.handoff.past;

import baton.handoff.EventPayload;
import baton.handoff.MeetingOutcome;
import baton.handoff.record.Content;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One row of a table of old handoffs, as far as its columns say something.
///
/// @param source by which the row is known again
/// @param fingerprint of everything that stands in it
/// @param content without a receiver
/// @param handedOff when it went out
/// @param touch the first touch since
/// @param returned whether it ended by going back
/// @param deal what became of the deal; null if it does not say
public record PastRow(
        String source,
        String fingerprint,
        Content content,
        Named sender,
        Named receiver,
        Instant handedOff,
        Moment touch,
        boolean returned,
        Report report,
        EventPayload.@Nullable Deal deal) {
    /// Somebody, as a table names them.
    ///
    /// @param name may be empty
    /// @param email may be empty
    public record Named(String name, String email) {
        /// Where a table names nobody.
        public static final Named NOBODY = new Named("", "");

        public Named {
            name = name.strip();
            email = email.strip();
        }

        public boolean isNobody() {
            return name.isEmpty() && email.isEmpty();
        }
    }

    /// When something happened.
    ///
    /// @param at null if it did not
    /// @param told whether the table says so at all
    public record Moment(@Nullable Instant at, boolean told) {
        public static final Moment UNTOLD = new Moment(null, false);
    }

    /// How the meeting ended, and what was said about it.
    ///
    /// @param outcome null if it does not say
    /// @param match 1 to 5; null if it does not say
    /// @param given when feedback was given
    /// @param words may be empty
    public record Report(
            @Nullable MeetingOutcome outcome, @Nullable Integer match, Moment given, String words) {
        public static final Report NONE = new Report(null, null, Moment.UNTOLD, "");

        /// Whether it is feedback as somebody gives it in Baton: when, how it ended and, where they met, how it
        /// matched.
        public boolean isWhole() {
            return given.at() != null && outcome != null && (!outcome.hasMet() || match != null);
        }
    }

    public PastRow {
        Objects.requireNonNull(source);
        Objects.requireNonNull(handedOff);
    }
}
