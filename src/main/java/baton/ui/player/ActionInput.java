package baton.ui.player;

import baton.handoff.FollowUpService;
import baton.handoff.Handoff;
import baton.handoff.MeetingOutcome;
import baton.handoff.Question;
import baton.handoff.RecordField;
import baton.handoff.Repeated;
import baton.people.Person;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody filled in for an act.
///
/// @param choice a question, a field or a person, as the act has it
record ActionInput(
        String words, @Nullable Object choice, @Nullable ZonedDateTime moment) {
    /// For an act that asks for nothing.
    static final ActionInput NOTHING = new ActionInput("", null, null);

    /// What somebody reports after a meeting.
    record Report(
            MeetingOutcome outcome,
            @Nullable Integer match,
            Set<RecordField> wrong,
            String words,
            @Nullable Repeated repeated) {}

    /// @throws IllegalStateException if what the act needs was not filled in: the panel asks for it before
    Handoff perform(HandoffAction act, FollowUpService desk, OpenHandoff open) {
        var handoff = open.handoff();
        var me = open.reader().id();
        return switch (act) {
            case ANSWER -> desk.answer(handoff, me, chosen(Question.class).id(), words);
            case REPLY -> desk.answerFeedback(handoff, me, words);
            case WARM_HOLD -> desk.warmHold(handoff, me);
            case FLAG -> desk.flag(handoff, me, words);
            case HOLDING -> desk.nurture(handoff, me);
            case CONFIRM -> desk.confirm(handoff, me);
            case PREPARED -> desk.prepared(handoff, me, words);
            case NEXT_TOUCH_DONE -> desk.nextTouchDone(handoff, me);
            case RESUME -> desk.resume(handoff, me);
            case ASK -> desk.ask(handoff, me, words);
            case PAUSE -> desk.pause(handoff, me, words);
            case RESCHEDULE -> desk.reschedule(handoff, me, agreed());
            case NEXT_TOUCH -> desk.setNextTouch(handoff, me, agreed().toInstant(), words);
            case CORRECT -> desk.correct(handoff, me, chosen(RecordField.class), words);
            case REASSIGN ->
                desk.reassign(handoff, open.reader(), chosen(Person.class).id(), words);
            case WALK_THROUGH -> desk.walkedThrough(handoff, me, words);
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
