package baton.library;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A list of handoffs that somebody works through, one after another, with ticks and notes.
///
/// @param receiver whose first ten; null for the others
/// @param week the Monday it is for; null for the first ten
public record ReviewList(
        Kind kind, @Nullable UUID receiver, @Nullable LocalDate week) {
    /// What kind of list.
    public enum Kind {
        /// The first ten handoffs that somebody received.
        FIRST_TEN(10),
        /// Five for a leader to watch in a week, spread over people and outcomes.
        FIVE_A_WEEK(5),
        /// Some of last week's at random, to be scored.
        SAMPLE(5);

        private final int size;

        Kind(int size) {
            this.size = size;
        }

        /// How many handoffs it holds, if there are as many.
        public int size() {
            return size;
        }
    }

    public static ReviewList firstTen(UUID receiver) {
        return new ReviewList(Kind.FIRST_TEN, receiver, null);
    }

    /// @param today any day of the week it is for
    public static ReviewList of(Kind kind, LocalDate today) {
        return new ReviewList(kind, null, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /// As it is kept: "FIRST_TEN 0190…", "SAMPLE 2026-11-16".
    public String key() {
        return kind.name() + " " + (kind == Kind.FIRST_TEN ? receiver : week);
    }
}
