package baton.team;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Deadlines;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.Feedback;
import baton.handoff.FirstTouch;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.MeetingOutcome;
import baton.handoff.ReturnReason;
import baton.handoff.Samples;
import baton.handoff.record.Content;
import baton.handoff.record.Pain;
import baton.handoff.rules.Gap;
import baton.handoff.rules.TeamRules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Two people, one handoff: every row of the rule, with what stands in the way of what does not count.
class RebaseTest {
    private static final UUID SAM = new UUID(0, 1);
    private static final UUID ANN = new UUID(0, 2);
    private static final UUID TOM = new UUID(0, 3);
    private static final UUID MEG = new UUID(0, 4);
    private static final UUID ID = new UUID(1, 1);
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Function<Content, List<Gap>> OPEN = _ -> List.of();

    private final List<HandoffEvent> events = new ArrayList<>();
    private Handoff handoff = Handoff.draft(ID, SAM, Samples.complete(ANN), NINE);
    private @Nullable Feedback feedback;
    private Content base = handoff.content();
    private Content here = handoff.content();
    private @Nullable Feedback mineToo;
    private int count;
    private Function<Content, List<Gap>> gate = OPEN;

    private HandoffEvent event(UUID who, EventKind kind, EventPayload payload) {
        count++;
        return new HandoffEvent(new UUID(2, count), ID, NINE.plus(Duration.ofMinutes(count)), who, kind, payload);
    }

    private HandoffEvent event(UUID who, EventKind kind) {
        return event(who, kind, EventPayload.NONE);
    }

    /// Theirs: it came to this state.
    private HandoffEvent they(UUID who, EventKind kind, EventPayload payload, @Nullable HandoffStatus state) {
        var event = event(who, kind, payload);
        events.add(event);
        if (state != null) {
            handoff = state == HandoffStatus.HANDED_OFF && handoff.status().isWithSender()
                    ? handoff.handedOff(event.at())
                    : handoff.moveTo(state, event.at());
        }
        return event;
    }

    private HandoffEvent they(UUID who, EventKind kind, HandoffStatus state) {
        return they(who, kind, EventPayload.NONE, state);
    }

    private void ready() {
        they(SAM, EventKind.READY, HandoffStatus.READY);
    }

    private void withAnn() {
        ready();
        they(SAM, EventKind.HANDED_OFF, HandoffStatus.HANDED_OFF);
        they(ANN, EventKind.OPENED, HandoffStatus.OPENED);
        begin();
    }

    /// What follows happened on the other machine, after both had the same.
    private void begin() {
        base = handoff.content();
        here = handoff.content();
    }

    private HandoffEvent givenTo(UUID from, UUID to) {
        return givenTo(from, to, HandoffStatus.HANDED_OFF);
    }

    private HandoffEvent givenTo(UUID from, UUID to, HandoffStatus then) {
        var event = they(MEG, EventKind.REASSIGNED, new EventPayload.PassedOn(from, to, "holiday"), null);
        var moved = handoff.status() == then ? handoff : handoff.moveTo(then, event.at());
        handoff = moved.withContent(handoff.content().withReceiver(to), event.at());
        return event;
    }

    private Rebase.Merged mine(HandoffEvent... acts) {
        var state = new AgreedState(new UUID(3, 1), 7, ANN, handoff, events, List.of(), feedback, List.of());
        return Rebase.onto(state, new Work(base, here, mineToo, List.of(acts)), gate, Deadlines.NONE);
    }

