package baton.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.TestComputer;
import baton.handoff.HandoffService;
import baton.handoff.Samples;
import baton.handoff.record.GatePart;
import baton.handoff.record.HandoffType;
import baton.handoff.rules.TeamRules;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.sla.DeadlineEngine;
import baton.sla.SlaRules;
import baton.store.LibraryDatabase;
import baton.store.NewLibrary;
import baton.store.db.Database;
import baton.store.db.MachineSettings;
import baton.store.sql.ClipFolder;
import baton.store.sql.SqlCompanyHistory;
import baton.store.sql.SqlEffortStore;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlPeopleStore;
import baton.ui.form.draft.FormServices;
import baton.ui.form.draft.Invitations;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is new is led through a real handoff, step by step, once.
class GuideViewModelTest {
    @TempDir
    Path folder;

    private final Background.Immediate background = Background.immediate();
    private TeamRules rules = TeamRules.STANDARD;
    private Database database;
    private SqlHandoffStore handoffs;
    private HandoffService service;
    private Person maya;
    private Person priya;
    private FormViewModel model;
    private GuideViewModel guide;
    private final Set<UUID> over = new HashSet<>();
    private final GuideMemory memory = new GuideMemory() {
        @Override
        public boolean isNew(Person person) {
            return !over.contains(person.id())
                    && handoffs.sentBy(person.id()).stream().allMatch(h -> h.handedOffAt() == null);
        }

        @Override
        public void over(Person person) {
            over.add(person.id());
        }
    };
    private boolean mayFail;
    private final Notices notices = new Notices(e -> {
        if (!mayFail) {
            throw new AssertionError(e);
        }
        return "not saved";
    });

    @BeforeEach
    void open() {
        database = LibraryDatabase.open(NewLibrary.in(folder));
        var people = new SqlPeopleStore(database, new MachineSettings(database));
        handoffs = new SqlHandoffStore(database);
        service = new HandoffService(
                handoffs,
                InstantSource.fixed(Samples.NOW),
                UUID::randomUUID,
                () -> TeamRules.STANDARD,
                new DeadlineEngine(() -> SlaRules.STANDARD, people::all));
        maya = new Person(new UUID(0, 1), "Maya", "m@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        priya = new Person(
                new UUID(0, 2), "Priya", "p@x.example", Role.AE, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        people.save(maya);
        people.save(priya);
        var clips = new ClipFolder(database, folder.resolve("recordings"));
        var tools = new FormServices(
                service,
                handoffs,
                people,
                TestComputer.open(database, people, folder),
                clips,
                new SqlCompanyHistory(database),
                new SqlEffortStore(database),
                () -> rules,
                (_, content) -> new Invitations.Read(content, List.of()),
                List::of,
                _ -> List.of(),
                Map::of,
                InstantSource.fixed(Samples.NOW));
        model = new FormViewModel(tools, background, notices);
        guide = new GuideViewModel(model, memory, background, notices);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void begin(Person person) {
        model.begin(person);
        guide.enter(person);
    }

    @Test
    void whoIsNewIsLedAndWhoHasHandedOffIsNot() {
        begin(maya);
        assertThat(guide.stepProperty().get()).isEqualTo(GuideStep.WHO);
        begin(priya);
        assertThat(guide.stepProperty().get()).as("she receives").isNull();
        service.handOff(service.begin(maya.id(), Samples.complete(priya.id())), maya.id());
        begin(maya);
        assertThat(guide.stepProperty().get()).isNull();
        guide.begin();
        assertThat(guide.stepProperty().get()).as("who asks for it").isEqualTo(GuideStep.WHO);
    }

    @Test
    void whoLeavesItIsNotLedAgain() {
        begin(maya);
        guide.close();
        assertThat(guide.stepProperty().get()).isNull();
        begin(maya);
        assertThat(guide.stepProperty().get()).isNull();
        assertThat(over).containsExactly(maya.id());
    }

    @Test
    void stepsGoOnAndBackAndEndAtTheEnds() {
        begin(maya);
        guide.move(false);
        assertThat(guide.stepProperty().get()).isEqualTo(GuideStep.WHO);
        for (var step : GuideStep.values()) {
            assertThat(guide.stepProperty().get()).isEqualTo(step);
            guide.move(true);
        }
        assertThat(guide.stepProperty().get()).isEqualTo(GuideStep.HAND_OFF);
        model.fields().type.set(HandoffType.AE_TO_CS);
        assertThat(guide.steps()).doesNotContain(GuideStep.OUTREACH);
    }

    /// What is typed fills the steps; a form that is whole has none left but the outreach, the briefing and the press.
    @Test
    void aStepIsDoneWhenNothingOfItIsMissing() {
        begin(maya);
        assertThat(List.of(GuideStep.WHO, GuideStep.MEETING, GuideStep.PAIN, GuideStep.OBJECTIONS))
                .noneMatch(guide::isDone);
        model.fields().load(Samples.complete(priya.id()), List.of(priya), maya.zone(), maya.id());
        assertThat(guide.steps())
                .filteredOn(s -> !guide.isDone(s))
                .containsExactlyInAnyOrder(GuideStep.OUTREACH, GuideStep.BRIEFING, GuideStep.HAND_OFF);
    }

    /// Whoever records the briefing in between comes back to where they were.
    @Test
    void recordingDoesNotEndIt() {
        begin(maya);
        guide.move(true);
        model.fields().company.set("Northwind");
        background.passTime();
        var draft = handoffs.sentBy(maya.id()).getFirst().id();
        guide.goOn(maya, model.stored().filter(draft::equals).isPresent());
        assertThat(guide.stepProperty().get()).isEqualTo(GuideStep.MEETING);
        guide.goOn(maya, model.stored().filter(new UUID(9, 9)::equals).isPresent());
        assertThat(guide.stepProperty().get()).as("another draft").isNull();
    }

    /// Each place that the gate can point at belongs to one step, and each step says why.
    @Test
    void everythingTheGateAsksForHasItsStep() {
        for (var part : GatePart.values()) {
            assertThat(GuideStep.values())
                    .filteredOn(s -> s.parts().contains(part))
                    .as(part.name())
                    .hasSize(1);
        }
    }
}
