package baton.handoff;

/// Why a receiver gives a handoff back: eight reasons, and Other, which needs words (rows 79 and C9).
public enum ReturnReason {
    MEETING_NOT_CONFIRMED,
    NOT_OUR_CUSTOMER,
    PAIN_NOT_THEIR_WORDS,
    NO_DECISION_MAKER,
    OBJECTIONS_UNCLEAR,
    BRIEFING_MISSING,
    WRONG_RECEIVER,
    ALREADY_OURS,
    OTHER;

    public boolean needsWords() {
        return this == OTHER;
    }
}
