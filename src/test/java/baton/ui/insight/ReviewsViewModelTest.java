package baton.ui.insight;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.ReportFiles;
import baton.brief.Markdown;
import baton.handoff.Samples;
import baton.handoff.record.HandoffType;
import baton.handoff.rules.Gate;
import baton.handoff.rules.TeamRules;
import baton.insight.figure.FigureName;
import baton.insight.figure.Figures;
import baton.insight.review.InventoryEntry;
import baton.insight.review.PlaybookCare;
import baton.people.Person;
import baton.sla.SlaRules;
import baton.store.TestLibrary;
import baton.store.sql.SqlReviews;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class ReviewsViewModelTest {
    @TempDir
    Path folder;

    private final Strings strings = Strings.load();
    private final Notices notices = new Notices(Throwable::toString);
    private boolean persons = true;
    private TestLibrary library;
    private SqlReviews store;
    private ReviewsViewModel model;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        store = new SqlReviews(library.database);
        var figures = new InsightServices(
                library.insights,
                store,
                library.people,
                c -> Gate.gaps(c).size(),
                () -> persons,
                new ReportFiles(),
                (_, _, _) -> 0,
                library.clock);
        model = new ReviewsViewModel(
                new ReviewServices(figures, () -> TeamRules.STANDARD, () -> SlaRules.STANDARD, UUID::randomUUID),
                Background.immediate(),
                notices,
                strings);
        library.handoffService.handOff(
                library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id())),
                library.maya.id());
        library.now = library.now.plus(Duration.ofHours(2));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private ReviewsViewModel.Shown shown() {
        return model.shownProperty().get();
    }

    private void look(Person person) {
        model.setPerson(person);
        model.refresh();
    }

    private String text() {
        return Markdown.write(shown().document());
    }

    @Test
    void theWeeklyReviewHasItsAgendaFilledIn() {
        look(library.helen);
        assertThat(text())
                .contains("1 handoff was handed off")
                .contains("1 of 1 met all four. Overrides: 0.")
                .contains("4 of 4")
                .contains("| Priya Nair |")
                .contains("Are handed-off leads converting");
        assertThat(shown().milestone()).startsWith("1 handoff so far.");
    }

    @Test
    void whatWasDecidedComesAgainUntilItIsDone() {
        look(library.helen);
        model.decide("Ask for the budget owner", library.priya, model.today());
        assertThat(text()).contains("Ask for the budget owner").contains("Priya Nair");
        assertThat(store.due(library.priya.id(), model.today()).decisions()).hasSize(1);
        assertThat(store.due(library.priya.id(), model.today().minusDays(1)).isNothing())
                .isTrue();
        assertThat(store.due(library.maya.id(), model.today()).isNothing()).isTrue();
        // The other review has its own.
        model.page.set(ReviewPage.FORTNIGHTLY);
        assertThat(text()).contains("Nothing is open.");

        model.page.set(ReviewPage.WEEKLY);
        model.done(shown().decisions().getFirst());
        assertThat(text()).contains("Nothing is open.");
        assertThat(store.due(library.priya.id(), model.today()).isNothing()).isTrue();
        assertThat(store.decisions())
                .hasSize(1)
                .allSatisfy(d -> assertThat(d.doneAt()).isNotNull());
    }

    @Test
    void thePlaybookSaysWhatTheRulesInForceSay() {
        look(library.helen);
        model.page.set(ReviewPage.PLAYBOOK);
        assertThat(text())
                .contains("Calendar invite accepted")
                .contains("Enter the sentence they used")
                .contains("at least 75 of 100")
                .contains("booked meeting")
                .contains("Owner: nobody yet");

        var care = PlaybookWords.of(PlaybookCare.Part.CLOCKS, shown().playbook());
        model.own(care, library.priya);
        model.reviewed(PlaybookWords.of(PlaybookCare.Part.CLOCKS, shown().playbook()));
        assertThat(text()).contains("Owner: Priya Nair");
        assertThat(store.due(library.priya.id(), model.today()).isNothing()).isTrue();
        assertThat(store.due(library.priya.id(), model.today().plusDays(91)).parts())
                .extracting(PlaybookCare::part)
                .containsExactly(PlaybookCare.Part.CLOCKS);
    }

    @Test
    void onlyManagersKeepThePlaybook() {
        look(library.maya);
        model.page.set(ReviewPage.PLAYBOOK);
        assertThat(shown().mayChange()).isFalse();
        assertThat(text()).contains("Calendar invite accepted");
        model.own(PlaybookCare.none(PlaybookCare.Part.CLOCKS), library.maya);
        model.keep(List.of(new InventoryEntry(HandoffType.AE_TO_CS, "Everything", "", null)));
        assertThat(store.playbook()).isEmpty();
        assertThat(store.inventory()).isEmpty();
    }

    @Test
    void theInventoryKnowsEveryHandoffOfTheCompany() {
        look(library.helen);
        model.page.set(ReviewPage.INVENTORY);
        model.keep(List.of(new InventoryEntry(
                HandoffType.AE_TO_CS, "What was promised", "Churn in year one", library.helen.id())));
        assertThat(text())
                .contains("What was promised")
                .contains("Churn in year one")
                .contains("Helen Carter");
        for (var type : HandoffType.values()) {
            assertThat(text()).contains(strings.of(type));
        }
    }

    /// Pairs are a matter for managers, and for nobody where the team wants no figures of persons.
    @Test
    void theFourMetricsSayOnHowManyDaysAPairWorkedTogether() {
        var sent = library.handoffs.sentBy(library.maya.id()).getFirst();
        library.now = library.now.plus(Duration.ofDays(1));
        library.handoffService.open(sent, library.priya.id());
        library.now = library.now.plus(Duration.ofDays(3));
        look(library.helen);
        model.page.set(ReviewPage.FORTNIGHTLY);
        assertThat(text()).contains("Maya Brandt and Priya Nair: 2 days");
        look(library.maya);
        assertThat(text()).doesNotContain("Priya Nair: 2 days");
        persons = false;
        look(library.helen);
        assertThat(text()).doesNotContain("Priya Nair");
    }

    @Test
    void whatOthersHaveFoundHasItsSourceAndTheTeamsOwnFigureBesideIt() {
        look(library.helen);
        model.page.set(ReviewPage.EVIDENCE);
        for (var quoted : QuotedFigure.values()) {
            assertThat(text()).contains(strings.of(quoted)).contains(quoted.source());
        }
        assertThat(text()).contains("Baton has measured none of it").contains("Forrester");
        // Nothing is known yet of what became of the one handoff.
        assertThat(text())
                .contains(new FigureWords(strings)
                        .counted(Figures.of(List.of(), library.now, _ -> library.helen.zone())
                                .share(FigureName.HELD)
                                .share()));
    }

    /// Whoever owns a decision or a part of the playbook is named as that; nobody is named in a review of figures.
    @ParameterizedTest
    @EnumSource(
            value = ReviewPage.class,
            names = {"WEEKLY", "FORTNIGHTLY"})
    void noReviewNamesAPersonWhereTheTeamHasSwitchedThatOff(ReviewPage page) {
        persons = false;
        look(library.helen);
        model.page.set(page);
        model.decide("Ask for the budget owner", library.priya, model.today());
        assertThat(text()).contains("Ask for the budget owner").doesNotContain("Priya", "Maya", "Helen");
    }

    @Test
    void itLeavesAsMarkdownAndAsPages() throws Exception {
        look(library.helen);
        model.page.set(ReviewPage.PLAYBOOK);
        model.saveMarkdown(folder.resolve("playbook.md"));
        model.savePdf(folder.resolve("playbook.pdf"));
        assertThat(Files.readString(folder.resolve("playbook.md"))).startsWith("# Playbook");
        assertThat(Files.size(folder.resolve("playbook.pdf"))).isGreaterThan(10_000);
    }
}
