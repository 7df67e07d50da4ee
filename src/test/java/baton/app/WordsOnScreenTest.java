package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.table.CsvTables;
import baton.handoff.EventKind;
import baton.handoff.Handoff;
import baton.handoff.HandoffStatus;
import baton.handoff.ManagerOverride;
import baton.handoff.Samples;
import baton.handoff.record.HandoffType;
import baton.handoff.rules.Gap;
import baton.handoff.rules.Gate;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.store.TestLibrary;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The record in depth, its texts and its tables, through what the person sees.
@ExtendWith(ApplicationExtension.class)
class WordsOnScreenTest {
    @TempDir
    Path folder;

    private Window window;
    private Person maya;
    private Person priya;
    private Person helen;

    @Start
    void start(Stage stage) {
        window = new Window(stage, folder);
        maya = person("Maya Brandt", Role.SDR, "");
        priya = person("Priya Nair", Role.AE, "She works with operations leads");
        helen = person("Helen Carter", Role.MANAGER, "");
        for (var one : List.of(maya, priya, helen)) {
            window.workspace.stores.people.save(one);
        }
        window.workspace.stores.people.switchTo(maya.id());
        window.show();
    }

    @BeforeEach
    void settled(FxRobot robot) {
        Window.awaitText(robot, "Nothing is due from you");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Person person(String name, Role role, String line) {
        var email = name.split(" ")[0].toLowerCase() + "@x.example";
        return new Person(UUID.randomUUID(), name, email, role, ZoneId.of("UTC"), WorkingHours.OFFICE, true, line);
    }

    private static void press(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.CONTROL, code).release(code, KeyCode.CONTROL);
    }

    private void openDraft(FxRobot robot, Handoff draft) {
        press(robot, KeyCode.DIGIT2);
        Window.await(
                "the draft is listed",
                () -> robot.lookup(".handoff-list").queryAllAs(ListView.class).stream()
                        .anyMatch(l -> Window.isShown(l) && !l.getItems().isEmpty()));
        robot.interact(() -> robot.lookup(".handoff-list").queryAllAs(ListView.class).stream()
                .filter(Window::isShown)
                .findFirst()
                .orElseThrow()
                .requestFocus());
        robot.type(KeyCode.ENTER);
        Window.await(
                "the form of " + draft.content().company(),
                () -> robot.lookup("#company").queryAllAs(TextInputControl.class).stream()
                        .anyMatch(t -> t.getText().equals(draft.content().company())));
    }

