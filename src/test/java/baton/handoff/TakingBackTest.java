package baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.record.RecordField;
import baton.store.TestLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What was pressed too soon is as if it had not been, within its minute and not after; on a real library.
class TakingBackTest {
    @TempDir
    Path folder;

    private TestLibrary library;
    private UUID maya;
    private UUID priya;
    private Handoff opened;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        maya = library.maya.id();
        priya = library.priya.id();
        var service = library.handoffService;
        opened = service.open(service.handOff(service.begin(maya, Samples.complete(priya)), maya), priya);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Handoff stored() {
        return library.handoffs.find(opened.id()).orElseThrow();
    }

    private List<Deadline> deadlines() {
        return library.handoffs.deadlines(opened.id());
    }

    private List<HandoffEvent> events() {
        return library.handoffs.events(opened.id());
    }

    private void pass(Duration time) {
        library.now = library.now.plus(time);
    }

    private Handoff takeBack() {
        return takeBack(priya);
    }

    /// The last that was done, whoever did it.
    private Handoff takeBack(UUID who) {
        var act = TakingBack.standing(events()).reversed().stream()
                .filter(e -> e.kind() != EventKind.THANKED && e.kind() != EventKind.FEEDBACK_ANSWERED)
                .findFirst()
                .orElseThrow();
        return library.handoffService.takeBack(stored(), who, act.id());
    }

    private Handoff accept() {
        return library.handoffService.accept(stored(), priya, "seen");
    }

    private Handoff touch() {
        return library.handoffService.touch(stored(), priya, FirstTouch.PERSONAL_NOTE);
    }

    private Handoff report() {
        return library.handoffService.giveFeedback(
                stored(),
                priya,
                new MeetingReport(MeetingOutcome.HELD, 2, Set.of(RecordField.PAIN), "wrong one", null));
    }

    @Test
    void anAcceptanceTakenBackIsAsIfItHadNotBeen() {
        var before = deadlines();
        pass(Duration.ofSeconds(5));
        accept();
        assertThat(deadlines()).isNotEqualTo(before);
        pass(Duration.ofSeconds(50));
        var back = takeBack();
        assertThat(back.status()).isEqualTo(HandoffStatus.OPENED);
        assertThat(back.dueAt()).isEqualTo(opened.dueAt());
        assertThat(deadlines()).isEqualTo(before);
        assertThat(events().reversed())
                .as("both stay in the history")
                .extracting(HandoffEvent::kind)
                .startsWith(EventKind.TAKEN_BACK, EventKind.ACCEPTED);
        assertThat(accept().status()).as("and it can be accepted again").isEqualTo(HandoffStatus.ACCEPTED);
    }

    @Test
    void aFirstTouchTakenBackIsOwedAsBefore() {
        accept();
        var before = deadlines();
        var due = stored().dueAt();
        pass(Duration.ofSeconds(5));
        touch();
        var back = takeBack();
        assertThat(back.status()).isEqualTo(HandoffStatus.ACCEPTED);
        assertThat(deadlines()).isEqualTo(before);
        assertThat(back.dueAt()).isEqualTo(due);
        assertThat(library.due.dueFrom(priya))
                .extracting(d -> d.deadline().kind())
                .contains(DeadlineKind.FIRST_TOUCH);
        assertThat(library.insights.observed(Instant.EPOCH, library.now.plusSeconds(1), library.now, _ -> 0))
                .as("nobody counts a touch that was none")
                .singleElement()
                .satisfies(o -> assertThat(o.touch().at()).isNull());
    }

    /// The meeting that was noted with it goes as well: without feedback nobody knows what came of it.
    @Test
    void feedbackTakenBackIsNowhereAndWantedAgain() {
        accept();
        touch();
        pass(Duration.ofDays(6));
        var before = deadlines();
        report();
        assertThat(library.handoffs.feedback(opened.id())).isPresent();
        pass(TakingBack.LIMIT);
        var back = takeBack();
        assertThat(back.status()).isEqualTo(HandoffStatus.TOUCHED);
        assertThat(library.handoffs.feedback(opened.id())).isEmpty();
        assertThat(deadlines()).containsAll(before).hasSize(before.size() + 1);
        assertThat(deadlines())
                .filteredOn(d -> d.kind() == DeadlineKind.REPLY)
                .singleElement()
                .satisfies(d -> assertThat(d.closedBy()).isEqualTo(EventKind.TAKEN_BACK));
        report();
        assertThat(library.handoffs.feedback(opened.id())).isPresent();
        assertThat(stored().status()).isEqualTo(HandoffStatus.FEEDBACK_GIVEN);
    }

