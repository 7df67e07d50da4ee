package baton.ui.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.app.ReportFiles;
import baton.exchange.CsvTable;
import baton.handoff.FirstTouch;
import baton.handoff.Handoff;
import baton.handoff.MeetingOutcome;
import baton.handoff.MeetingReport;
import baton.handoff.Samples;
import baton.handoff.record.RecordField;
import baton.handoff.rules.Gate;
import baton.insight.figure.Audit;
import baton.insight.figure.FigureName;
import baton.insight.figure.Period;
import baton.insight.figure.Share;
import baton.people.Role;
import baton.store.TestLibrary;
import baton.store.sql.SqlReviews;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Figures of a period and the audit, without a screen.
class FiguresViewModelTest {
    @TempDir
    Path folder;

    private final Strings strings = Strings.load();
    private final Notices notices = new Notices(Throwable::toString);
    private TestLibrary library;
    private FiguresViewModel model;
    private boolean persons = true;
    private String learned = "";
    private int examples;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        model = new FiguresViewModel(
                new InsightServices(
                        library.insights,
                        new SqlReviews(library.database),
                        library.people,
                        c -> Gate.gaps(c).size(),
                        () -> persons,
                        new ReportFiles(),
                        (by, field, name) -> {
                            learned = by.name() + " " + field + " " + name;
                            return examples;
                        },
                        library.clock),
                Background.immediate(),
                notices,
                strings);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Handoff sent() {
        var service = library.handoffService;
        return service.handOff(
                service.begin(library.maya.id(), Samples.complete(library.priya.id())), library.maya.id());
    }

    private Handoff touched(Duration after) {
        var service = library.handoffService;
        var priya = library.priya.id();
        var sent = sent();
        var before = library.now;
        library.now = before.plus(after);
        var touched = service.touch(
                service.accept(service.open(sent, priya), priya, "read"), priya, FirstTouch.REPLY_IN_THREAD);
        library.now = before;
        return touched;
    }

