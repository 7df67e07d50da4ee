package baton.handoff;

import java.util.EnumSet;
import java.util.Set;

/// What can be due on a handoff; several at once.
public enum DeadlineKind {
    /// The receiver says that they have it and have reviewed it.
    ACKNOWLEDGE,
    /// The receiver is in touch with the prospect.
    FIRST_TOUCH,
    /// The sender holds a hot lead that nobody has called back.
    WARM_HOLD,
    /// The first touch is late: somebody tells the manager.
    FLAG,
    /// Nobody has called back for hours: the prospect gets a holding message and is looked after.
    HOLDING,
    /// The prospect hears from the receiver that the meeting stands.
    CONFIRMATION,
    /// The receiver is prepared when the meeting begins.
    PREPARE,
    /// The receiver reports back after the meeting.
    FEEDBACK,
    /// A question on the handoff gets its answer.
    ANSWER,
    /// The sender answers the feedback, or corrects the record.
    REPLY,
    /// The sender mends what was given back.
    REWORK,
    /// The next contact somebody set a date for.
    NEXT_TOUCH,
    /// The sender records the briefing while they still know.
    RECORD_BRIEFING;

    /// What stands still while everybody waits for the prospect: the meeting does not, nor do colleagues,
    /// nor the day on which somebody means to ask again.
    public static final Set<DeadlineKind> PAUSABLE = EnumSet.of(FIRST_TOUCH, WARM_HOLD, FLAG, HOLDING, CONFIRMATION);

    /// What has no sense any more once the meeting is over.
    public static final Set<DeadlineKind> BEFORE_MEETING = EnumSet.of(CONFIRMATION, PREPARE);

    /// What nobody owes before the first touch is late: it is asked for at its moment, not before.
    public boolean isStep() {
        return this == WARM_HOLD || this == FLAG || this == HOLDING;
    }
}