    private static Refusal only(Rebase.Merged merged, Refusal.Reason reason) {
        assertThat(merged.refused())
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).isEqualTo(reason));
        return merged.refused().getFirst();
    }

    @Test
    void notesStandWhateverHappened() {
        withAnn();
        givenTo(ANN, TOM);
        they(TOM, EventKind.OPENED, HandoffStatus.OPENED);
        var notes = List.of(
                event(ANN, EventKind.TAGGED, new EventPayload.Words("fintech")),
                event(ANN, EventKind.ASKED, new EventPayload.Words("Who signs?")),
                event(SAM, EventKind.MARKED, new EventPayload.Moment(new UUID(9, 9), Duration.ofSeconds(70), "here")),
                event(ANN, EventKind.EXEMPLAR, new EventPayload.Praise(null, "the pain is theirs")),
                event(SAM, EventKind.NEWER, new EventPayload.Newer("SANG", "{\"song\":1}")));
        var merged = mine(notes.toArray(HandoffEvent[]::new));
        assertThat(merged.kept()).isEqualTo(notes);
        assertThat(merged.refused()).isEmpty();
        assertThat(merged.handoff()).isEqualTo(handoff);
    }

    @Test
    void actsOfTheReceiverAreRefusedOnceItWasGivenOn() {
        withAnn();
        var given = givenTo(ANN, TOM);
        for (var act : List.of(
                event(ANN, EventKind.ACCEPTED),
                event(ANN, EventKind.RETURNED, new EventPayload.Return(ReturnReason.ALREADY_OURS, "mine since May")),
                event(ANN, EventKind.TOUCHED, new EventPayload.Touch(FirstTouch.REPLY_IN_THREAD)),
                event(ANN, EventKind.PREPARED, new EventPayload.Words("read")),
                event(ANN, EventKind.CONFIRMED),
                event(ANN, EventKind.CHECKED, new EventPayload.Words("agenda")),
                event(ANN, EventKind.FEEDBACK_GIVEN, new EventPayload.Outcome(MeetingOutcome.HELD, 4)))) {
            var refusal = only(mine(act), Refusal.Reason.GIVEN_ON);
            assertThat(refusal.act()).isEqualTo(act);
            assertThat(refusal.because().by()).isEqualTo(MEG);
            assertThat(refusal.because().to()).isEqualTo(TOM);
            assertThat(refusal.because().at()).isEqualTo(given.at());
            assertThat(refusal.isTold()).isTrue();
        }
        assertThat(only(mine(event(ANN, EventKind.OPENED)), Refusal.Reason.GIVEN_ON)
                        .isTold())
                .isFalse();
    }

    @Test
    void acceptedOnMyOtherLaptopIsDroppedSilently() {
        withAnn();
        they(ANN, EventKind.ACCEPTED, HandoffStatus.ACCEPTED);
        var merged = mine(event(ANN, EventKind.ACCEPTED));
        assertThat(merged.already()).hasSize(1);
        assertThat(merged.refused()).isEmpty();
        assertThat(merged.kept()).isEmpty();
    }

    @Test
    void acceptingWhatIsDoneIsRefused() {
        withAnn();
        they(ANN, EventKind.ACCEPTED, HandoffStatus.ACCEPTED);
        var met = they(ANN, EventKind.MET, new EventPayload.Outcome(MeetingOutcome.HELD, null), HandoffStatus.MET);
        var refusal = only(mine(event(ANN, EventKind.ACCEPTED)), Refusal.Reason.DONE);
        assertThat(refusal.because().at()).isEqualTo(met.at());
    }

    @Test
    void touchingWhatWentBackIsRefused() {
        withAnn();
        they(ANN, EventKind.RETURNED, new EventPayload.Return(ReturnReason.WRONG_RECEIVER, ""), HandoffStatus.RETURNED);
        only(mine(event(ANN, EventKind.ACCEPTED)), Refusal.Reason.WENT_BACK);
    }

    @Test
    void theSamePartIsTheirsAndMineIsKeptBesideIt() {
        ready();
        begin();
        var edited = they(SAM, EventKind.EDITED, new EventPayload.Parts(List.of("pain")), null);
        handoff = handoff.withContent(base.withFields(base.fields().withPain(pain("theirs"))), edited.at());
        here = base.withFields(base.fields().withPain(pain("mine"))).withCompany("Northwind Ltd");
        var merged = mine(event(SAM, EventKind.EDITED, new EventPayload.Parts(List.of("pain", "company"))));
        assertThat(merged.handoff().content().fields().pain().quote()).isEqualTo("theirs");
        assertThat(merged.handoff().content().company()).isEqualTo("Northwind Ltd");
        assertThat(merged.kept()).hasSize(1);
        var refusal = only(merged, Refusal.Reason.PART_CHANGED);
        assertThat(refusal.because().parts()).containsExactly("pain");
        assertThat(refusal.because().mine().fields().pain().quote()).isEqualTo("mine");
        assertThat(refusal.because().by()).isEqualTo(SAM);
    }

    private static Pain pain(String quote) {
        return new Pain(quote, "Sarah");
    }

    @Test
    void otherPartsAreBoth() {
        ready();
        begin();
        var edited = they(SAM, EventKind.EDITED, new EventPayload.Parts(List.of("pain")), null);
        handoff = handoff.withContent(base.withFields(base.fields().withPain(pain("theirs"))), edited.at());
        here = base.withUncertainties(List.of("the budget"));
        var merged = mine(event(SAM, EventKind.EDITED, new EventPayload.Parts(List.of("uncertainties"))));
        assertThat(merged.refused()).isEmpty();
        assertThat(merged.handoff().content().fields().pain().quote()).isEqualTo("theirs");
        assertThat(merged.handoff().content().uncertainties()).containsExactly("the budget");
    }

    @Test
    void whatWasHandedOffMeanwhileIsNotEdited() {
        ready();
        begin();
        they(SAM, EventKind.HANDED_OFF, HandoffStatus.HANDED_OFF);
        here = base.withCompany("Contoso");
        var refusal = only(
                mine(event(SAM, EventKind.EDITED, new EventPayload.Parts(List.of("company")))),
                Refusal.Reason.HANDED_OFF);
        assertThat(refusal.because().mine().company()).isEqualTo("Contoso");
    }

    @Test
    void twoNewTimesAreTheirsWithBothInTheRefusal() {
        withAnn();
        var old = handoff.content().fields().meeting().start().orElseThrow();
        var theirs = old.plusDays(1);
        var moved = they(ANN, EventKind.RESCHEDULED, new EventPayload.Rescheduled(old, theirs), null);
        var meeting = handoff.content().fields().meeting();
        handoff = handoff.withContent(
                handoff.content()
                        .withFields(handoff.content()
                                .fields()
                                .withMeeting(meeting.at(theirs.toLocalDate(), theirs.toLocalTime(), theirs.getZone()))),
                moved.at());
        var mine = old.plusDays(2);
        var refusal = only(
                mine(event(SAM, EventKind.RESCHEDULED, new EventPayload.Rescheduled(old, mine))),
                Refusal.Reason.MOVED_ALREADY);
        assertThat(refusal.because().meeting()).isEqualTo(theirs);
        assertThat(((EventPayload.Rescheduled) refusal.act().payload()).after()).isEqualTo(mine);
    }

    @Test
    void aNewTimeAloneIsTaken() {
        withAnn();
        var old = handoff.content().fields().meeting().start().orElseThrow();
        var merged = mine(event(SAM, EventKind.RESCHEDULED, new EventPayload.Rescheduled(old, old.plusHours(2))));
        assertThat(merged.handoff().content().fields().meeting().start()).contains(old.plusHours(2));
        assertThat(old.getZone()).isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void theGateIsAskedAgain() {
        ready();
        begin();
        gate = _ -> List.of(Gap.PAIN_MISSING);
        var merged = mine(event(SAM, EventKind.HANDED_OFF));
        assertThat(merged.handoff().status()).isEqualTo(HandoffStatus.READY);
        assertThat(only(merged, Refusal.Reason.GATE_CLOSED).because().gaps()).containsExactly(Gap.PAIN_MISSING);
    }

    @Test
    void aHotLeadsStepsGoWithItsHandOff() {
        ready();
        begin();
        gate = _ -> List.of(Gap.PAIN_MISSING);
        var step = new EventPayload.Step(TeamRules.HotAction.values()[0]);
        var merged = mine(event(SAM, EventKind.HANDED_OFF), event(SAM, EventKind.ACTION_DONE, step));
        assertThat(merged.kept()).isEmpty();
        assertThat(merged.refused()).hasSize(1);
    }

    @Test
    void theFirstFeedbackCountsAndASecondIsOffered() {
        withAnn();
        they(ANN, EventKind.ACCEPTED, HandoffStatus.ACCEPTED);
        they(ANN, EventKind.MET, new EventPayload.Outcome(MeetingOutcome.HELD, null), HandoffStatus.MET);
        they(
                ANN,
                EventKind.FEEDBACK_GIVEN,
                new EventPayload.Outcome(MeetingOutcome.HELD, 5),
                HandoffStatus.FEEDBACK_GIVEN);
        feedback = new Feedback(ID, ANN, NINE, MeetingOutcome.HELD, 5, Set.of(), "great", null, Map.of());
        mineToo = new Feedback(ID, ANN, NINE, MeetingOutcome.NO_SHOW, null, Set.of(), "nobody came", null, Map.of());
        var merged = mine(
                event(ANN, EventKind.MET, new EventPayload.Outcome(MeetingOutcome.NO_SHOW, null)),
                event(ANN, EventKind.FEEDBACK_GIVEN, new EventPayload.Outcome(MeetingOutcome.NO_SHOW, null)));
        assertThat(merged.feedback()).isEqualTo(feedback);
        var refusal = only(merged, Refusal.Reason.FEEDBACK_THERE);
        assertThat(refusal.because().words()).isEqualTo("nobody came");
    }

    private static EventPayload takenBack(HandoffEvent act) {
        return new EventPayload.TakenBack(act.id(), act.kind(), act.at());
    }

    @Test
    void whatIsTakenBackStandsAsBefore() {
        withAnn();
        var accepted = they(ANN, EventKind.ACCEPTED, HandoffStatus.ACCEPTED);
        var merged = mine(event(ANN, EventKind.TAKEN_BACK, takenBack(accepted)));
        assertThat(merged.kept()).hasSize(1);
        assertThat(merged.handoff().status()).isEqualTo(HandoffStatus.OPENED);
        var both = event(ANN, EventKind.TOUCHED, new EventPayload.Touch(FirstTouch.REPLY_IN_THREAD));
        merged = mine(both, event(ANN, EventKind.TAKEN_BACK, takenBack(both)));
        assertThat(merged.kept()).hasSize(2);
        assertThat(merged.handoff().status()).isEqualTo(HandoffStatus.ACCEPTED);
    }

    /// Nobody takes another one's act back, and what did not count leaves nothing to take back.
    @Test
    void whatDoesNotCountIsNotTakenBack() {
        withAnn();
        var accepted = they(ANN, EventKind.ACCEPTED, HandoffStatus.ACCEPTED);
        assertThat(mine(event(SAM, EventKind.TAKEN_BACK, takenBack(accepted))).already())
                .hasSize(1);
        var mine = event(ANN, EventKind.ACCEPTED);
        var merged = mine(mine, event(ANN, EventKind.TAKEN_BACK, takenBack(mine)));
        assertThat(merged.already()).hasSize(2);
        assertThat(merged.handoff().status()).isEqualTo(HandoffStatus.ACCEPTED);
    }

    @Test
    void whatWentOnMeanwhileIsNotTakenBack() {
        withAnn();
        var accepted = they(ANN, EventKind.ACCEPTED, HandoffStatus.ACCEPTED);
        they(ANN, EventKind.TOUCHED, new EventPayload.Touch(FirstTouch.REPLY_IN_THREAD), HandoffStatus.TOUCHED);
        only(mine(event(ANN, EventKind.TAKEN_BACK, takenBack(accepted))), Refusal.Reason.NOT_NOW);
        givenTo(ANN, TOM, HandoffStatus.TOUCHED);
        only(mine(event(ANN, EventKind.TAKEN_BACK, takenBack(accepted))), Refusal.Reason.GIVEN_ON);
    }

    /// Pressed on a train and heard of an hour later: what somebody has answered meanwhile stays, as does what was
    /// taken back too late.
    @Test
    void whatSomebodyHasBuiltOnIsNotTakenBack() {
        withAnn();
        they(ANN, EventKind.ACCEPTED, HandoffStatus.ACCEPTED);
        they(ANN, EventKind.MET, new EventPayload.Outcome(MeetingOutcome.HELD, null), HandoffStatus.MET);
        var given = they(
                ANN,
                EventKind.FEEDBACK_GIVEN,
                new EventPayload.Outcome(MeetingOutcome.HELD, 5),
                HandoffStatus.FEEDBACK_GIVEN);
        feedback = new Feedback(ID, ANN, NINE, MeetingOutcome.HELD, 5, Set.of(), "great", null, Map.of());
        var inTime = event(ANN, EventKind.TAKEN_BACK, takenBack(given));
        var late = event(ANN, EventKind.TAKEN_BACK, takenBack(given));
        only(mine(late), Refusal.Reason.DONE);
        assertThat(mine(inTime).kept()).hasSize(1);
        they(SAM, EventKind.FEEDBACK_ANSWERED, EventPayload.NONE, null);
        only(mine(inTime), Refusal.Reason.DONE);
        // And the other way round.
        events.removeLast();
        events.add(inTime);
        handoff = handoff.backTo(HandoffStatus.MET, inTime.at());
        only(mine(event(SAM, EventKind.FEEDBACK_ANSWERED)), Refusal.Reason.NOT_NOW);
    }

    /// Reported and taken back before anybody heard of it: nothing is told, nothing is left.
    @Test
    void feedbackTakenBackIsNowhere() {
        withAnn();
        they(ANN, EventKind.ACCEPTED, HandoffStatus.ACCEPTED);
        // Reported and noted in one moment, as it is done.
        var given = event(ANN, EventKind.FEEDBACK_GIVEN, new EventPayload.Outcome(MeetingOutcome.HELD, 4));
        var met = new HandoffEvent(
                new UUID(7, 1),
                ID,
                given.at(),
                ANN,
                EventKind.MET,
                new EventPayload.Outcome(MeetingOutcome.HELD, null));
        var back = event(ANN, EventKind.TAKEN_BACK, takenBack(given));
        var metBack = new HandoffEvent(new UUID(7, 2), ID, back.at(), ANN, EventKind.TAKEN_BACK, takenBack(met));
        var merged = mine(met, given, back, metBack);
        assertThat(merged.refused()).isEmpty();
        assertThat(merged.kept()).hasSize(4);
        assertThat(merged.feedback()).isNull();
        assertThat(merged.handoff().status()).isEqualTo(HandoffStatus.ACCEPTED);

        they(ANN, EventKind.MET, new EventPayload.Outcome(MeetingOutcome.HELD, null), HandoffStatus.MET);
        var theirs = they(
                ANN,
                EventKind.FEEDBACK_GIVEN,
                new EventPayload.Outcome(MeetingOutcome.HELD, 5),
                HandoffStatus.FEEDBACK_GIVEN);
        feedback = new Feedback(ID, ANN, NINE, MeetingOutcome.HELD, 5, Set.of(), "great", null, Map.of());
        merged = mine(event(ANN, EventKind.TAKEN_BACK, takenBack(theirs)));
        assertThat(merged.feedback()).isNull();
        assertThat(merged.handoff().status()).isEqualTo(HandoffStatus.MET);
    }

    @Test
    void aBriefingAfterTheAcceptanceIsRefused() {
        withAnn();
        var accepted = they(ANN, EventKind.ACCEPTED, HandoffStatus.ACCEPTED);
        var refusal = only(
                mine(event(SAM, EventKind.BRIEFING_KEPT, new EventPayload.Briefing(new UUID(5, 5), null))),
                Refusal.Reason.ACCEPTED);
        assertThat(refusal.because().at()).isEqualTo(accepted.at());
    }

    @Test
    void aBriefingBeforeTheAcceptanceIsTaken() {
        withAnn();
        var merged = mine(event(SAM, EventKind.BRIEFING_KEPT, new EventPayload.Briefing(new UUID(5, 5), null)));
        assertThat(merged.handoff().clip()).isEqualTo(new UUID(5, 5));
    }

    @Test
    void givingOnTwiceCountsOnce() {
        withAnn();
        givenTo(ANN, TOM);
        assertThat(mine(event(ANN, EventKind.REASSIGNED, new EventPayload.PassedOn(ANN, TOM, "")))
                        .already())
                .hasSize(1);
        only(mine(event(ANN, EventKind.REASSIGNED, new EventPayload.PassedOn(ANN, MEG, ""))), Refusal.Reason.GIVEN_ON);
    }

    @Test
    void takingOverCountsOnce() {
        withAnn();
        they(MEG, EventKind.TAKEN_OVER, new EventPayload.PassedOn(SAM, TOM, ""), null);
        handoff = handoff.withSender(TOM, NINE);
        assertThat(mine(event(MEG, EventKind.TAKEN_OVER, new EventPayload.PassedOn(SAM, TOM, "")))
                        .already())
                .hasSize(1);
        only(
                mine(event(MEG, EventKind.TAKEN_OVER, new EventPayload.PassedOn(SAM, MEG, ""))),
                Refusal.Reason.TAKEN_OVER);
    }

    @Test
    void aWholeLifeIsDoneAgainInOrder() {
        ready();
        they(SAM, EventKind.HANDED_OFF, HandoffStatus.HANDED_OFF);
        begin();
        mineToo = new Feedback(ID, ANN, NINE, MeetingOutcome.HELD, 4, Set.of(), "good", null, Map.of());
        var merged = mine(
                event(ANN, EventKind.OPENED),
                event(ANN, EventKind.ACCEPTED),
                event(ANN, EventKind.TOUCHED, new EventPayload.Touch(FirstTouch.REPLY_IN_THREAD)),
                event(ANN, EventKind.MET, new EventPayload.Outcome(MeetingOutcome.HELD, null)),
                event(ANN, EventKind.FEEDBACK_GIVEN, new EventPayload.Outcome(MeetingOutcome.HELD, 4)));
        assertThat(merged.refused()).isEmpty();
        assertThat(merged.kept()).hasSize(5);
        assertThat(merged.handoff().status()).isEqualTo(HandoffStatus.FEEDBACK_GIVEN);
        assertThat(merged.feedback()).isEqualTo(mineToo);
    }
}
