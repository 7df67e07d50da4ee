package baton.insight.figure;

/// What the figures are shares of.
public enum FigureName {
    /// First touch within an hour of the hand-off.
    TOUCHED_WITHIN_HOUR,
    /// First touch on the day of the hand-off, in the receiver's zone.
    TOUCHED_SAME_DAY,
    /// Review and accept by its deadline.
    ACKNOWLEDGED_IN_TIME,
    /// First touch by its deadline.
    TOUCHED_IN_TIME,
    /// The meeting confirmed by its deadline.
    CONFIRMED_IN_TIME,
    /// Prepared when the meeting begins.
    PREPARED_IN_TIME,
    /// Feedback by its deadline.
    FEEDBACK_IN_TIME,
    /// Handed off with a meeting.
    BOOKED,
    /// Meetings that took place, of those whose end is known.
    HELD,
    /// Handoffs that led to an opportunity, of those of which somebody said.
    OPPORTUNITY,
    /// Opportunities that were won, of those that are over.
    WON,
    /// Meetings in which the prospect had to repeat nothing.
    NOTHING_REPEATED,
    /// Handed off with a briefing.
    WITH_BRIEFING,
    /// Briefings that their receiver watched.
    WATCHED,
    /// Handed off with a briefing that its receiver watched, of all.
    COVERED,
    /// Handed off with nothing missing.
    COMPLETE
}
