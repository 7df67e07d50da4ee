package baton.handoff;

import baton.handoff.record.RecordField;
import java.util.Optional;

/// Why a receiver gives a handoff back: eight reasons, and Other, which needs words.
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

    /// The part of the record it names; empty where no part would mend it.
    public Optional<RecordField> field() {
        return switch (this) {
            case MEETING_NOT_CONFIRMED -> Optional.of(RecordField.MEETING);
            case PAIN_NOT_THEIR_WORDS -> Optional.of(RecordField.PAIN);
            case NO_DECISION_MAKER -> Optional.of(RecordField.STAKEHOLDERS);
            case OBJECTIONS_UNCLEAR -> Optional.of(RecordField.OBJECTIONS);
            case BRIEFING_MISSING -> Optional.of(RecordField.BRIEFING);
            case NOT_OUR_CUSTOMER, WRONG_RECEIVER, ALREADY_OURS, OTHER -> Optional.empty();
        };
    }
}
