package baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.record.Content;
import baton.handoff.record.Evidence;
import baton.handoff.record.HandoffFormat;
import baton.handoff.record.Meeting;
import baton.handoff.record.Preset;
import baton.handoff.record.Qualification;
import baton.handoff.record.RecordField;
import baton.handoff.rules.TeamRules;
import baton.json.EventPayloads;
import baton.people.DaysOff;
import baton.people.Role;
import baton.sla.DeadlineEngine;
import baton.sla.SlaRules;
import baton.store.TestLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What sets, moves and closes the clocks of a handoff, on a real library. Everybody works in
/// London from nine to five; it is Thursday 19 November 2026, 10:00. The meeting is on Tuesday at 19:00 there.
class ClocksTest {
    @TempDir
    Path folder;

    private TestLibrary library;
    private UUID maya;
    private UUID priya;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        maya = library.maya.id();
        priya = library.priya.id();
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Handoff sent() {
        return library.handoffService.handOff(library.handoffService.begin(maya, Samples.complete(priya)), maya);
    }

    private static Instant at(String utc) {
        return Instant.parse(utc + ":00Z");
    }

    private Deadline open(Handoff handoff, DeadlineKind kind) {
        return library.handoffs.deadlines(handoff.id()).stream()
                .filter(d -> d.kind() == kind && d.isOpen())
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not open"));
    }

    private List<DeadlineKind> openKinds(Handoff handoff) {
        return library.handoffs.deadlines(handoff.id()).stream()
                .filter(Deadline::isOpen)
                .map(Deadline::kind)
                .toList();
    }

    @Test
    void aHandOffSetsAllItsClocksAtOnceEachWithItsReason() {
        var sent = sent();
        assertThat(sent.dueAt()).isEqualTo(at("2026-11-19T14:00"));
        assertThat(open(sent, DeadlineKind.ACKNOWLEDGE).dueAt()).isEqualTo(at("2026-11-19T11:00"));
        assertThat(open(sent, DeadlineKind.FIRST_TOUCH).dueAt()).isEqualTo(at("2026-11-19T14:00"));
        assertThat(open(sent, DeadlineKind.CONFIRMATION).dueAt()).isEqualTo(at("2026-11-19T17:00"));
        assertThat(open(sent, DeadlineKind.PREPARE).dueAt()).isEqualTo(at("2026-11-24T19:00"));
        assertThat(open(sent, DeadlineKind.PREPARE).firstReminder()).isEqualTo(at("2026-11-24T18:30"));
        assertThat(open(sent, DeadlineKind.PREPARE).secondReminder()).isEqualTo(at("2026-11-24T18:55"));
        assertThat(open(sent, DeadlineKind.FEEDBACK).dueAt()).isEqualTo(at("2026-11-25T19:30"));
        var flag = open(sent, DeadlineKind.FLAG);
        assertThat(flag.owner()).isEqualTo(maya);
        assertThat(flag.askedFrom()).as("nobody is asked before it is late").isEqualTo(at("2026-11-19T14:00"));
        var touch = open(sent, DeadlineKind.FIRST_TOUCH);
        assertThat(touch.firstReminder()).isEqualTo(at("2026-11-19T12:00"));
        assertThat(touch.secondReminder()).isEqualTo(at("2026-11-19T13:12"));
        assertThat(touch.why())
                .isEqualTo(
                        "Booked meeting: within 4 business hours of Thu 19 Nov 10:00, so by Thu 19 Nov 14:00, in Priya"
                                + " Nair's calendar (Mon-Fri 09:00-17:00, Europe/London). Line 1 of this rule's table would be"
                                + " later, on Thu 19 Nov 17:00.");
    }

