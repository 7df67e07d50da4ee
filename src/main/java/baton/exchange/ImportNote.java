package baton.exchange;

/// What somebody should know of a file that was read: what was understood only by assuming something, or left out.
/// Nothing of the kind happens without one of these.
///
/// @param about what it is about: an encoding, a heading, a number, a moment
public record ImportNote(Kind kind, String about) {
    /// Each has its own sentence.
    public enum Kind {
        /// Not UTF-8: the name of the encoding that its letters look like.
        ENCODING,
        /// The meeting is one of a series: when the one is that was read.
        SERIES,
        /// Guests who have not said yes: their names.
        UNANSWERED,
        /// A time without a zone: the zone that was taken for it.
        NO_ZONE,
        /// An invitation that does not say for certain how long the meeting takes: the minutes that were taken for it.
        NO_LENGTH,
        /// Rows below the table, such as a report's totals: how many.
        FOOTER,
        /// Two columns with one heading; the filled cells were read.
        HEADING_TWICE,
        /// Columns that nobody told what they mean: their headings.
        COLUMNS_LEFT_OUT,
        /// A row with more cells than there are headings: its number.
        ROW_SHIFTED,
        /// Handoffs that are here already: how many were left out.
        KNOWN_ALREADY,
        /// Amounts without a currency: the one that was taken for them.
        NO_CURRENCY,
        /// A part of a record sheet that was not understood.
        SHEET_PART,
        /// Columns that say something of handoffs of the past, and nothing of a draft: their names.
        PAST_COLUMNS,
        /// Times of a table without a zone: the zone that was taken for them.
        TIMES_UNZONED,
        /// Moments that are a day without a time, so that nobody knows how long something took: how many.
        DAYS_ONLY,
        /// Rows that were never handed off: how many.
        NEVER_SENT,
        /// Rows that do not say who sent or received them: how many.
        NOBODY_NAMED,
        /// Rows with words of feedback, but not all of when, how it ended and how it matched: how many.
        FEEDBACK_IN_PART,
        /// States that only the team knows: their words.
        STATES_UNREAD,
        /// No column says when the first touch was.
        NO_TOUCH_COLUMN,
        /// No column says when feedback was given.
        NO_FEEDBACK_COLUMN
    }
}