    private static TextInputControl input(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextInputControl.class);
    }

    @Test
    void theTextsOfARecordAreSeenChangedAndSent(FxRobot robot) {
        var draft = window.workspace.handoffService.begin(maya.id(), Samples.full(priya.id()));
        openDraft(robot, draft);
        press(robot, KeyCode.T);
        Window.awaitText(robot, "Texts for Northwind");
        Window.await("the first text", () -> !input(robot, "#text").getText().isBlank());
        window.screenshot("texts");
        var kinds = robot.lookup(".brief-kinds").queryAs(ListView.class);
        assertThat(kinds.getItems()).hasSizeGreaterThan(14);
        choose(robot, "INTRO");
        assertThat(input(robot, "#subject").getText()).isEqualTo("Sarah, intro to Priya + Tuesday’s agenda");
        window.screenshot("texts-intro");

        robot.interact(() -> input(robot, "#subject").setText("Introduction"));
        Window.awaitText(robot, "Let the subject name the conversation: “Introduction” alone is not opened.");
        assertThat(robot.lookup("#mail").queryAs(Button.class).isDisabled()).isTrue();
        robot.clickOn("Restore original");
        assertThat(input(robot, "#subject").getText()).startsWith("Sarah, intro to Priya");

        robot.interact(() -> input(robot, "#text").appendText("\n> Priya: discount floor is 15 %"));
        Window.await(
                "internal text is pointed at",
                () -> robot.lookup(".hint").queryAllAs(Label.class).stream()
                        .anyMatch(l -> Window.isShown(l) && l.getText().contains("looks like a pasted thread")));
        robot.clickOn("Restore original");
        robot.clickOn("Open in my mail program");
        Window.await("the mail program was asked", () -> !window.opened.isEmpty());
        assertThat(URLDecoder.decode(window.opened.getFirst(), StandardCharsets.UTF_8))
                .startsWith("mailto:sarah@northwind.example?cc=priya@x.example&subject=Sarah, intro to Priya")
                .contains("She works with operations leads.");
        robot.clickOn("I have sent it");
        Window.awaitText(robot, "Noted: the introduction was sent.");
        assertThat(window.workspace.stores.handoffs.events(draft.id())).anyMatch(e -> e.kind() == EventKind.INTRO_SENT);
        choose(robot, "SHEET");
        assertThat(input(robot, "#text").getText()).contains("- [x] **WARM INTRO EMAIL STATUS:** Sent by SDR");
        robot.type(KeyCode.ESCAPE);
        Window.await(
                "the form again",
                () -> robot.lookup("#company").queryAllAs(TextInputControl.class).stream()
                        .anyMatch(Window::isShown));
    }

    @Test
    void whatSomebodyWroteStaysAsLongAsTheRecordSaysTheSame(FxRobot robot) {
        openDraft(robot, window.workspace.handoffService.begin(maya.id(), Samples.full(priya.id())));
        press(robot, KeyCode.T);
        Window.await("the first text", () -> !input(robot, "#text").getText().isBlank());
        choose(robot, "INVITATION");
        robot.interact(() -> input(robot, "#text").appendText("X-MINE:1"));
        choose(robot, "INTRO");
        robot.interact(() -> input(robot, "#text").appendText("See you there."));
        var before = input(robot, "#subject").getText();
        robot.interact(() -> robot.lookup("#pattern")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .selectNext());
        Window.await(
                "another subject", () -> !input(robot, "#subject").getText().equals(before));
        assertThat(input(robot, "#text").getText()).endsWith("See you there.");
        choose(robot, "INVITATION");
        assertThat(input(robot, "#text").getText())
                .as("its time stamp is another one, the record is not")
                .endsWith("X-MINE:1");

        robot.type(KeyCode.ESCAPE);
        Window.awaitText(robot, "Record briefing");
        robot.interact(() -> input(robot, "#company").setText("Northwind Freight"));
        press(robot, KeyCode.T);
        Window.awaitText(robot, "Texts for Northwind Freight");
        Window.awaitText(
                robot, "The record has changed since you edited its text, so the text was made again from it.");
        choose(robot, "INVITATION");
        assertThat(input(robot, "#text").getText()).contains("BEGIN:VEVENT").doesNotContain("X-MINE");
        choose(robot, "INTRO");
        assertThat(input(robot, "#text").getText()).endsWith("See you there.");
    }

    @Test
    void aDefinitionThatOneSideSignedIsNotAgreedYet(FxRobot robot) throws Exception {
        openDraft(robot, window.workspace.handoffService.begin(maya.id(), Samples.full(priya.id())));
        Window.await("nobody has signed", () -> signatures(robot).startsWith("Nobody has signed"));
        var ours = """
                version: 1
                sales-ready:
                  version: 3
                  text: They said it themselves
                  signed:
                    - {side: sdr, name: Maya, on: 2026-11-02}
                """;
        Files.writeString(window.workspace.home.rules(), ours);
        // The rules are read at a key, at most once a second.
        Window.await("one side has", () -> {
            input(robot, "#company").appendText("x");
            return signatures(robot).equals("Maya for the SDRs on 2026-11-02. The other side has not signed it yet.");
        });
        Files.writeString(window.workspace.home.rules(), ours + "    - {side: ae, name: Priya, on: 2026-11-03}\n");
        Window.await("both have", () -> {
            input(robot, "#company").appendText("x");
            return signatures(robot).equals("Maya for the SDRs on 2026-11-02, Priya for the AEs on 2026-11-03");
        });
    }

    private static String signatures(FxRobot robot) {
        return robot.lookup("#signed").<Label>tryQuery().map(Label::getText).orElse("");
    }

    private static void choose(FxRobot robot, String kind) {
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ListView<Enum<?>> kinds = robot.lookup(".brief-kinds").queryAs(ListView.class);
            kinds.getItems().stream()
                    .filter(k -> k.name().equals(kind))
                    .findFirst()
                    .ifPresent(k -> kinds.getSelectionModel().select(k));
        });
    }

    @Test
    void aManagerLetsARecordPassWithItsReason(FxRobot robot) {
        var c = Samples.complete(priya.id());
        var draft = window.workspace.handoffService.begin(maya.id(), c.withConditions(Map.of()));
        assertThat(Gate.gaps(draft.content())).hasSize(4).contains(Gap.NOT_QUALIFIED);
        openDraft(robot, draft);
        press(robot, KeyCode.ENTER);
        Window.awaitText(robot, "Hand off with gaps");
        Window.awaitText(
                robot,
                "4 things are open. A manager can approve it anyway; that was done 0 times in the last 90 days.");
        window.screenshot("form-override");
        robot.interact(
                () -> robot.lookup("Hand off anyway").queryAs(Button.class).fire());
        Window.awaitText(robot, "Choose the manager, and write down the reason.");
        robot.interact(() -> {
            robot.lookup("#manager").queryAs(ComboBox.class).getSelectionModel().selectFirst();
            input(robot, "#reason").setText("They fly tomorrow");
            robot.lookup("Hand off anyway").queryAs(Button.class).fire();
        });
        Window.awaitText(robot, "Handed off. It is in the receiver’s inbox, and the clock runs.");
        var sent = window.workspace.stores.handoffs.find(draft.id()).orElseThrow();
        assertThat(sent.status()).isEqualTo(HandoffStatus.HANDED_OFF);
        assertThat(window.workspace.stores.handoffs.events(draft.id()))
                .anyMatch(e -> e.kind() == EventKind.OVERRIDDEN
                        && e.person().equals(helen.id())
                        && e.payload().words().equals("They fly tomorrow"));
    }

    @Test
    void theDeepFieldsAreKeptAndHintsExplainThemselves(FxRobot robot) throws Exception {
        Files.writeString(
                window.workspace.home.rules(),
                "version: 1\nconditions:\n  - {id: owner, text: We know the budget owner, required: yes}\n");
        var full = Samples.full(priya.id());
        var draft = window.workspace.handoffService.begin(maya.id(), full);
        openDraft(robot, draft);
        robot.interact(
                () -> robot.lookup(".titled-pane").queryAllAs(TitledPane.class).forEach(p -> p.setExpanded(true)));
        window.screenshot("form-deep");
        robot.interact(() -> input(robot, "#quote").setText("They need better pipeline visibility"));
        Window.awaitText(robot, "This reads like your summary, not like their words. What exactly did they say?");
        robot.interact(() -> input(robot, "#quote").setText("Qualified lead"));
        Window.awaitText(robot, "“qualified lead” tells the receiver nothing. What happened, or what did they say?");
        robot.interact(() -> input(robot, "#quote").setText(full.fields().pain().quote()));
        robot.interact(() -> input(robot, "#more-industry").setText("Freight"));
        Window.await("it is saved", () -> {
            var stored = window.workspace
                    .stores
                    .handoffs
                    .find(draft.id())
                    .orElseThrow()
                    .content();
            return stored.more().account().industry().equals("Freight");
        });
        var stored =
                window.workspace.stores.handoffs.find(draft.id()).orElseThrow().content();
        assertThat(stored.fields()).isEqualTo(full.fields());
        assertThat(stored.qualification()).isEqualTo(full.qualification());
        assertThat(stored.more().timeline()).isEqualTo(full.more().timeline());
        assertThat(stored.more().budget()).isEqualTo(full.more().budget());
        assertThat(stored.more().claims()).isEqualTo(full.more().claims());
        assertThat(stored.more().history()).isEqualTo(full.more().history());
        assertThat(stored.more().attempts()).isEqualTo(full.more().attempts());
        press(robot, KeyCode.ENTER);
        Window.awaitText(robot, "A condition of your team is still open.");
    }

    @Test
    void theReaderGoesFromEightSecondsToFiveMinutes(FxRobot robot) {
        var draft = window.workspace.handoffService.begin(maya.id(), Samples.full(priya.id()));
        window.workspace.handoffService.handOff(draft, maya.id());
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Person> people = (ComboBox<Person>) robot.lookup("#person").query();
            people.getItems().stream().filter(p -> p.equals(priya)).findFirst().ifPresent(people::setValue);
        });
        Window.await(
                "something is due", () -> !robot.lookup(".today-row").queryAll().isEmpty());
        press(robot, KeyCode.DIGIT1);
        Window.awaitText(robot, "New");
        robot.interact(() -> robot.lookup(".handoff-list").queryAllAs(ListView.class).stream()
                .filter(Window::isShown)
                .findFirst()
                .orElseThrow()
                .requestFocus());
        robot.type(KeyCode.ENTER);
        Window.awaitText(robot, "FOR A WARM TRANSFER");
        Window.awaitText(robot, "Asked for the price of ten seats");
        Window.awaitText(robot, "Under contract until March");
        Window.awaitText(robot, "Automated outreach may still be running by LinkedIn, Voice.");
        window.screenshot("handoff-8s");
        press(robot, KeyCode.D);
        Window.awaitText(robot, "SUMMARY");
        assertThat(robot.lookup("TIME, MONEY, DECISION").tryQuery()).isEmpty();
        press(robot, KeyCode.D);
        Window.awaitText(robot, "TIME, MONEY, DECISION");
        window.screenshot("handoff-5min");
        press(robot, KeyCode.D);
        Window.awaitText(robot, "ALREADY ANSWERED: DO NOT ASK AGAIN");
        window.screenshot("handoff-next");
        press(robot, KeyCode.D);
        Window.awaitText(robot, "FOR A WARM TRANSFER");
    }

    /// Shown as it was typed, with a question; nothing is stored for it, and what stood there stays.
    @Test
    void whatIsNotUnderstoodForCertainIsAskedAbout(FxRobot robot) {
        var draft = window.workspace.handoffService.begin(maya.id(), Samples.complete(priya.id()));
        var before = draft.content();
        window.edit(robot, draft.id());
        Window.await(
                "the form",
                () -> robot.lookup("#amount").tryQueryAs(TextInputControl.class).isPresent()
                        && robot.lookup("#company")
                                .queryAs(TextInputControl.class)
                                .getText()
                                .equals(before.company()));
        robot.interact(() -> {
            robot.lookup("#amount").queryAs(TextInputControl.class).setText("EUR 7500");
            var day = robot.lookup("#date").queryAs(javafx.scene.control.DatePicker.class);
            day.requestFocus();
            day.getEditor().setText("3/4/2026");
            robot.lookup("#amount").queryAs(TextInputControl.class).requestFocus();
        });
        Window.awaitText(robot, "Is it EUR or GBP? Choose the currency beside it, or take it out of the amount.");
        Window.awaitText(robot, "“3/4/2026” is no day, or could be two. Type it like 24 Dec 2026 or 2026-12-24.");
        assertThat(robot.lookup("#amount").queryAs(TextInputControl.class).getText())
                .isEqualTo("EUR 7500");
        Window.awaitText(robot, "Saved, except a date, time, amount or score that cannot be read");
        var stored =
                window.workspace.stores.handoffs.find(draft.id()).orElseThrow().content();
        assertThat(stored.fields().meeting().date())
                .isEqualTo(before.fields().meeting().date());
        robot.interact(
                () -> robot.lookup("#amount").queryAs(TextInputControl.class).setText("12500,50"));
        Window.await(
                "the amount is stored",
                () -> window.workspace
                        .stores
                        .handoffs
                        .find(draft.id())
                        .flatMap(h -> java.util.Optional.ofNullable(h.content().value()))
                        .filter(v -> v.amount().compareTo(new java.math.BigDecimal("12500.50")) == 0)
                        .isPresent());
    }

    private static List<String> headings(FxRobot robot) {
        return robot.lookup(".record-heading").queryAllAs(Label.class).stream()
                .filter(Window::isShown)
                .map(Label::getText)
                .toList();
    }

    /// What an agent is not sure of stands first; nobody ticked that outreach stopped; the meeting has its link.
    @Test
    void theReaderSeesFirstWhatAnAgentIsNotSureOf(FxRobot robot) {
        var service = window.workspace.handoffService;
        var content = Samples.full(priya.id()).withType(HandoffType.AGENT_TO_HUMAN);
        var agents = service.handOff(
                service.begin(maya.id(), content), maya.id(), new ManagerOverride(helen.id(), "They fly tomorrow"));
        var plain = service.handOff(service.begin(maya.id(), Samples.complete(priya.id())), maya.id());
        window.sitDown(robot, priya);
        window.open(robot, agents.id());
        Window.await("the record", () -> headings(robot).contains("IN FIVE LINES"));
        assertThat(headings(robot).getFirst()).isEqualTo("UNCERTAIN");
        assertThat(headings(robot)).doesNotContain("OUTREACH STILL RUNNING");
        press(robot, KeyCode.D);
        Window.await("the meeting", () -> headings(robot).contains("NEXT MEETING"));
        assertThat(robot.lookup(".hyperlink").queryAllAs(Hyperlink.class))
                .extracting(Hyperlink::getText)
                .contains(content.fields().meeting().link());
        window.open(robot, plain.id());
        Window.awaitText(robot, "OUTREACH STILL RUNNING");
    }

    @Test
    void whatIsNotInTheCrmWaitsThereAndATableComesIn(FxRobot robot) throws Exception {
        var draft = window.workspace.handoffService.begin(maya.id(), Samples.full(priya.id()));
        window.workspace.handoffService.handOff(draft, maya.id());
        press(robot, KeyCode.DIGIT5);
        Window.awaitText(robot, "1 handoff is not in the CRM yet.");
        window.screenshot("crm");
        robot.clickOn("The one listed is in the CRM");
        Window.awaitText(robot, "1 handoff is noted as in the CRM.");
        Window.awaitText(robot, "Everything that was handed off is in the CRM.");

        var tables = new CsvTables(window.workspace, baton.ui.kit.Strings.load());
        var file = Files.writeString(
                folder.resolve("old.csv"),
                "Firm;Quote;AE;Amount\nAlpenrad;So it is;priya@x.example;12000\nBeta;;nobody;x\n");
        var opened = tables.open(file);
        assertThat(opened.guessed()).isEqualTo(Map.of(1, "pain", 2, "receiver", 3, "value"));
        var mapping = Map.of(0, "company", 1, "pain", 2, "receiver", 3, "value");
        var outcome = tables.tryOut(opened, mapping);
        assertThat(outcome.records()).isEqualTo(2);
        assertThat(outcome.problems())
                .containsExactly(
                        "Amounts without a currency were read as GBP.",
                        "Row 2, receiver: “nobody” cannot be understood and is left out.",
                        "Row 2, value: “x” cannot be understood and is left out.");
        assertThat(tables.bringIn(opened, mapping, maya.id())).isEqualTo(2);
        assertThat(window.workspace.stores.handoffs.sentBy(maya.id()).stream()
                        .map(h -> h.content().company()))
                .contains("Alpenrad", "Beta");
    }

    /// As a manager sees an old CRM's table before it comes in, after, and once it is taken back.
    @Test
    void aTeamsPastComesInAndIsTakenBack(FxRobot robot) throws Exception {
        var helen = TestLibrary.person("Helen Carter", "helen@x.example", Role.MANAGER);
        window.workspace.stores.people.save(helen);
        var tables = new CsvTables(window.workspace, baton.ui.kit.Strings.load());
        var file = Files.writeString(
                folder.resolve("old.csv"),
                "Record ID,Company name,SDR,SDR email,Deal owner,Create date,First activity date,Meeting outcome,Match,"
                        + "Deal stage,Status\n"
                        + "1,Hanse,Jan Neu,jan@old.example,Tom Alt,2026-10-03 09:00,2026-10-03 09:40,Completed,4,"
                        + "Closed won,\n"
                        + "2,Alpen,Jan Neu,jan@old.example,Tom Alt,2026-10-04,2026-10-04,No show,,Stage 7,Nurturing\n"
                        + "3,Never,Jan Neu,jan@old.example,Tom Alt,,,,,,draft\n");
        var opened = tables.open(file);
        assertThat(tables.past().isPast(opened.guessed())).isTrue();
        assertThat(tables.past().mayBringIn(maya.id())).isFalse();
        var plan = tables.past().tryOut(opened, opened.guessed(), helen.id());
        assertThat(plan.records()).isEqualTo(2);
        assertThat(plan.problems())
                .anyMatch(l -> l.startsWith("2 handoffs would be added, 0 changed."))
                .anyMatch(l -> l.startsWith("2 people are new and become inactive: Jan Neu, Tom Alt."))
                .anyMatch(l -> l.startsWith("Times without a zone were read as"))
                .anyMatch(l -> l.startsWith("Rows with a day without a time: 1."))
                .anyMatch(l -> l.startsWith("Rows without a day of handing off, or never handed off: 1."))
                .anyMatch(l -> l.startsWith("These states are not understood and left out: nurturing."))
                .anyMatch(l -> l.startsWith("Row 2, deal: “stage 7” cannot be understood"));
        assertThat(tables.past().bringIn(opened, opened.guessed(), helen.id())).startsWith("2 handoffs of the past");
        var done = tables.past().imports(helen.id());
        assertThat(done)
                .hasSize(1)
                .first()
                .satisfies(d -> assertThat(d.words()).contains("old.csv, 2 added, 0 changed"));
        assertThat(tables.past().takeBack(done.getFirst().id(), helen.id())).startsWith("The import is taken back.");
        assertThat(tables.past().imports(helen.id())).isEmpty();
    }
}