    private FiguresViewModel.Shown shown() {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    private Share share(FigureName name) {
        return shown().now().share(name).share();
    }

    @Test
    void firstTouchesAreCountedWithThoseThatAreMissing() {
        for (int i = 0; i < 6; i++) {
            touched(Duration.ofMinutes(10 + 20L * i));
        }
        sent();
        model.setPerson(library.helen);
        library.now = library.now.plus(Duration.ofMinutes(30));
        model.refresh();
        assertThat(share(FigureName.TOUCHED_WITHIN_HOUR))
                .as("no hour is over: only fast ones are known")
                .isEqualTo(new Share(0, 0));
        library.now = library.now.plus(Duration.ofHours(2));
        model.refresh();
        assertThat(share(FigureName.TOUCHED_WITHIN_HOUR)).isEqualTo(new Share(3, 7));
        assertThat(model.words().touch(shown().now()))
                .isEqualTo("Nothing to count yet. 7 that are younger than three days are left out.");
        library.now = library.now.plus(Duration.ofDays(3));
        model.refresh();
        assertThat(share(FigureName.TOUCHED_WITHIN_HOUR)).isEqualTo(new Share(3, 7));
        assertThat(model.words().touch(shown().now()))
                .isEqualTo("1 h 10 min (likely 10 min and more; 7 handoffs, 1 of them not touched yet).");
    }

    /// A promise counts when its moment has come, whichever way it goes.
    @Test
    void whatWasKeptEarlyDoesNotCountBeforeItsTime() {
        touched(Duration.ofMinutes(5));
        sent();
        model.setPerson(library.helen);
        library.now = library.now.plus(Duration.ofMinutes(10));
        model.refresh();
        assertThat(share(FigureName.TOUCHED_IN_TIME)).isEqualTo(new Share(0, 0));
        library.now = library.now.plus(Duration.ofDays(4));
        model.refresh();
        assertThat(share(FigureName.TOUCHED_IN_TIME)).isEqualTo(new Share(1, 2));
    }

    /// A meeting that is over ends what was due before it; that is not to have done it.
    @Test
    void whatFeedbackEndsIsNotKept() {
        var priya = library.priya.id();
        var accepted = library.handoffService.accept(library.handoffService.open(sent(), priya), priya, "read");
        library.handoffService.giveFeedback(
                accepted, priya, new MeetingReport(MeetingOutcome.CANCELLED, null, Set.of(), "called off", null));
        model.setPerson(library.helen);
        library.now = library.now.plus(Duration.ofDays(9));
        model.refresh();
        assertThat(share(FigureName.CONFIRMED_IN_TIME)).isEqualTo(new Share(0, 0));
        assertThat(share(FigureName.PREPARED_IN_TIME)).isEqualTo(new Share(0, 0));
        assertThat(share(FigureName.TOUCHED_IN_TIME)).isEqualTo(new Share(0, 0));
    }

    @Test
    void theHandoffsBehindAFigureAreThoseThatItCounts() {
        var late = touched(Duration.ofHours(30));
        var soon = touched(Duration.ofMinutes(5));
        model.setPerson(library.helen);
        library.now = library.now.plus(Duration.ofDays(2));
        model.refresh();
        assertThat(model.behind(FigureName.TOUCHED_WITHIN_HOUR))
                .extracting(l -> l.handoff().id(), FiguresViewModel.Line::hit)
                .containsExactly(tuple(late.id(), false), tuple(soon.id(), true));
        assertThat(model.words().share(share(FigureName.TOUCHED_WITHIN_HOUR)))
                .isEqualTo("1 of 2: too few for a percentage.");
    }

    @Test
    void thePeriodBeforeStandsBesideIt() {
        sent();
        sent();
        library.now = library.now.plus(Duration.ofDays(28));
        sent();
        model.setPerson(library.helen);
        model.refresh();
        assertThat(shown().now().handoffs()).hasSize(1);
        assertThat(shown().before().handoffs()).hasSize(2);
        var today = LocalDate.ofInstant(library.now, library.helen.zone());
        model.choose(today.minusDays(40), today);
        assertThat(shown().now().handoffs()).hasSize(3);
        model.choose(Period.Choice.THIS_WEEK);
        assertThat(shown().now().handoffs()).hasSize(1);
        model.setFilter(new FigureFilter(library.priya.id(), null, null, null));
        assertThat(shown().now().handoffs()).hasSize(1);
        model.setFilter(new FigureFilter(library.maya.id(), null, null, null));
        assertThat(model.words().made(shown())).contains("Only: what Maya Brandt sent.");
        assertThat(shown().now().handoffs()).hasSize(1);
        model.setFilter(new FigureFilter(library.helen.id(), null, null, null));
        assertThat(shown().now().handoffs()).isEmpty();
        model.setPerson(library.priya);
        model.refresh();
        assertThat(shown().filter()).as("another user begins anew").isEqualTo(FigureFilter.ALL);
    }

    @Test
    void whatOthersSaidOfOthersIsNotRead() {
        var priya = library.priya.id();
        var handoff = touched(Duration.ofMinutes(5));
        var before = library.now;
        library.now = before.plus(Duration.ofDays(6));
        library.handoffService.giveFeedback(
                handoff, priya, new MeetingReport(MeetingOutcome.HELD, 2, Set.of(RecordField.STAKEHOLDERS), "", null));
        var other = TestLibrary.person("Tom Vale", "tom@team.example", Role.AE);
        library.people.save(other);
        for (var reader : List.of(library.maya, library.priya, library.helen)) {
            model.setPerson(reader);
            model.refresh();
            assertThat(shown().now().matches()).as(reader.name()).containsExactly(2);
            assertThat(model.words().missed(shown().now())).isEqualTo("Stakeholders (1×).");
        }
        model.setPerson(other);
        model.refresh();
        assertThat(shown().now().matches()).isEmpty();
        assertThat(model.words().missed(shown().now())).isEqualTo("Nothing to count yet.");
        assertThat(shown().people()).containsExactly(other);
        assertThat(share(FigureName.HELD)).isEqualTo(new Share(1, 1));
    }

    @Test
    void whereNothingIsSaidAboutSinglePersonsNobodyCanBeChosen() {
        sent();
        persons = false;
        model.setPerson(library.helen);
        model.setFilter(new FigureFilter(library.helen.id(), null, null, null));
        assertThat(shown().people()).isEmpty();
        assertThat(shown().now().handoffs()).as("of all people").hasSize(1);
    }

    /// Whoever is no manager reads feedback on their own alone: a figure of one person.
    @Test
    void whereNothingIsSaidAboutSinglePersonsFeedbackIsForManagers() {
        var handoff = touched(Duration.ofMinutes(5));
        library.now = library.now.plus(Duration.ofDays(6));
        library.handoffService.giveFeedback(
                handoff, library.priya.id(), new MeetingReport(MeetingOutcome.HELD, 2, Set.of(), "", null));
        persons = false;
        model.setPerson(library.maya);
        model.refresh();
        assertThat(shown().now().matches()).isEmpty();
        model.setPerson(library.helen);
        model.refresh();
        assertThat(shown().now().matches()).containsExactly(2);
    }

    @Test
    void theAuditAsksTheLastThirtyThreeQuestions() throws Exception {
        for (int i = 0; i < 3; i++) {
            touched(Duration.ofMinutes(5));
        }
        sent();
        library.now = library.now.plus(Duration.ofDays(40));
        model.setPerson(library.helen);
        model.refresh();
        model.audit(30);
        var audit = Objects.requireNonNull(model.auditProperty().get()).audit();
        assertThat(audit.handoffs()).hasSize(4);
        assertThat(audit.share(Audit.Question.COMPLETE)).isEqualTo(new Share(4, 4));
        assertThat(audit.share(Audit.Question.TOUCHED_IN_TIME)).isEqualTo(new Share(3, 4));
        assertThat(audit.worst()).containsExactly(Audit.Question.TOUCHED_IN_TIME, Audit.Question.FEEDBACK_IN_TIME);
        model.audit(2);
        assertThat(model.auditProperty().get().audit().handoffs()).hasSize(2);
        var words = new AuditWords(strings, model.words(), ZoneId.of("Europe/London"));
        var file = folder.resolve("audit.csv");
        model.saveAuditCsv(file, words, Map.of(library.maya.id(), "Maya"));
        var written = CsvTable.read(Files.readString(file));
        assertThat(written.header()).startsWith("Company", "From", "To");
        assertThat(written.rows()).hasSize(2).first().asList().startsWith("Northwind", "Maya", "");
        persons = false;
        model.saveAuditCsv(file, words, Map.of(library.maya.id(), "Maya"));
        assertThat(Files.readString(file)).as("asked again when it is saved").doesNotContain("Maya");
    }

    @Test
    void anAuditStandsBesideTheOneOfAMonthBefore() {
        for (int i = 0; i < 6; i++) {
            touched(Duration.ofMinutes(5));
        }
        model.setPerson(library.helen);
        model.audit(30);
        assertThat(model.auditProperty().get().before()).isNull();
        library.now = library.now.plus(Duration.ofDays(3));
        model.audit(30);
        assertThat(model.auditProperty().get().before()).isNull();

        library.now = library.now.plus(Duration.ofDays(30));
        model.audit(30);
        var before = model.auditProperty().get().before();
        assertThat(before.handoffs()).isEqualTo(6);
        assertThat(before.share(Audit.Question.COMPLETE)).isEqualTo(new Share(6, 6));
        var words = new AuditWords(strings, model.words(), ZoneOffset.UTC);
        assertThat(words.before(model.auditProperty().get(), Audit.Question.COMPLETE))
                .contains("Before: the same (6 of 6)");
    }

    /// Of many, the newest stand there while the others are counted; in the end it is as if all had been counted at
    /// once.
    @Test
    void theNewestAreShownWhileTheOthersAreCounted() {
        library.fillPast(FiguresViewModel.AT_ONCE * 2, Duration.ofDays(300));
        var seen = new ArrayList<FiguresViewModel.Shown>();
        model.setPerson(library.helen);
        model.shownProperty().subscribe(shown -> {
            if (shown != null) {
                seen.add(shown);
            }
        });
        var today = LocalDate.ofInstant(library.now, library.helen.zone());
        model.choose(today.minusDays(320), today);
        assertThat(seen).extracting(FiguresViewModel.Shown::isPart).containsExactly(true, false);
        assertThat(seen.getFirst().now().handoffs()).hasSize(FiguresViewModel.AT_ONCE);
        assertThat(model.words().made(seen.getFirst()))
                .startsWith("The newest 500 handoffs from ")
                .endsWith("; the others are being counted.");
        assertThat(seen.getLast().now().handoffs()).hasSize(FiguresViewModel.AT_ONCE * 2);
        // Of the last day's, nobody knows yet.
        assertThat(share(FigureName.FEEDBACK_IN_TIME)).isEqualTo(new Share(996, 996));
        // Whoever comes back to the page finds all of it, as they left it.
        seen.clear();
        library.now = library.now.plusSeconds(1);
        model.refresh();
        assertThat(seen).noneMatch(FiguresViewModel.Shown::isPart);
        // Few are counted at once.
        seen.clear();
        model.choose(today.minusDays(27), today);
        assertThat(seen).extracting(FiguresViewModel.Shown::isPart).containsExactly(false);
    }

    @Test
    void goodExamplesOfWhatIsMissingMakeAPlaylist() {
        model.setPerson(library.helen);
        model.learn(RecordField.STAKEHOLDERS);
        assertThat(learned).startsWith("Helen Carter STAKEHOLDERS ");
        assertThat(notices.currentProperty().get().text()).contains("Stakeholders");
        examples = 3;
        model.learn(RecordField.STAKEHOLDERS);
        assertThat(notices.currentProperty().get().text()).contains("3");
    }

    @Test
    void whatIsSavedIsWhatIsShown() throws Exception {
        for (int i = 0; i < 5; i++) {
            touched(Duration.ofMinutes(5));
        }
        model.setPerson(library.helen);
        library.now = library.now.plus(Duration.ofDays(4));
        model.refresh();
        var file = folder.resolve("figures.csv");
        model.saveCsv(file);
        var rows = CsvTable.read(Files.readString(file)).rows();
        assertThat(rows).isEqualTo(model.words().sheet(shown()));
        assertThat(rows.getFirst()).startsWith("Touched within an hour", "5", "5", "100", "57", "100");
        assertThat(rows.getLast().getFirst()).startsWith("Made of the 5 handoffs from");
        model.savePdf(folder.resolve("figures.pdf"));
        assertThat(notices.currentProperty().get().text()).isEqualTo("Saved as figures.pdf.");
    }

    @Test
    @Timeout(60)
    void readersThatKnowNothingOfBatonReadTheSameFigures() throws Exception {
        assumeTrue(isThere("pdftotext"), "no pdftotext to read with");
        for (int i = 0; i < 5; i++) {
            touched(Duration.ofMinutes(5));
        }
        model.setPerson(library.helen);
        library.now = library.now.plus(Duration.ofDays(4));
        model.refresh();
        var pdf = folder.resolve("figures.pdf");
        model.savePdf(pdf);
        var read = new ProcessBuilder("pdftotext", "-layout", pdf.toString(), "-").start();
        var text = new String(read.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replaceAll(" +", " ");
        assertThat(read.waitFor()).isZero();
        var shown = shown();
        for (var row : model.words().rows(shown.now(), shown.before())) {
            if (!row.get(3).isEmpty()) {
                assertThat(text).contains(String.join(" ", row.subList(1, row.size())));
            }
        }
        assertThat(text).contains("Made of the 5 handoffs", "Touched within");
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