    /// Whoever books a meeting is reminded ten minutes later, at night too, until there is a briefing.
    @Test
    void fromTheBookingOnABriefingIsToBeRecorded() {
        var whole = Samples.complete(priya);
        var unbooked = whole.withFields(whole.fields().withMeeting(Meeting.EMPTY));
        library.now = at("2026-11-19T22:00");
        var draft = library.handoffService.begin(maya, unbooked);
        assertThat(openKinds(draft)).isEmpty();
        library.now = at("2026-11-19T22:05");
        var booked = library.handoffService.edit(draft, maya, whole);
        var record = open(booked, DeadlineKind.RECORD_BRIEFING);
        assertThat(record.owner()).isEqualTo(maya);
        assertThat(record.firstReminder()).isEqualTo(at("2026-11-19T22:15"));
        assertThat(record.dueAt()).isEqualTo(at("2026-11-19T23:05"));
        library.now = at("2026-11-19T22:20");
        var more = library.handoffService.edit(booked, maya, whole.withCompany("Northwind Ltd"));
        assertThat(open(more, DeadlineKind.RECORD_BRIEFING).id())
                .as("the same one")
                .isEqualTo(record.id());
        var kept = library.handoffService.keepBriefing(more, maya, library.clip());
        assertThat(openKinds(kept)).isEmpty();
        var again = library.handoffService.edit(kept, maya, whole);
        assertThat(openKinds(again)).as("it is recorded").isEmpty();
    }

    @Test
    void whatIsWrittenOrOverNeedsNoBriefing() {
        var whole = Samples.complete(priya);
        var draft = library.handoffService.begin(maya, whole);
        assertThat(openKinds(draft)).containsExactly(DeadlineKind.RECORD_BRIEFING);
        var written = library.handoffService.edit(draft, maya, whole.withFormat(HandoffFormat.WRITTEN));
        assertThat(openKinds(written)).isEmpty();
        library.now = at("2026-11-25T09:00");
        assertThat(openKinds(library.handoffService.begin(maya, whole)))
                .as("the meeting is over")
                .isEmpty();
    }

    @Test
    void theReasonNamesTheRowAndBothZones() {
        var berlin = new baton.people.Person(
                maya,
                "Maya Brandt",
                "maya@team.example",
                library.maya.role(),
                ZoneId.of("Europe/Berlin"),
                library.maya.hours(),
                true);
        library.people.save(berlin);
        library.now = at("2026-11-20T16:00");
        assertThat(open(sent(), DeadlineKind.FIRST_TOUCH).why())
                .isEqualTo(
                        "Booked meeting: handed off on Fri 20 Nov 16:00, so by Mon 23 Nov 10:00 (line 2 of this rule's"
                                + " table: Friday from 12:00, next working day 10:00), in Priya Nair's calendar (Mon-Fri"
                                + " 09:00-17:00, Europe/London). 4 business hours would be later, on Mon 23 Nov 12:00."
                                + " For Maya Brandt that is Mon 23 Nov 11:00 (Europe/Berlin).");
    }

    @Test
    void eachActClosesWhatItDoes() {
        var handoff = library.handoffService.open(sent(), priya);
        handoff = library.handoffService.accept(handoff, priya, "");
        assertThat(openKinds(handoff)).doesNotContain(DeadlineKind.ACKNOWLEDGE).contains(DeadlineKind.FIRST_TOUCH);
        library.now = at("2026-11-19T15:00");
        handoff = library.handoffService.touch(handoff, priya, FirstTouch.REPLY_IN_THREAD);
        assertThat(openKinds(handoff))
                .containsExactlyInAnyOrder(DeadlineKind.CONFIRMATION, DeadlineKind.PREPARE, DeadlineKind.FEEDBACK);
        var touch = library.handoffs.deadlines(handoff.id()).stream()
                .filter(d -> d.kind() == DeadlineKind.FIRST_TOUCH)
                .findFirst()
                .orElseThrow();
        assertThat(touch.isKept(library.now)).as("an hour late").isFalse();
        handoff = library.followUp.confirm(handoff, priya);
        handoff = library.followUp.prepared(handoff, priya, "Open with the spreadsheet");
        library.now = at("2026-11-24T20:00");
        handoff = library.handoffService.giveFeedback(
                handoff, priya, new MeetingReport(MeetingOutcome.HELD, 4, Set.of(), "", null));
        assertThat(openKinds(handoff)).containsExactly(DeadlineKind.REPLY);
        assertThat(open(handoff, DeadlineKind.REPLY).owner()).isEqualTo(maya);
        handoff = library.followUp.answerFeedback(handoff, maya, "Thanks");
        assertThat(openKinds(handoff)).isEmpty();
    }

