package baton.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.handoff.rules.TeamRules;
import baton.inbox.Activities;
import baton.inbox.Activity;
import baton.inbox.Today;
import baton.store.TestLibrary;
import baton.ui.kit.Background;
import baton.ui.kit.ListState;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.screen.Destination;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is due from somebody, and its reminders, without a screen.
class TodayViewModelTest {
    @TempDir
    Path folder;

    private final Background.Immediate background = Background.immediate();
    private final Strings strings = Strings.load();
    private final Notices notices = new Notices(Throwable::toString);
    private TestLibrary library;
    private TodayViewModel model;
    private ActivityViewModel activity;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        model = model();
    }

    private TodayViewModel model() {
        activity = new ActivityViewModel(
                new ActivityViewModel.Services(
                        new Activities(library.activity, library.people::all, () -> TeamRules.STANDARD),
                        library.people::all,
                        library.database::stamp),
                background,
                notices,
                library.clock,
                strings);
        return new TodayViewModel(
                new Today(library.due), activity, library.followUp, background, notices, library.clock, strings);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Handoff sent() {
        return library.handoffService.handOff(
                library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id())),
                library.maya.id());
    }

    @Test
    void nothingIsDueUntilSomethingIsHandedOff() {
        model.setPerson(library.priya);
        assertThat(model.contentProperty().get()).isEqualTo(ListState.EMPTY);
        assertThat(model.summaryProperty().get()).isEmpty();
        var handoff = sent();
        background.passTime();
        assertThat(model.contentProperty().get()).isEqualTo(ListState.ROWS);
        assertThat(model.rows()).singleElement().satisfies(row -> {
            assertThat(row.handoff()).isEqualTo(handoff.id());
            assertThat(row.what()).startsWith("Review and accept: Sarah Lindqvist");
            assertThat(row.late()).isFalse();
        });
        assertThat(model.noticeProperty().get()).as("somebody is told at once").isNotNull();
        model.read(handoff.id());
        assertThat(model.noticeProperty().get())
                .as("it is open in front of them")
                .isNull();
    }

    @Test
    void theSameAgainDisturbsNobody() {
        sent();
        model.setPerson(library.priya);
        var changes = new int[1];
        model.rows().subscribe(() -> changes[0]++);
        background.passTime();
        background.passTime();
        assertThat(changes[0]).isZero();
    }

    @Test
    void lateIsCountedAndToldOnceHoweverManyWindowsLook() {
        sent();
        model.setPerson(library.priya);
        model.dismiss();
        var other = model();
        other.setPerson(library.priya);
        other.dismiss();
        library.now = library.now.plus(Duration.ofHours(30));
        model.refresh();
        other.refresh();
        assertThat(model.lateProperty().get()).isPositive();
        assertThat(model.noticeProperty().get()).isNotNull();
        assertThat(other.noticeProperty().get())
                .as("the first window has told it")
                .isNull();
    }

    @Test
    void anotherPersonStartsWithoutTheOneBefore() {
        sent();
        model.setPerson(library.priya);
        model.setPerson(library.helen);
        assertThat(model.rows()).isEmpty();
        assertThat(model.noticeProperty().get()).isNull();
        model.stop();
        sent();
        background.passTime();
        assertThat(model.rows()).as("nobody looks any more").isEmpty();
    }

    @Test
    void aLibraryThatDoesNotAnswerIsSaid() {
        model.setPerson(library.priya);
        library.close();
        model.refresh();
        assertThat(model.contentProperty().get()).isEqualTo(ListState.BROKEN);
        assertThat(model.problemProperty().get()).isNotEmpty();
        library = new TestLibrary(folder.resolve("another"));
    }

    /// A comment of somebody else is in the list, in the notice, and leads to its second; opening it is reading it.
    @Test
    void aCommentArrivesAndIsReadOnceItIsOpened() {
        model.setPerson(library.maya);
        var sent = sent();
        library.followUp.mark(sent, library.priya.id(), library.clip(), Duration.ofSeconds(70), "who is Ines?");
        background.passTime();
        assertThat(activity.lines()).singleElement().satisfies(line -> {
            assertThat(line.words()).isEqualTo("Priya Nair on Northwind: “who is Ines?”");
            assertThat(line.at()).isEqualTo(Duration.ofSeconds(70));
        });
        var notice = model.noticeProperty().get();
        assertThat(notice.lines()).containsExactly("Priya Nair on Northwind: “who is Ines?”");
        assertThat(notice.destination()).isEqualTo(new Destination.ReadHandoff(sent.id(), Duration.ofSeconds(70)));
        model.read(sent.id());
        assertThat(activity.lines()).isEmpty();
        background.passTime();
        assertThat(activity.lines()).as("read once is read").isEmpty();
    }

    @Test
    void whatWasThereBeforeTheWindowOpenedRingsNoBell() {
        var sent = sent();
        library.followUp.mark(sent, library.priya.id(), library.clip(), Duration.ofSeconds(70), "who is Ines?");
        model.setPerson(library.maya);
        assertThat(activity.lines()).hasSize(1);
        assertThat(model.noticeProperty().get()).isNull();
        assertThat(activity.lines().getFirst().reason()).isEqualTo(Activity.Reason.COMMENTED);
    }
}
