package baton.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.TestComputer;
import baton.handoff.HandoffService;
import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.handoff.record.BriefingNeed;
import baton.handoff.record.Content;
import baton.handoff.record.HandoffFormat;
import baton.handoff.rules.Gap;
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
import java.sql.DriverManager;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form without a screen: what is typed is stored at every pause, and the gate speaks when it is asked.
class FormViewModelTest {
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
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEmptyFormStoresNothing() {
        model.begin(maya);
        background.passTime();
        model.flush(_ -> {});
        assertThat(handoffs.sentBy(maya.id())).isEmpty();
        assertThat(model.savingProperty().get()).isEqualTo(FormState.Saving.EMPTY);
    }

    /// A disk that was full and is not any more: the sentence about it goes with the next save.
    @Test
    void aProblemIsTakenBackOnceItIsMended() throws Exception {
        mayFail = true;
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("library"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("alter table handoff add constraint no_room check (company <> 'Nor')");
        }
        model.begin(maya);
        model.companyProperty().set("Nor");
        background.passTime();
        assertThat(model.savingProperty().get()).isEqualTo(FormState.Saving.FAILED);
        assertThat(notices.currentProperty().get().text()).isEqualTo("not saved");
        model.companyProperty().set("Northwind");
        background.passTime();
        assertThat(model.savingProperty().get()).isEqualTo(FormState.Saving.SAVED);
        assertThat(notices.currentProperty().get().text()).isEmpty();
    }

    @Test
    void everyPauseInTypingStores() {
        model.begin(maya);
        model.companyProperty().set("Nor");
        assertThat(model.savingProperty().get()).isEqualTo(FormState.Saving.TYPING);
        assertThat(handoffs.sentBy(maya.id())).as("not at every key").isEmpty();
        background.passTime();
        assertThat(model.savingProperty().get()).isEqualTo(FormState.Saving.SAVED);
        model.companyProperty().set("Northwind");
        background.passTime();
        var stored = handoffs.sentBy(maya.id());
        assertThat(stored)
                .singleElement()
                .satisfies(h -> assertThat(h.content().company()).isEqualTo("Northwind"));
    }

    @Test
    void leavingStoresAtOnce() {
        model.begin(maya);
        model.companyProperty().set("Northwind");
        var told = new ArrayList<Boolean>();
        model.flush(id -> told.add(id.isPresent()));
        assertThat(told).containsExactly(true);
        assertThat(handoffs.sentBy(maya.id())).hasSize(1);
    }

    @Test
    void whatWasStoredComesBackIntoTheForm() {
        var draft = service.begin(maya.id(), Samples.complete(priya.id()));
        model.load(maya, draft.id());
        assertThat(model.companyProperty().get()).isEqualTo("Northwind");
        assertThat(model.completeProperty().get()).isEqualTo(5);
        model.flush(_ -> {});
        background.passTime();
        assertThat(handoffs.find(draft.id())).as("loading is not typing").contains(draft);
    }

    @Test
    void theGateSpeaksOnlyWhenAskedAndThenKeepsUp() {
        model.begin(maya);
        model.companyProperty().set(" ");
        assertThat(model.gaps()).isEmpty();
        model.handOff(_ -> {
            throw new AssertionError("handed off with gaps");
        });
        var before = model.gaps().size();
        assertThat(before).isEqualTo(15);
        model.companyProperty().set("Northwind");
        background.passTime();
        assertThat(model.gaps())
                .as("the company, and the receiver whom the rules propose for it")
                .hasSize(before - 2);
    }

    @Test
    void rulesThatTheTeamChangesMeanwhileHoldFromTheNextKeyOn() {
        model.begin(maya);
        model.companyProperty().set(" ");
        model.handOff(_ -> {
            throw new AssertionError("handed off with gaps");
        });
        assertThat(model.gaps()).doesNotContain(Gap.TEAM_CONDITION_OPEN);
        rules = Samples.rules(
                List.of(new TeamRules.TeamCondition("budget", "We know the budget owner", true)),
                rules.routing(),
                Map.of());
        model.companyProperty().set("Northwind");
        assertThat(model.gaps()).contains(Gap.TEAM_CONDITION_OPEN);
    }

    @Test
    void handingOffStoresTheDeadlineAndEndsTheForm() {
        var draft = service.begin(maya.id(), Samples.complete(priya.id()));
        model.load(maya, draft.id());
        model.companyProperty().set("Typed a moment before");
        var done = new ArrayList<HandoffStatus>();
        model.handOff(sent -> done.add(sent.status()));
        assertThat(done).as("asked for its briefing once").isEmpty();
        assertThat(model.unrecordedProperty().get()).isTrue();
        model.handOff(sent -> done.add(sent.status()));
        assertThat(done).containsExactly(HandoffStatus.HANDED_OFF);
        var sent = handoffs.find(draft.id()).orElseThrow();
        assertThat(sent.content().company()).isEqualTo("Typed a moment before");
        assertThat(sent.dueAt()).isEqualTo(Samples.NOW.plusSeconds(4 * 3600));
        // The form may still be told of changes while it closes; the record is not its own any more.
        model.companyProperty().set("too late");
        model.flush(_ -> {});
        background.passTime();
        assertThat(handoffs.find(draft.id())).contains(sent);
    }

