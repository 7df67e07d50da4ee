package baton.ui.insight;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.ReportFiles;
import baton.handoff.MeetingOutcome;
import baton.handoff.MeetingReport;
import baton.handoff.Samples;
import baton.handoff.record.RecordField;
import baton.insight.GapDecision;
import baton.store.TestLibrary;
import baton.store.sql.SqlReviews;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What many handoffs tell, without a screen.
class InsightViewModelTest {
    @TempDir
    Path folder;

    private final Background.Immediate background = Background.immediate();
    private final Notices notices = new Notices(Throwable::toString);
    private TestLibrary library;
    private InsightViewModel model;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        model = new InsightViewModel(
                new InsightServices(
                        library.insights,
                        new SqlReviews(library.database),
                        library.people,
                        _ -> 0,
                        () -> true,
                        new ReportFiles(),
                        (_, _, _) -> 0,
                        library.clock),
                background,
                notices,
                UUID::randomUUID,
                Strings.load());
    }

    @AfterEach
    void close() {
        library.close();
    }

    /// A handoff whose meeting was held and whose stakeholders were wrong.
    private void reported() {
        var service = library.handoffService;
        var priya = library.priya.id();
        var sent = service.handOff(service.begin(library.maya.id(), Samples.complete(priya)), library.maya.id());
        var accepted = service.accept(service.open(sent, priya), priya, "");
        var before = library.now;
        library.now = before.plus(Duration.ofDays(6));
        service.giveFeedback(
                accepted, priya, new MeetingReport(MeetingOutcome.HELD, 2, Set.of(RecordField.STAKEHOLDERS), "", null));
        library.now = before;
    }

    @Test
    void scoresAreForThePairAndTheManagerAlone() {
        reported();
        library.now = library.now.plus(Duration.ofDays(7));
        for (var reader : new baton.people.Person[] {library.maya, library.priya, library.helen}) {
            model.setPerson(reader);
            model.refresh();
            assertThat(model.findingsProperty().get().reports())
                    .as(reader.name())
                    .hasSize(1);
        }
        var other = TestLibrary.person("Tom Vale", "tom@team.example", baton.people.Role.AE);
        library.people.save(other);
        model.setPerson(other);
        assertThat(model.findingsProperty().get())
                .as("nothing of the one before")
                .isNull();
        model.refresh();
        assertThat(model.findingsProperty().get().reports()).isEmpty();
    }

    @Test
    void aGapThatKeepsComingBackIsDecidedOnce() {
        for (int i = 0; i < 3; i++) {
            reported();
        }
        library.now = library.now.plus(Duration.ofDays(7));
        model.setPerson(library.helen);
        model.refresh();
        var patterns = model.findingsProperty().get().patterns();
        assertThat(patterns)
                .singleElement()
                .satisfies(p -> assertThat(p.field()).isEqualTo(RecordField.STAKEHOLDERS));
        model.decide(patterns.getFirst(), GapDecision.Measure.values()[0], "Ask who signs");
        assertThat(model.findingsProperty().get().patterns()).isEmpty();
        assertThat(model.findingsProperty().get().decisions())
                .singleElement()
                .satisfies(d -> assertThat(d.words()).isEqualTo("Ask who signs"));
    }

    @Test
    void aLibraryThatDoesNotAnswerIsSaidAndWhatWasReadStays() {
        model.setPerson(library.helen);
        model.refresh();
        var before = model.findingsProperty().get();
        library.close();
        background.passTime();
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(model.findingsProperty().get()).isSameAs(before);
        library = new TestLibrary(folder.resolve("another"));
    }
}