    @Test
    void feedbackWithoutATouchLeadsBackToTheAcceptance() {
        accept();
        touch();
        takeBack();
        pass(Duration.ofDays(6));
        report();
        assertThat(takeBack().status()).isEqualTo(HandoffStatus.ACCEPTED);
    }

    @Test
    void afterAMinuteItStays() {
        accept();
        pass(TakingBack.LIMIT.plusMillis(1));
        assertThat(TakingBack.possible(events(), priya, library.now)).isEmpty();
        assertThatThrownBy(() -> takeBack()).isInstanceOf(TooLateToTakeBackException.class);
        assertThat(stored().status()).isEqualTo(HandoffStatus.ACCEPTED);
    }

    @Test
    void whatSomebodyHasBuiltOnStays() {
        accept();
        pass(Duration.ofDays(6));
        report();
        library.followUp.answerFeedback(stored(), maya, "Sorry: it was their old tool");
        assertThat(TakingBack.possible(events(), priya, library.now)).isEmpty();
    }

    @Test
    void aWordBesideItIsNothingBuiltOnIt() {
        accept();
        library.followUp.thank(stored(), priya, "");
        assertThat(TakingBack.possible(events(), priya, library.now))
                .extracting(HandoffEvent::kind)
                .containsExactly(EventKind.ACCEPTED);
    }

    @Test
    void onlyWhoeverDidItTakesItBack() {
        accept();
        for (var other : List.of(maya, library.helen.id())) {
            assertThatThrownBy(() -> takeBack(other)).isInstanceOf(TooLateToTakeBackException.class);
        }
    }

    /// What was offered to be taken back, and not what somebody has done since.
    @Test
    void anotherActThanWasMeantStays() {
        accept();
        var accepted = events().getLast().id();
        touch();
        assertThatThrownBy(() -> library.handoffService.takeBack(stored(), priya, accepted))
                .isInstanceOf(TooLateToTakeBackException.class);
        assertThat(stored().status()).isEqualTo(HandoffStatus.TOUCHED);
    }

    /// Taken back one by one, the last one first.
    @Test
    void twoActsAreTwoSteps() {
        accept();
        touch();
        takeBack();
        assertThat(takeBack().status()).isEqualTo(HandoffStatus.OPENED);
        assertThatThrownBy(() -> takeBack())
                .as("having opened it stays")
                .isInstanceOf(TooLateToTakeBackException.class);
    }

    /// A file may say what it likes: nobody takes back what another did, nor what stays.
    @ParameterizedTest
    @EnumSource(
            value = EventKind.class,
            names = {"HANDED_OFF", "RETURNED", "OPENED", "EDITED", "ASKED"})
    void whatStaysStandsWhateverAFileSays(EventKind kind) {
        var at = Samples.NOW;
        var act = new HandoffEvent(new UUID(1, 1), opened.id(), at, priya, kind, new EventPayload.Unread("{}"));
        var back = new HandoffEvent(
                new UUID(1, 2),
                opened.id(),
                at,
                priya,
                EventKind.TAKEN_BACK,
                new EventPayload.TakenBack(act.id(), kind, at));
        assertThat(TakingBack.standing(List.of(act, back))).containsExactly(act);
        var accepted = new HandoffEvent(act.id(), opened.id(), at, maya, EventKind.ACCEPTED, EventPayload.NONE);
        assertThat(TakingBack.standing(List.of(accepted, back)))
                .as("another one's")
                .containsExactly(accepted);
    }

    @Test
    void itIsKeptAsItWas() {
        accept();
        takeBack();
        var last = events().getLast();
        assertThat(last.payload()).isInstanceOf(EventPayload.TakenBack.class);
        assertThat(Map.of(last.kind(), TakingBack.takenBack(last)))
                .containsEntry(
                        EventKind.TAKEN_BACK, events().get(events().size() - 2).id());
    }
}