    @Test
    void whatIsToldInWritingIsNotAskedForABriefing() {
        var draft = service.begin(maya.id(), Samples.complete(priya.id()));
        model.load(maya, draft.id());
        model.handOff(_ -> {
            throw new AssertionError("not asked");
        });
        model.fields().toldBy.set(HandoffFormat.WRITTEN);
        assertThat(model.unrecordedProperty().get()).isFalse();
        var done = new ArrayList<HandoffStatus>();
        model.handOff(sent -> done.add(sent.status()));
        assertThat(done).containsExactly(HandoffStatus.HANDED_OFF);
    }

    @Test
    void whatMustReachTheReceiverIsRemembered() {
        model.begin(maya);
        model.companyProperty().set("Northwind");
        model.fields().more.needs.get(BriefingNeed.JUDGMENT).set(true);
        background.passTime();
        var id = handoffs.sentBy(maya.id()).getFirst().id();
        model.begin(maya);
        assertThat(model.fields().more.needed()).isEmpty();
        model.load(maya, id);
        assertThat(model.fields().more.needed()).containsExactly(BriefingNeed.JUDGMENT);
    }

    @Test
    void thatItIsInTheCrmIsTickedFromTheChecklist() {
        var draft = service.begin(maya.id(), Samples.complete(priya.id()));
        model.load(maya, draft.id());
        assertThat(model.checklist().items().getLast().isDone()).isFalse();
        model.inCrm();
        assertThat(model.checklist().items().getLast().isDone()).isTrue();
        model.begin(maya);
        model.load(maya, draft.id());
        assertThat(model.checklist().items().getLast().isDone()).isTrue();
    }

    @Test
    void theAgeOfWhatIsKnownCountsFromTheBooking() {
        model.begin(maya);
        model.companyProperty().set("Northwind");
        assertThat(model.age()).isEmpty();
        model.fields().meeting.date.set(LocalDate.of(2026, 12, 1));
        assertThat(model.age()).contains(Duration.ZERO);
    }

    @Test
    void aTextNobodyCanStoreIsRefusedAndTheRestStays() {
        model.begin(maya);
        model.companyProperty().set("Northwind");
        background.passTime();
        model.companyProperty().set("Northwind\u0000");
        background.passTime();
        assertThat(model.savingProperty().get()).isEqualTo(FormState.Saving.REFUSED);
        assertThat(handoffs.sentBy(maya.id()).getFirst().content().company()).isEqualTo("Northwind");
        model.companyProperty().set("Northwind again");
        background.passTime();
        assertThat(model.savingProperty().get()).isEqualTo(FormState.Saving.SAVED);
    }

    @Test
    void aReturnedHandoffSaysWhy() {
        var sent = service.handOff(service.begin(maya.id(), Samples.complete(priya.id())), maya.id());
        var returned = service.giveBack(
                service.open(sent, priya.id()), priya.id(), baton.handoff.ReturnReason.WRONG_RECEIVER, "");
        model.load(maya, returned.id());
        assertThat(model.returnedProperty().get().reason()).contains(baton.handoff.ReturnReason.WRONG_RECEIVER);
        assertThat(Content.EMPTY).isNotEqualTo(returned.content());
    }

    /// Half a name is another company; the rule decides about the whole one, and a person's own choice stays.
    @Test
    void theRulesFollowWhatIsTypedUntilAPersonChooses() {
        var people = new SqlPeopleStore(database, new MachineSettings(database));
        var daniel = new Person(
                new UUID(0, 3), "Daniel", "d@x.example", Role.AE, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        people.save(daniel);
        // Priya has had Northwind before; by round robin it would be Daniel, who never had anything.
        var before = service.handOff(service.begin(maya.id(), Samples.complete(priya.id())), maya.id());
        service.accept(service.open(before, priya.id()), priya.id(), "");
        model.begin(maya);
        for (var typed : new String[] {"N", "No", "Nor"}) {
            model.companyProperty().set(typed);
            background.passTime();
        }
        assertThat(model.content().receiver()).isEqualTo(daniel.id());
        model.companyProperty().set("Northwind");
        background.passTime();
        assertThat(model.content().receiver()).isEqualTo(priya.id());
        model.choose(daniel);
        model.companyProperty().set("Northwind Ltd");
        background.passTime();
        assertThat(model.content().receiver()).as("chosen by hand").isEqualTo(daniel.id());
    }
}
