package baton.ui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.DeadlineKind;
import baton.handoff.EventKind;
import baton.handoff.FirstTouch;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.MeetingOutcome;
import baton.handoff.MeetingReport;
import baton.handoff.ReturnReason;
import baton.handoff.Samples;
import baton.handoff.record.RecordField;
import baton.store.TestLibrary;
import baton.store.sql.ClipFolder;
import baton.store.trash.Trash;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An open handoff and what its readers may do with it, without a window.
class HandoffViewModelTest {
    @TempDir
    Path folder;

    private final Notices notices = new Notices(Throwable::toString);
    private TestLibrary library;
    private HandoffViewModel model;
    private final Others elsewhere = new Others();
    private Handoff sent;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder.resolve("data"));
        model = model();
        sent = library.handoffService.handOff(
                library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id())),
                library.maya.id());
    }

    private HandoffViewModel model() {
        var background = Background.immediate();
        var recordings = folder.resolve("recordings");
        var strings = Strings.load();
        return new HandoffViewModel(
                new HandoffServices(
                        library.handoffService,
                        library.handoffs,
                        library.people,
                        new ClipFolder(library.database, recordings),
                        library.viewing,
                        library.followUp,
                        elsewhere,
                        library.clock),
                new TrashAction(
                        new Trash(library.database, recordings, library.clock),
                        library.handoffs,
                        library.people,
                        background,
                        notices,
                        strings),
                background,
                notices,
                strings);
    }

    /// Other computers, as this test has them.
    private static final class Others implements Elsewhere {
        private final List<String> names = new ArrayList<>();
        private final List<Look> looks = new ArrayList<>();
        private Consumer<UUID> listener = _ -> {};
        private int open;

        @Override
        public void fetch(UUID clip) {}

        @Override
        public void opened(UUID handoff) {
            open++;
        }

        @Override
        public void looked(UUID handoff, UUID reader) {}

        @Override
        public void left() {
            open--;
        }

        @Override
        public List<String> others(UUID handoff) {
            return List.copyOf(names);
        }

        @Override
        public void onOthers(Consumer<UUID> told) {
            listener = told;
        }

        @Override
        public List<Look> looks(UUID handoff) {
            return looks;
        }
    }

    @Test
    void whoElseHasItOpenIsSaid() {
        model.open(library.priya, sent.id());
        assertThat(elsewhere.open).isEqualTo(1);
        assertThat(model.onlookers().othersProperty().get()).isEmpty();
        elsewhere.names.add("Tom Weber");
        elsewhere.listener.accept(UUID.randomUUID());
        assertThat(model.onlookers().othersProperty().get())
                .as("of another one")
                .isEmpty();
        elsewhere.listener.accept(sent.id());
        assertThat(model.onlookers().othersProperty().get()).isEqualTo("Tom Weber has it open");
        elsewhere.names.add("Ulla Berg");
        model.refresh();
        assertThat(model.onlookers().othersProperty().get()).isEqualTo("Tom Weber, Ulla Berg have it open");
        elsewhere.names.clear();
        model.refresh();
        assertThat(model.onlookers().othersProperty().get()).isEmpty();
        model.close();
        assertThat(elsewhere.open).isZero();
    }

    @Test
    void managersLooksStandInTheHistoryOnceTheyAreAskedFor() {
        elsewhere.looks.add(new Elsewhere.Look("Meg Manager", library.clock.instant()));
        model.open(library.priya, sent.id());
        var before = model.history().size();
        model.onlookers().lookUpLooks();
        assertThat(model.history()).hasSize(before + 1);
        assertThat(model.history().getLast()).endsWith("Meg Manager looked at it as a manager");
    }

    @AfterEach
    void close() {
        library.close();
    }

    private HandoffStatus stored() {
        return library.handoffs.find(sent.id()).orElseThrow().status();
    }

    @Test
    void lookingIsNotOpeningAndOpeningIsSeen() {
        model.peek(library.priya.id(), sent.id());
        assertThat(stored()).isEqualTo(HandoffStatus.HANDED_OFF);
        model.open(library.helen, sent.id());
        assertThat(stored()).as("a manager reads along").isEqualTo(HandoffStatus.HANDED_OFF);
        assertThat(model.canAccept()).isFalse();
        model.open(library.priya, sent.id());
        assertThat(stored()).isEqualTo(HandoffStatus.OPENED);
        assertThat(model.canAccept()).isTrue();
        assertThat(model.dueWords()).isNotEmpty();
        assertThat(model.whyDue()).contains("business hour");
    }

    @Test
    void fromAcceptToFeedback() {
        model.open(library.priya, sent.id());
        model.accept();
        assertThat(notices.currentProperty().get().text()).startsWith("You have accepted Northwind.");
        assertThat(model.isOwnChange()).isTrue();
        assertThat(model.canTouch()).isTrue();
        assertThat(model.canGiveFeedback()).as("before the meeting").isFalse();
        model.touch(FirstTouch.PERSONAL_NOTE);
        library.now = library.now.plus(Duration.ofDays(6));
        assertThat(model.canGiveFeedback()).isTrue();
        assertThat(model.dueWords())
                .as("nobody confirms a meeting that is over")
                .startsWith("Feedback");
        model.giveFeedback(
                new MeetingReport(MeetingOutcome.HELD, 4, Set.of(RecordField.PAIN), "All but the pain", null));
        assertThat(stored()).isEqualTo(HandoffStatus.FEEDBACK_GIVEN);
        assertThat(library.handoffs.events(sent.id()))
                .extracting(HandoffEvent::kind)
                .contains(EventKind.ACCEPTED, EventKind.TOUCHED);
        assertThat(model.history()).hasSizeGreaterThanOrEqualTo(4);
    }

    /// Pressed too soon: the news of it carry the way back for a minute, as do the menu and a key.
    @Test
    void whatWasJustDoneCanBeTakenBack() {
        model.open(library.priya, sent.id());
        assertThat(model.takingBack().isPossible()).as("nothing was done yet").isFalse();
        model.accept();
        assertThat(notices.currentProperty().get().action()).isEqualTo("Take back");
        assertThat(model.takingBack().isPossible()).isTrue();
        notices.currentProperty().get().act().run();
        assertThat(stored()).isEqualTo(HandoffStatus.OPENED);
        assertThat(model.canAccept()).isTrue();
        assertThat(notices.currentProperty().get().text()).isEqualTo("Taken back: Northwind stands as before.");
        assertThat(model.history().getLast()).endsWith("took back: accepted it");
        model.accept();
        model.small().thank();
        assertThat(notices.currentProperty().get().text())
                .as("of the acceptance")
                .startsWith("You have accepted");
        library.now = library.now.plus(Duration.ofSeconds(61));
        assertThat(model.takingBack().isPossible()).isFalse();
        notices.currentProperty().get().act().run();
        assertThat(notices.currentProperty().get().isProblem())
                .as("said, not done")
                .isTrue();
        assertThat(stored()).isEqualTo(HandoffStatus.ACCEPTED);
    }

    /// Whoever has gone on to another handoff takes back what they did there, not what they look at.
    @Test
    void takenBackIsWhatTheNewsAreAbout() {
        var other = library.handoffService.handOff(
                library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id())),
                library.maya.id());
        model.open(library.priya, other.id());
        model.accept();
        model.close();
        model.open(library.priya, sent.id());
        model.accept();
        var news = notices.currentProperty().get();
        model.open(library.priya, other.id());
        news.act().run();
        assertThat(stored()).isEqualTo(HandoffStatus.OPENED);
        assertThat(library.handoffs.find(other.id()).orElseThrow().status()).isEqualTo(HandoffStatus.ACCEPTED);
    }

    /// What was written with feedback is not lost by taking it back: it stands there to be put right, once.
    @Test
    void feedbackTakenBackIsThereToBePutRight() {
        model.open(library.priya, sent.id());
        model.accept();
        library.now = library.now.plus(Duration.ofDays(6));
        var report = new MeetingReport(MeetingOutcome.HELD, 4, Set.of(RecordField.PAIN), "All but the pain", null);
        model.giveFeedback(report);
        model.takingBack().run();
        assertThat(stored()).isEqualTo(HandoffStatus.ACCEPTED);
        assertThat(model.canGiveFeedback()).isTrue();
        assertThat(model.takingBack().withdrawn(model.openProperty().get()))
                .hasValueSatisfying(f -> assertThat(f.words()).isEqualTo("All but the pain"));
        assertThat(model.takingBack().withdrawn(model.openProperty().get())).isEmpty();
    }

    /// Who had it and who has it now, by their names.
    @Test
    void theHistorySaysWhoGaveItToWhom() {
        model.open(library.helen, sent.id());
        library.followUp.reassign(
                library.handoffs.find(sent.id()).orElseThrow(), library.helen, library.helen.id(), "on leave");
        library.followUp.takeOver(library.handoffs.find(sent.id()).orElseThrow(), library.helen, library.priya.id());
        model.open(library.helen, sent.id());
        assertThat(model.history())
                .anyMatch(line -> line.contains("Priya Nair → Helen Carter, on leave"))
                .anyMatch(line -> line.contains("Maya Brandt → Priya Nair"))
                .noneMatch(line -> line.contains(library.maya.id().toString()));
    }

    /// What turns out wrong only after it was taken over still goes back, with its reason.
    @Test
    void whatWasAcceptedCanStillBeReturned() {
        model.open(library.priya, sent.id());
        assertThat(model.canReturn()).isTrue();
        model.accept();
        assertThat(model.canReturn()).isTrue();
        model.giveBack(ReturnReason.NO_DECISION_MAKER, "Mark left the company");
        assertThat(stored()).isEqualTo(HandoffStatus.RETURNED);
        assertThat(library.handoffs.deadlines(sent.id()).stream()
                        .filter(d -> d.isOpen())
                        .map(d -> d.kind()))
                .as("its clocks stop, and the sender's begins")
                .containsExactly(DeadlineKind.REWORK);
        assertThat(model.canReturn()).isFalse();
    }

    /// A thumb or a line, once.
    @Test
    void anAcceptanceCanCarryAWord() {
        model.open(library.priya, sent.id());
        assertThat(model.acts()).doesNotContain(HandoffAction.THANK);
        model.accept();
        assertThat(model.acts()).contains(HandoffAction.THANK);
        model.small().thank();
        assertThat(model.acts()).doesNotContain(HandoffAction.THANK);
        assertThat(library.handoffs.events(sent.id()).getLast().kind()).isEqualTo(EventKind.THANKED);
    }

    /// The receiver's own list, made of what the record does not know.
    @Test
    void questionsForTheMeetingAreAddedTickedAndStruckOut() {
        model.open(library.priya, sent.id());
        var open = model.openProperty().get();
        var generated = open.discovery();
        assertThat(generated).isNotEmpty();
        model.small().discover("  Who is Ines? ", true);
        model.small().discover(generated.getFirst(), false);
        model.small().check("Who is Ines?", true);
        var now = model.openProperty().get();
        assertThat(now.discovery()).doesNotContain(generated.getFirst()).endsWith("Who is Ines?");
        assertThat(now.ticked()).containsExactly("Who is Ines?");
        model.small().discover(generated.getFirst(), true);
        assertThat(model.openProperty().get().discovery()).contains(generated.getFirst());
    }

    @Test
    void onlyTheReceiverWritesTheList() {
        model.open(library.maya, sent.id());
        model.small().discover("Who is Ines?", true);
        assertThat(model.openProperty().get().discovery()).doesNotContain("Who is Ines?");
    }

    @Test
    void whatIsReturnedIsWithItsSenderAgain() {
        model.open(library.priya, sent.id());
        model.giveBack(ReturnReason.NO_DECISION_MAKER, "Who signs?");
        assertThat(stored()).isEqualTo(HandoffStatus.RETURNED);
        assertThat(model.canAccept()).isFalse();
        assertThat(model.acts()).isEmpty();
    }

    @Test
    void everyReaderIsOfferedTheirOwnActions() {
        model.open(library.priya, sent.id());
        assertThat(model.acts())
                .contains(HandoffAction.ASK, HandoffAction.REASSIGN)
                .doesNotContain(HandoffAction.CORRECT);
        model.open(library.maya, sent.id());
        assertThat(model.acts()).contains(HandoffAction.CORRECT).doesNotContain(HandoffAction.REASSIGN);
        model.open(library.helen, sent.id());
        assertThat(model.acts()).contains(HandoffAction.REASSIGN).doesNotContain(HandoffAction.PAUSE);
        model.perform(HandoffAction.PAUSE, new ActionInput("a fair", null, null));
        assertThat(library.handoffs.events(sent.id()))
                .as("what is not offered is not done")
                .noneMatch(e -> e.kind() == EventKind.PAUSED);
    }

    /// Two windows: what the other one did is shown, and an old copy overwrites nothing.
    @Test
    void whatAnotherWindowDidIsShown() {
        model.open(library.priya, sent.id());
        var other = model();
        other.open(library.priya, sent.id());
        other.accept();
        assertThat(model.canAccept()).isTrue();
        model.refresh();
        assertThat(model.canAccept()).isFalse();
        assertThat(model.isOwnChange()).isFalse();
        var events = library.handoffs.events(sent.id()).size();
        model.refresh();
        assertThat(library.handoffs.events(sent.id())).hasSize(events);
    }

    @Test
    void aStaleActIsToldAndChangesNothing() {
        model.open(library.priya, sent.id());
        var other = model();
        other.open(library.priya, sent.id());
        other.giveBack(ReturnReason.NO_DECISION_MAKER, "Who signs?");
        model.accept();
        assertThat(notices.currentProperty().get().isProblem()).isTrue();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(stored()).isEqualTo(HandoffStatus.RETURNED);
    }
}