    @Test
    void anInviteOrConfirmationConfirms() {
        var handoff = library.handoffService.accept(library.handoffService.open(sent(), priya), priya, "");
        handoff = library.handoffService.touch(handoff, priya, FirstTouch.INVITE_OR_CONFIRMATION);
        assertThat(openKinds(handoff)).doesNotContain(DeadlineKind.CONFIRMATION);
    }

    /// What was left of the business time is left when it goes on; the meeting does not wait.
    @Test
    void aPauseStopsTheClockAndItGoesOnWithWhatWasLeft() {
        var handoff = sent();
        library.now = at("2026-11-19T12:30");
        handoff = library.followUp.pause(handoff, priya, "They are at a fair");
        assertThat(handoff.dueAt()).as("nothing is due meanwhile").isNull();
        assertThat(open(handoff, DeadlineKind.FIRST_TOUCH).isPaused()).isTrue();
        assertThat(open(handoff, DeadlineKind.PREPARE).isPaused()).isFalse();
        var paused = handoff;
        assertThatThrownBy(() -> library.followUp.pause(paused, priya, "again"))
                .isInstanceOf(IllegalStateException.class);
        library.now = at("2026-11-20T16:00");
        assertThat(open(handoff, DeadlineKind.FIRST_TOUCH).isLate(library.now)).isFalse();
        handoff = library.followUp.resume(handoff, priya);
        var touch = open(handoff, DeadlineKind.FIRST_TOUCH);
        assertThat(touch.dueAt())
                .as("an hour and a half: one on Friday, half of one on Monday")
                .isEqualTo(at("2026-11-23T09:30"));
        assertThat(handoff.dueAt()).isEqualTo(touch.dueAt());
        assertThat(touch.why()).contains("Waited for the prospect from Thu 19 Nov 12:30 to Fri 20 Nov 16:00");
    }

    @Test
    void anotherTimeForTheMeetingMovesWhatHangsOnIt() {
        var handoff = library.handoffService.accept(library.handoffService.open(sent(), priya), priya, "");
        handoff = library.followUp.confirm(handoff, priya);
        var start = ZonedDateTime.of(2026, 12, 1, 9, 0, 0, 0, ZoneId.of("America/New_York"));
        library.now = at("2026-11-20T09:00");
        handoff = library.followUp.reschedule(handoff, priya, start);
        assertThat(handoff.content().fields().meeting().start()).contains(start);
        assertThat(open(handoff, DeadlineKind.PREPARE).dueAt()).isEqualTo(at("2026-12-01T14:00"));
        assertThat(open(handoff, DeadlineKind.FEEDBACK).dueAt()).isEqualTo(at("2026-12-02T14:30"));
        assertThat(open(handoff, DeadlineKind.CONFIRMATION).dueAt())
                .as("they hear of the new time too")
                .isEqualTo(at("2026-11-20T17:00"));
        assertThat(library.handoffs.events(handoff.id()))
                .last()
                .satisfies(e -> assertThat(e.payload())
                        .isEqualTo(new EventPayload.Rescheduled(
                                ZonedDateTime.parse("2026-11-24T14:00-05:00[America/New_York]"), start)));
    }

