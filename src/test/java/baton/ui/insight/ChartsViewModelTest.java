package baton.ui.insight;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.ReportFiles;
import baton.brief.Drawing;
import baton.handoff.DealStage;
import baton.handoff.EventPayload;
import baton.handoff.LossReason;
import baton.handoff.MeetingOutcome;
import baton.handoff.MeetingReport;
import baton.handoff.Samples;
import baton.handoff.rules.Gate;
import baton.insight.figure.FigureName;
import baton.insight.figure.Split;
import baton.store.TestLibrary;
import baton.store.sql.SqlReviews;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class ChartsViewModelTest {
    @TempDir
    Path folder;

    private final Strings strings = Strings.load();
    private final Notices notices = new Notices(Throwable::toString);
    private boolean persons = true;
    private TestLibrary library;
    private FiguresViewModel figures;
    private ChartsViewModel model;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        var with = new InsightServices(
                library.insights,
                new SqlReviews(library.database),
                library.people,
                c -> Gate.gaps(c).size(),
                () -> persons,
                new ReportFiles(),
                (_, _, _) -> 0,
                library.clock);
        figures = new FiguresViewModel(with, Background.immediate(), notices, strings);
        model = new ChartsViewModel(with, figures, Background.immediate(), notices, strings);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void live(int count) {
        for (int i = 0; i < count; i++) {
            var handoff = library.handoffService.handOff(
                    library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id())),
                    library.maya.id());
            var me = library.priya.id();
            handoff = library.handoffService.open(handoff, me);
            handoff = library.handoffService.accept(handoff, me, "read");
            library.now = library.now.plus(Duration.ofDays(6));
            handoff = library.handoffService.giveFeedback(
                    handoff, me, new MeetingReport(MeetingOutcome.HELD, 1 + i % 5, Set.of(), "", null));
            library.effort.addWriting(handoff.id(), Duration.ofMinutes(2 + i));
            library.followUp.tellDeal(
                    handoff,
                    library.priya,
                    i % 2 == 0
                            ? new EventPayload.Deal(DealStage.WON, null, null, "")
                            : new EventPayload.Deal(DealStage.LOST, null, LossReason.CONTEXT_LOST, ""));
            library.now = library.now.minus(Duration.ofDays(5));
        }
    }

    private long marks() {
        return model.chartProperty().get().drawing().shapes().stream()
                .filter(Drawing.Shape::isMark)
                .count();
    }

    @Test
    void nothingIsDrawnOfNothing() {
        figures.setPerson(library.helen);
        figures.refresh();
        assertThat(model.chartProperty().get()).isNull();
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void everyChartHasASentenceATableAndHandoffsBehindEachMark(ChartKind kind) {
        live(6);
        figures.setPerson(library.helen);
        figures.refresh();
        model.kind.set(kind);
        model.split.set(Split.FORMAT);
        var chart = model.chartProperty().get();
        assertThat(chart.drawing().says()).isNotBlank();
        assertThat(marks()).isPositive();
        assertThat(chart.behind()).hasSize((int) marks());
        assertThat(chart.rows()).isNotEmpty().allSatisfy(row -> assertThat(row).hasSameSizeAs(chart.head()));
        assertThat(chart.behind().stream().mapToInt(b -> b.size()).sum()).isPositive();
        assertThat(chart.drawing().shapes()).allSatisfy(shape -> {
            assertThat(shape.x()).isBetween(0.0, 1.0);
            assertThat(shape.y()).isBetween(0.0, 1.0);
            assertThat(shape.x() + shape.width()).isLessThan(1.01);
            assertThat(shape.y() + shape.height()).isLessThan(1.01);
        });
    }

    @Test
    void aFigureIsDrawnWeekByWeek() {
        live(6);
        figures.setPerson(library.helen);
        figures.refresh();
        model.split(FigureName.HELD);
        var chart = model.chartProperty().get();
        assertThat(chart.head().getFirst()).isEqualTo("week");
        assertThat(chart.rows().stream()
                        .mapToInt(r -> Integer.parseInt(r.get(2)))
                        .sum())
                .isEqualTo(6);
    }

    @Test
    void onlyManagersSetPeopleSideBySideAndNobodyWhereTheTeamHasSwitchedItOff() {
        live(1);
        figures.setPerson(library.helen);
        figures.refresh();
        assertThat(model.splitsProperty().get()).contains(Split.RECEIVER);
        model.split(FigureName.HELD);
        model.split.set(Split.RECEIVER);
        assertThat(model.chartProperty().get().rows().getFirst().getFirst()).isEqualTo("Priya Nair");

        figures.setPerson(library.maya);
        figures.refresh();
        assertThat(model.splitsProperty().get()).doesNotContain(Split.RECEIVER, Split.SENDER);
        assertThat(model.split.get()).isEqualTo(Split.WEEK);

        persons = false;
        figures.setPerson(library.helen);
        figures.refresh();
        assertThat(model.splitsProperty().get()).doesNotContain(Split.RECEIVER, Split.SENDER);
        assertThat(model.chartProperty().get().toString()).doesNotContain("Priya", "Maya");
    }

    @Test
    void theFilesSayWhatTheChartSays() throws Exception {
        live(6);
        figures.setPerson(library.helen);
        figures.refresh();
        model.kind.set(ChartKind.LOSSES);
        var csv = folder.resolve("chart.csv");
        model.saveCsv(csv);
        assertThat(Files.readString(csv)).contains("Context was lost at the handoff,3,0,3");
        var pdf = folder.resolve("chart.pdf");
        model.savePdf(pdf);
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdftotext")), "no pdftotext to read it with");
        var read = new ProcessBuilder("pdftotext", "-layout", pdf.toString(), "-").start();
        var text = new String(read.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("Reasons of 3 that ended without a deal")
                .contains("Context was lost at the handoff 3 0 3");
    }
}
