package baton.handoff.rules;

import baton.handoff.record.HandoffFormat;

/// Whether to record or to write, and why: facts are written, judgment is recorded, a relationship is recorded
/// so that it can be watched again.
public record FormatAdvice(HandoffFormat format, Reason reason) {
    /// Why; each has its sentence on screen.
    public enum Reason {
        RELATIONSHIP,
        JUDGMENT,
        FACTS,
        NOTHING_NEW
    }

    /// @param facts whether the receiver must learn facts they do not have
    /// @param judgment whether it matters what the sender believes, and why
    /// @param relationship whether it matters how the people are: mood, words, who is fond of whom
    public static FormatAdvice of(boolean facts, boolean judgment, boolean relationship) {
        if (relationship) {
            return new FormatAdvice(HandoffFormat.VIDEO, Reason.RELATIONSHIP);
        }
        if (judgment) {
            return new FormatAdvice(HandoffFormat.VIDEO, Reason.JUDGMENT);
        }
        return facts
                ? new FormatAdvice(HandoffFormat.WRITTEN, Reason.FACTS)
                : new FormatAdvice(HandoffFormat.CHECKLIST, Reason.NOTHING_NEW);
    }
}