    /// The reasons are stored for everybody, whatever digits this machine writes.
    @Test
    void reasonsAreWrittenWithTheSameDigitsEverywhere() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.of("ar", "EG"));
        try {
            assertThat(String.format("%d", 24))
                    .as("a machine with other digits")
                    .isNotEqualTo("24");
            var handoff = library.followUp.reschedule(
                    library.handoffService.accept(library.handoffService.open(sent(), priya), priya, ""),
                    priya,
                    ZonedDateTime.parse("2026-12-01T09:00-05:00[America/New_York]"));
            assertThat(library.handoffs.deadlines(handoff.id()))
                    .isNotEmpty()
                    .allSatisfy(d -> assertThat(d.why().replaceAll("[0-9]", ""))
                            .isNotEqualTo(d.why())
                            .doesNotContainPattern("\\p{Nd}"));
            assertThat(library.handoffs.events(handoff.id()))
                    .allSatisfy(e -> assertThat(EventPayloads.write(e.payload()).replaceAll("[0-9]", ""))
                            .doesNotContainPattern("\\p{Nd}"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aMeetingAtAnotherTimeIsNotReportedOn() {
        var handoff = library.handoffService.accept(library.handoffService.open(sent(), priya), priya, "");
        assertThatThrownBy(() -> library.handoffService.giveFeedback(
                        handoff, priya, new MeetingReport(MeetingOutcome.RESCHEDULED, null, Set.of(), "", null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> library.handoffService.giveFeedback(
                        handoff, priya, new MeetingReport(MeetingOutcome.HELD, 4, Set.of(), "", null)))
                .as("nobody has met yet")
                .isInstanceOf(IllegalStateException.class);
        var before = library.now;
        library.now = at("2026-11-25T09:00");
        assertThatThrownBy(() -> library.handoffService.giveFeedback(
                        handoff, priya, new MeetingReport(MeetingOutcome.HELD, null, Set.of(), "", null)))
                .isInstanceOf(IllegalArgumentException.class);
        library.now = before;
        var done = library.handoffService.giveFeedback(
                handoff, priya, new MeetingReport(MeetingOutcome.CANCELLED, null, Set.of(), "", null));
        assertThat(done.status()).isEqualTo(HandoffStatus.FEEDBACK_GIVEN);
    }

    /// 30, 60 and 240 minutes, the warm hold at 20; at night it waits for the first business hour.
    @Test
    void aHotLeadHasItsSteps() {
        var hot = hot();
        var handoff = library.handoffService.handOff(library.handoffService.begin(maya, hot), maya);
        assertThat(open(handoff, DeadlineKind.FIRST_TOUCH).dueAt()).isEqualTo(at("2026-11-19T10:30"));
        assertThat(open(handoff, DeadlineKind.ACKNOWLEDGE).dueAt())
                .as("nobody acknowledges later than they call")
                .isEqualTo(at("2026-11-19T10:30"));
        assertThat(open(handoff, DeadlineKind.WARM_HOLD).dueAt()).isEqualTo(at("2026-11-19T10:20"));
        assertThat(open(handoff, DeadlineKind.FLAG).dueAt()).isEqualTo(at("2026-11-19T11:00"));
        assertThat(open(handoff, DeadlineKind.HOLDING).dueAt()).isEqualTo(at("2026-11-19T14:00"));
        library.now = at("2026-11-19T10:25");
        handoff = library.followUp.warmHold(handoff, maya);
        assertThat(openKinds(handoff)).doesNotContain(DeadlineKind.WARM_HOLD);
        handoff = library.handoffService.accept(library.handoffService.open(handoff, priya), priya, "");
        handoff = library.handoffService.touch(handoff, priya, FirstTouch.PERSONAL_NOTE);
        assertThat(openKinds(handoff))
                .doesNotContain(DeadlineKind.FLAG, DeadlineKind.HOLDING, DeadlineKind.FIRST_TOUCH);
        library.now = at("2026-11-20T18:00");
        var night = library.handoffService.handOff(library.handoffService.begin(maya, hot), maya);
        assertThat(open(night, DeadlineKind.FIRST_TOUCH).dueAt()).isEqualTo(at("2026-11-23T10:00"));
        assertThat(open(night, DeadlineKind.FIRST_TOUCH).why()).contains("by the end of the first business hour");
    }

    private Content hot() {
        var proof = new Evidence(Samples.NOW, "");
        return Samples.full(priya)
                .withQualification(new Qualification(
                        Preset.HOT_CALL_BACK, List.of(), null, List.of(), 80, proof, proof, Map.of(), Map.of(), null));
    }

    /// The sender tells the manager, or, where the team says so, it goes up by itself.
    @Test
    void aBreachGoesToTheManagerByItselfOnlyWhereTheTeamSaysSo() {
        assertThat(open(sent(), DeadlineKind.FLAG).owner()).isEqualTo(maya);
        var s = SlaRules.STANDARD;
        var automatic = new SlaRules(
                s.firstTouch(),
                s.acknowledge(),
                s.confirmation(),
                s.feedback(),
                s.answer(),
                s.reply(),
                s.rework(),
                s.firstReminder(),
                s.secondReminder(),
                s.beforeMeeting(),
                true);
        var clockwork = new DeadlineEngine(() -> automatic, library.people::all);
        var service = new HandoffService(
                library.handoffs, library.clock, UUID::randomUUID, () -> TeamRules.STANDARD, clockwork);
        var handoff = service.handOff(service.begin(maya, Samples.complete(priya)), maya);
        assertThat(open(handoff, DeadlineKind.FLAG).owner()).isEqualTo(library.helen.id());
    }

    /// What is in force stays in force.
    @Test
    void aLaterPolicyChangesNoDeadlineThatWasSet() {
        var handoff = sent();
        var before = library.handoffs.deadlines(handoff.id());
        var strict = SlaRules.STANDARD.withHotMinutes(1);
        var clockwork = new DeadlineEngine(() -> strict, library.people::all);
        var service = new FollowUpService(library.handoffs, library.clock, UUID::randomUUID, clockwork);
        handoff = service.ask(handoff, priya, "Who signs?");
        assertThat(library.handoffs.deadlines(handoff.id())).containsAll(before).hasSize(before.size() + 1);
    }

    @Test
    void aQuestionIsSeenAndDueAndAnswered() {
        var handoff = library.handoffService.open(sent(), priya);
        handoff = library.followUp.ask(handoff, priya, "Who signs?");
        var answer = open(handoff, DeadlineKind.ANSWER);
        assertThat(answer.owner()).isEqualTo(maya);
        assertThat(answer.dueAt()).isEqualTo(at("2026-11-19T14:00"));
        var asked = question(handoff);
        assertThat(asked.seenAt()).isNull();
        assertThat(library.followUp.seeQuestions(handoff, priya))
                .as("not theirs")
                .isSameAs(handoff);
        handoff = library.followUp.seeQuestions(handoff, maya);
        assertThat(question(handoff).seenAt()).isEqualTo(library.now);
        assertThat(library.followUp.seeQuestions(handoff, maya)).as("once").isSameAs(handoff);
        handoff = library.followUp.answer(handoff, maya, asked.id(), "Their COO");
        assertThat(question(handoff).answerWords()).isEqualTo("Their COO");
        assertThat(openKinds(handoff)).doesNotContain(DeadlineKind.ANSWER);
        var done = handoff;
        assertThatThrownBy(() -> library.followUp.answer(done, maya, asked.id(), "again"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> library.followUp.ask(done, priya, "  ")).isInstanceOf(IllegalArgumentException.class);
    }

    private Question question(Handoff handoff) {
        return Question.of(handoff, library.handoffs.events(handoff.id())).getFirst();
    }

    /// Once without a word; the second time both talk.
    @Test
    void aSecondReturnAsksBothToTalk() {
        var handoff = returned(sent());
        assertThat(open(handoff, DeadlineKind.REWORK).owner()).isEqualTo(maya);
        handoff = returned(library.handoffService.handOff(handoff, maya));
        var twice = handoff;
        assertThatThrownBy(() -> library.handoffService.handOff(twice, maya)).isInstanceOf(TalkFirstException.class);
        assertThat(library.handoffs.find(twice.id()).orElseThrow().status()).isEqualTo(HandoffStatus.RETURNED);
        handoff = library.handoffService.talked(twice, maya);
        handoff = library.handoffService.handOff(handoff, maya);
        assertThat(openKinds(handoff)).doesNotContain(DeadlineKind.REWORK).contains(DeadlineKind.FIRST_TOUCH);
    }

    private Handoff returned(Handoff sent) {
        return library.handoffService.giveBack(
                library.handoffService.open(sent, priya), priya, ReturnReason.NO_DECISION_MAKER, "who signs?");
    }

    @Test
    void whoeverTakesItOverOwesWhatTheOneBeforeOwed() {
        var handoff = library.handoffService.accept(library.handoffService.open(sent(), priya), priya, "");
        handoff = library.followUp.reassign(handoff, library.helen, library.helen.id(), "on leave");
        assertThat(open(handoff, DeadlineKind.FIRST_TOUCH).owner()).isEqualTo(library.helen.id());
        assertThat(open(handoff, DeadlineKind.FIRST_TOUCH).dueAt()).isEqualTo(at("2026-11-19T14:00"));
        assertThat(open(handoff, DeadlineKind.FLAG).owner())
                .as("the sender's part stays")
                .isEqualTo(maya);
        assertThat(library.due.dueFrom(priya)).isEmpty();
        assertThat(library.due.dueFrom(library.helen.id())).isNotEmpty();
    }

    /// The rule of the screen is the core's: a screen that shows an old state, or another door, cannot go round it.
    @Test
    void onlyWhoHasAPartInItPausesAndOnlyReceiverOrManagerGivesItOn() {
        var sent = library.handoffService.accept(library.handoffService.open(sent(), priya), priya, "");
        var stranger = TestLibrary.person("Tom Vale", "tom@team.example", Role.AE);
        library.people.save(stranger);
        assertThatThrownBy(() -> library.followUp.pause(sent, stranger.id(), "a fair"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> library.followUp.reassign(sent, stranger, stranger.id(), "mine now"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> library.followUp.reassign(sent, library.maya, stranger.id(), "another AE"))
                .as("the sender has handed it off")
                .isInstanceOf(IllegalStateException.class);
        var paused = library.followUp.pause(sent, priya, "a fair");
        assertThatThrownBy(() -> library.followUp.resume(paused, stranger.id()))
                .isInstanceOf(IllegalStateException.class);
        var given = library.followUp.reassign(paused, library.priya, stranger.id(), "on leave");
        assertThat(given.content().receiver()).isEqualTo(stranger.id());
    }

    @Test
    void aCorrectionIsAnEventAndTheOriginalStays() {
        var handoff = sent();
        var corrected = library.followUp.correct(handoff, maya, RecordField.STAKEHOLDERS, "James left in October");
        assertThat(corrected.content()).isEqualTo(handoff.content());
        assertThat(library.handoffs.events(handoff.id())).last().satisfies(e -> {
            assertThat(e.kind()).isEqualTo(EventKind.CORRECTED);
            assertThat(e.payload())
                    .isEqualTo(new EventPayload.Correction(RecordField.STAKEHOLDERS, "James left in October"));
        });
        assertThatThrownBy(() -> library.followUp.correct(handoff, priya, RecordField.PAIN, "x"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void holidaysAndVacationsStopBusinessTime() {
        library.people.save(library.priya.withDaysOff(List.of(
                new DaysOff(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23), DaysOff.Kind.VACATION, "", null))));
        library.now = at("2026-11-19T16:00");
        assertThat(sent().dueAt()).isEqualTo(at("2026-11-24T10:00"));
    }

    @Test
    void theNextContactIsDueWhenSomebodySaidSo() {
        var handoff = library.handoffService.accept(library.handoffService.open(sent(), priya), priya, "");
        handoff = library.followUp.setNextTouch(handoff, priya, at("2026-11-26T10:00"), "Send the price list");
        assertThat(open(handoff, DeadlineKind.NEXT_TOUCH).dueAt()).isEqualTo(at("2026-11-26T10:00"));
        handoff = library.followUp.nextTouchDone(handoff, priya);
        assertThat(openKinds(handoff)).doesNotContain(DeadlineKind.NEXT_TOUCH);
    }

    @Test
    void aSignalIsGivenOnceAndLeavesTheHandoffFresh() {
        var handoff = sent();
        var touch = open(handoff, DeadlineKind.FIRST_TOUCH);
        library.now = touch.firstReminder().plus(Duration.ofMinutes(1));
        assertThat(library.followUp.ring(touch, 1)).isTrue();
        assertThat(library.followUp.ring(touch, 1)).as("another window").isFalse();
        library.now = touch.dueAt();
        assertThat(library.followUp.ring(touch, 3)).isTrue();
        assertThat(library.followUp.ring(touch, 2)).as("it is past that").isFalse();
        assertThat(library.handoffs.events(handoff.id()).stream().map(HandoffEvent::kind))
                .endsWith(EventKind.REMINDED, EventKind.BREACHED);
        assertThat(library.handoffService.open(handoff, priya).status())
                .as("the copy that somebody holds is not stale")
                .isEqualTo(HandoffStatus.OPENED);
    }

    @Test
    void whatStoodStillInTimeIsNotLate() {
        var handoff = library.handoffService.accept(library.handoffService.open(sent(), priya), priya, "");
        library.now = at("2026-11-19T12:00");
        handoff = library.followUp.pause(handoff, priya, "They are at a fair");
        library.now = at("2026-11-20T16:00");
        handoff = library.handoffService.touch(handoff, priya, FirstTouch.REPLY_IN_THREAD);
        assertThat(handoff.dueAt()).as("stays on record").isEqualTo(at("2026-11-19T14:00"));
        assertThat(library.handoffs.deadlines(handoff.id()).stream().filter(d -> d.kind() == DeadlineKind.FIRST_TOUCH))
                .singleElement()
                .satisfies(d -> assertThat(d.isKept(library.now)).isTrue());
    }

    @Test
    void anotherTimeWhileEverybodyWaitsWaitsToo() {
        var handoff = library.handoffService.accept(library.handoffService.open(sent(), priya), priya, "");
        handoff = library.followUp.pause(handoff, priya, "They are at a fair");
        var start = ZonedDateTime.of(2026, 12, 1, 9, 0, 0, 0, ZoneId.of("Europe/London"));
        handoff = library.followUp.reschedule(handoff, priya, start);
        assertThat(open(handoff, DeadlineKind.CONFIRMATION).isPaused()).isTrue();
        library.now = at("2026-12-01T08:30");
        handoff = library.followUp.resume(handoff, priya);
        assertThat(open(handoff, DeadlineKind.CONFIRMATION).dueAt())
                .as("not after the meeting has begun")
                .isEqualTo(at("2026-12-01T09:00"));
    }

    @Test
    void questionsGoWithWhoeverTakesItOverAndOutliveTheMeeting() {
        var helen = library.helen.id();
        var handoff = library.handoffService.accept(library.handoffService.open(sent(), priya), priya, "");
        handoff = library.followUp.ask(handoff, priya, "Who signs?");
        handoff = library.followUp.ask(handoff, maya, "Have you called?");
        handoff = library.followUp.reassign(handoff, library.helen, helen, "on leave");
        assertThat(handoff.status()).as("new to whoever has it now").isEqualTo(HandoffStatus.HANDED_OFF);
        assertThat(open(handoff, DeadlineKind.ACKNOWLEDGE).owner()).isEqualTo(helen);
        var questions = Question.of(handoff, library.handoffs.events(handoff.id()));
        assertThat(questions.stream().map(Question::to)).containsExactly(maya, helen);
        handoff = library.handoffService.accept(library.handoffService.open(handoff, helen), helen, "");
        library.now = at("2026-11-24T20:00");
        handoff = library.handoffService.giveFeedback(
                handoff, helen, new MeetingReport(MeetingOutcome.HELD, 4, Set.of(), "", null));
        assertThat(openKinds(handoff))
                .containsExactlyInAnyOrder(DeadlineKind.ANSWER, DeadlineKind.ANSWER, DeadlineKind.REPLY);
        handoff = library.followUp.answer(handoff, maya, questions.getFirst().id(), "Their COO");
        handoff = library.followUp.answer(handoff, helen, questions.getLast().id(), "Yes");
        assertThat(openKinds(handoff)).containsExactly(DeadlineKind.REPLY);
    }
}
