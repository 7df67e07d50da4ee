package baton.handoff;

import java.util.EnumSet;
import java.util.Set;

/// Where a handoff stands. The enum owns its transitions: nothing else decides what may follow what.
public enum HandoffStatus {
    /// Being written; the gate still has gaps.
    DRAFT,
    /// The gate is open: the sender may hand off.
    READY,
    /// In the receiver's inbox, not yet looked at.
    HANDED_OFF,
    /// The receiver has opened it ("seen").
    OPENED,
    /// The receiver owns the next step.
    ACCEPTED,
    /// Back with the sender, with a reason.
    RETURNED,
    /// The receiver has been in touch with the prospect.
    TOUCHED,
    /// The meeting's time has come and its outcome is known.
    MET,
    /// The receiver has reported back.
    FEEDBACK_GIVEN,
    /// It came in from a table of a team's past, without a report: nobody owes anything for it.
    CLOSED;

    private Set<HandoffStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(READY);
            case READY -> EnumSet.of(DRAFT, HANDED_OFF);
            case HANDED_OFF -> EnumSet.of(OPENED);
            // Back to unseen: somebody else receives it now.
            case OPENED -> EnumSet.of(HANDED_OFF, ACCEPTED, RETURNED);
            // A returned record is written again from where it was: the gate decides afresh.
            case RETURNED -> EnumSet.of(DRAFT, READY);
            // A meeting may come before any touch was logged; feedback is then still wanted.
            // What turns out wrong only then still goes back, with its reason.
            case ACCEPTED -> EnumSet.of(HANDED_OFF, TOUCHED, MET, RETURNED);
            case TOUCHED -> EnumSet.of(MET, RETURNED);
            case MET -> EnumSet.of(FEEDBACK_GIVEN);
            case FEEDBACK_GIVEN, CLOSED -> EnumSet.noneOf(HandoffStatus.class);
        };
    }

    public boolean canMoveTo(HandoffStatus target) {
        return next().contains(target);
    }

    /// The target, if it may follow.
    ///
    /// @throws IllegalStateException if it may not
    public HandoffStatus moveTo(HandoffStatus target) {
        if (!canMoveTo(target)) {
            throw new IllegalStateException(this + " cannot become " + target);
        }
        return target;
    }

    /// Whether the sender still writes it: nobody else sees it in an inbox.
    public boolean isWithSender() {
        return this == DRAFT || this == READY || this == RETURNED;
    }

    /// Whether the receiver still owes the prospect a first touch.
    public boolean awaitsFirstTouch() {
        return this == HANDED_OFF || this == OPENED || this == ACCEPTED;
    }

    /// Whether nothing is to be done for it any more.
    public boolean isDone() {
        return this == FEEDBACK_GIVEN || this == CLOSED;
    }
}
