package baton.handoff.rules;

import baton.handoff.record.BriefingNeed;
import baton.handoff.record.HandoffFormat;
import java.util.Collection;

/// Whether to record or to write, and why: facts are written, judgment is recorded, a relationship is recorded
/// so that it can be watched again, and what cannot wait is told on the telephone.
public record FormatAdvice(HandoffFormat format, Reason reason) {
    /// Why; each has its sentence on screen.
    public enum Reason {
        AT_ONCE,
        RELATIONSHIP,
        JUDGMENT,
        FACTS,
        NOTHING_NEW
    }

    /// @param needs what must reach the receiver; the strongest decides
    public static FormatAdvice of(Collection<BriefingNeed> needs) {
        if (needs.contains(BriefingNeed.AT_ONCE)) {
            return new FormatAdvice(HandoffFormat.PHONE, Reason.AT_ONCE);
        }
        if (needs.contains(BriefingNeed.RELATIONSHIP)) {
            return new FormatAdvice(HandoffFormat.VIDEO, Reason.RELATIONSHIP);
        }
        if (needs.contains(BriefingNeed.JUDGMENT)) {
            return new FormatAdvice(HandoffFormat.VIDEO, Reason.JUDGMENT);
        }
        return needs.contains(BriefingNeed.FACTS)
                ? new FormatAdvice(HandoffFormat.WRITTEN, Reason.FACTS)
                : new FormatAdvice(HandoffFormat.CHECKLIST, Reason.NOTHING_NEW);
    }
}
