package baton.ui.handoff;

import baton.handoff.EventPayload;
import baton.handoff.FollowUpService;
import baton.handoff.Handoff;
import baton.handoff.Question;
import baton.handoff.record.RecordField;
import baton.people.Person;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// What somebody filled in for an act.
///
/// @param choice a question, a field or a person, as the act has it
record ActionInput(
        String words, @Nullable Object choice, @Nullable ZonedDateTime moment) {
    /// For an act that asks for nothing.
    static final ActionInput NOTHING = new ActionInput("", null, null);

    /// @throws IllegalStateException if what the act needs was not filled in: the panel asks for it before
    Handoff perform(HandoffAction act, FollowUpService service, OpenHandoff open) {
        var handoff = open.handoff();
        var me = open.reader().id();
        return switch (act) {
            case ANSWER -> service.answer(handoff, me, chosen(Question.class).id(), words);
            case REPLY -> service.answerFeedback(handoff, me, words);
            case WARM_HOLD -> service.warmHold(handoff, me);
            case FLAG -> service.flag(handoff, me, words);
            case HOLDING -> service.nurture(handoff, me);
            case CONFIRM -> service.confirm(handoff, me);
            case PREPARED -> service.prepared(handoff, me, words);
            case NEXT_TOUCH_DONE -> service.nextTouchDone(handoff, me);
            case RESUME -> service.resume(handoff, me);
            case ASK -> service.ask(handoff, me, words);
            case PAUSE -> service.pause(handoff, me, words);
            case RESCHEDULE -> service.reschedule(handoff, me, agreed());
            case NEXT_TOUCH -> service.setNextTouch(handoff, me, agreed().toInstant(), words);
            case CORRECT -> service.correct(handoff, me, chosen(RecordField.class), words);
            case REASSIGN ->
                service.reassign(handoff, open.reader(), chosen(Person.class).id(), words);
            case DEAL -> service.tellDeal(handoff, open.reader(), chosen(EventPayload.Deal.class));
            case THANK -> service.thank(handoff, me, words);
            case WALK_THROUGH -> service.walkedThrough(handoff, me, words);
        };
    }

    private <T> T chosen(Class<T> type) {
        if (!type.isInstance(choice)) {
            throw new IllegalStateException("a choice is needed");
        }
        return type.cast(choice);
    }

    private ZonedDateTime agreed() {
        if (moment == null) {
            throw new IllegalStateException("a moment is needed");
        }
        return moment;
    }
}
