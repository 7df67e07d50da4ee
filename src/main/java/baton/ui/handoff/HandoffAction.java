package baton.ui.handoff;

import baton.handoff.DeadlineKind;
import baton.handoff.EventKind;
import baton.handoff.HandoffPermissions;
import baton.handoff.HandoffStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a reader can do about an open handoff beside accepting, touching and reporting back.
enum HandoffAction {
    ANSWER(EventKind.ANSWERED, DeadlineKind.ANSWER, Part.CHOICE, Part.WORDS),
    REPLY(EventKind.FEEDBACK_ANSWERED, DeadlineKind.REPLY, Part.WORDS),
    WARM_HOLD(EventKind.WARM_HELD, DeadlineKind.WARM_HOLD),
    FLAG(EventKind.FLAGGED, DeadlineKind.FLAG, Part.WORDS),
    HOLDING(EventKind.NURTURED, DeadlineKind.HOLDING),
    CONFIRM(EventKind.CONFIRMED, DeadlineKind.CONFIRMATION),
    PREPARED(EventKind.PREPARED, DeadlineKind.PREPARE, Part.NOTES),
    NEXT_TOUCH_DONE(EventKind.NEXT_TOUCH_DONE, DeadlineKind.NEXT_TOUCH),
    RESUME(EventKind.RESUMED, null),
    ASK(EventKind.ASKED, null, Part.WORDS),
    PAUSE(EventKind.PAUSED, null, Part.WORDS),
    RESCHEDULE(EventKind.RESCHEDULED, null, Part.MOMENT),
    NEXT_TOUCH(EventKind.NEXT_TOUCH_SET, null, Part.MOMENT, Part.NOTES),
    DEAL(EventKind.DEAL_MOVED, null, Part.CHOICE, Part.NOTES),
    CORRECT(EventKind.CORRECTED, null, Part.CHOICE, Part.WORDS),
    REASSIGN(EventKind.REASSIGNED, null, Part.CHOICE, Part.NOTES),
    WALK_THROUGH(EventKind.WALKED_THROUGH, null),
    THANK(EventKind.THANKED, null, Part.WORDS);

    /// What somebody fills in for it.
    enum Part {
        CHOICE,
        MOMENT,
        /// Words that it cannot do without.
        WORDS,
        /// Words that may be left out.
        NOTES
    }

    private final EventKind kind;
    private final @Nullable DeadlineKind answers;
    private final Set<Part> parts;

    HandoffAction(EventKind kind, @Nullable DeadlineKind answers, Part... parts) {
        this.kind = kind;
        this.answers = answers;
        this.parts = Set.of(parts);
    }

    EventKind kind() {
        return kind;
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    /// Whether it is done at once, without a question.
    boolean isImmediate() {
        return parts.isEmpty();
    }

    /// The act that does what is due; null for what has a button of its own.
    static @Nullable HandoffAction of(DeadlineKind due) {
        return Arrays.stream(values()).filter(a -> a.answers == due).findFirst().orElse(null);
    }

    /// Whether it is due from this reader now.
    boolean isAsked(OpenHandoff open, Instant now) {
        return answers != null
                && open.deadlines().stream()
                        .anyMatch(d -> d.kind() == answers
                                && d.isOpen()
                                && d.owner().equals(open.reader().id())
                                && !d.askedFrom().isAfter(now));
    }

    /// Whether this reader may do it now.
    boolean isAllowed(OpenHandoff open, Instant now) {
        var status = open.handoff().status();
        if (status.isWithSender()) {
            return false;
        }
        var underWay = !status.isDone();
        var party = open.isReceiver() || open.isSender();
        return switch (this) {
            case ANSWER -> !open.toAnswer().isEmpty();
            case REPLY, WARM_HOLD, FLAG, HOLDING, NEXT_TOUCH_DONE -> isAsked(open, now);
            // Whoever has not taken it over yet neither confirms nor prepares.
            case CONFIRM, PREPARED ->
                open.isReceiver()
                        && (status == HandoffStatus.ACCEPTED || status == HandoffStatus.TOUCHED)
                        && (isAsked(open, now) || open.last(kind).isEmpty());
            case RESUME ->
                HandoffPermissions.mayResume(open.handoff(), open.reader().id(), open.deadlines());
            case ASK -> true;
            case PAUSE -> open.canPause();
            case RESCHEDULE, WALK_THROUGH -> party && underWay;
            case NEXT_TOUCH -> open.isReceiver() && !status.equals(HandoffStatus.HANDED_OFF);
            case DEAL -> HandoffPermissions.mayTellDeal(open.handoff(), open.reader());
            case CORRECT -> open.isSender();
            // A word with the acceptance, once.
            case THANK ->
                open.isReceiver()
                        && (status == HandoffStatus.ACCEPTED || status == HandoffStatus.TOUCHED)
                        && open.last(kind).isEmpty();
            case REASSIGN -> HandoffPermissions.mayReassign(open.handoff(), open.reader());
        };
    }
}
