package baton.ui.team;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.ErrorMessages;
import baton.app.TeamServerAccess;
import baton.app.TestHome;
import baton.app.Workspace;
import baton.handoff.Samples;
import baton.people.Role;
import baton.server.TestServer;
import baton.store.TestLibrary;
import baton.team.server.ServerDocument;
import baton.team.server.ServerException;
import baton.team.server.ServerStep;
import baton.team.server.TeamErasure;
import baton.team.server.TeamMember;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.screen.ScreenServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The team's server on the team's page, without a screen, with a real server.
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TeamServerViewModelTest {
    @TempDir
    Path folder;

    private final Strings strings = Strings.load();
    private final Notices notices = new Notices(new ErrorMessages()::sentence);
    private TestServer server;
    private Workspace meg;
    private Workspace sam;
    private TeamServerViewModel manager;
    private TeamServerViewModel newcomer;

    private Workspace open(String name, Role role) {
        var opened = Workspace.open(TestHome.in(folder.resolve(name)), InstantSource.system());
        var person = TestLibrary.person(name, name + "@team.example", role);
        opened.stores.people.save(person);
        opened.stores.people.switchTo(person.id());
        return opened;
    }

    private TeamServerViewModel model(Workspace workspace) {
        var services = new ScreenServices(new Views(strings), Background.immediate(), notices, strings, _ -> {});
        return new TeamServerViewModel(
                services, new TeamServerAccess(workspace, strings), workspace.stores.people, InstantSource.system());
    }

    @BeforeEach
    void open() throws Exception {
        server = TestServer.start();
        meg = open("Meg", Role.MANAGER);
        sam = open("Sam", Role.SDR);
        manager = model(meg);
        newcomer = model(sam);
    }

    @AfterEach
    void close() throws Exception {
        meg.close();
        sam.close();
        server.close();
    }

    private TeamServerService.Beginning beginning(String user, String password) {
        var at = server.address();
        return new TeamServerService.Beginning(
                "postgresql://" + at.host() + ":" + at.port() + "/" + at.database(), user, password, null, "West");
    }

    private void begin() {
        var owner = server.owner();
        manager.begin(beginning(owner.user(), owner.password()));
    }

    private String told() {
        return notices.currentProperty().get().text();
    }

    private List<String> members(TeamServerViewModel model) {
        model.look();
        var page = Objects.requireNonNull(model.pageProperty().get());
        return page.team().members().stream()
                .map(m -> model.words(m, page.people()))
                .toList();
    }

    @Test
    void aTeamBeginsAndSomebodyComesIn() {
        assertThat(manager.sentence(manager.stepProperty().get())).isEqualTo(strings.get("server.none"));
        begin();
        assertThat(told()).isEqualTo(strings.get("server.begun", "West"));
        assertThat(manager.stepProperty().get().team()).isEqualTo("West");
        manager.invite(Role.AE, null);
        var link = manager.invitationProperty().get();
        assertThat(link).startsWith("baton://join/");

        assertThat(newcomer.says("")).isEmpty();
        assertThat(newcomer.says("hello")).isEqualTo(strings.get("server.join.none"));
        assertThat(newcomer.says(link))
                .startsWith("The team West, on the server ")
                .contains("as AE. Good until ");
        // As a mail breaks it.
        newcomer.join(" " + link.substring(0, 70) + "\n  " + link.substring(70) + "\n");
        assertThat(told()).isEqualTo(strings.get("server.joined", "West"));
        assertThat(sam.stores.people.current().orElseThrow().role())
                .as("the invitation says what somebody is in the team")
                .isEqualTo(Role.AE);
        assertThat(members(manager)).hasSize(2).anyMatch(line -> line.startsWith("Meg (Manager)"));

        newcomer.leave();
        newcomer.join(link);
        assertThat(told()).isEqualTo(strings.of(ServerException.Reason.USED_UP));
        newcomer.join("baton://join/nonsense");
        assertThat(told()).isEqualTo(strings.get("server.join.none"));
    }

    @Test
    void whatADatabaseLacksIsSaid() throws Exception {
        manager.begin(new TeamServerService.Beginning("mysql://x/y", "", "", null, "West"));
        assertThat(told()).isEqualTo(strings.get("server.begin.noUrl"));
        manager.begin(beginning(server.owner().user(), "another"));
        assertThat(told()).isEqualTo(strings.of(ServerException.Reason.NOT_LET_IN));
        begin();
        manager.leave();
        begin();
        assertThat(manager.lacksProperty().get())
                .as("there is one already")
                .isEqualTo(strings.get("SetupLack.TEAM_THERE"));
        try (var admin = server.admin();
                var s = admin.createStatement()) {
            s.execute("do $$ begin create role baton_test_poor login password 'poor';"
                    + " exception when duplicate_object then null; end $$");
        }
        manager.begin(beginning("baton_test_poor", "poor"));
        assertThat(manager.lacksProperty().get())
                .contains(strings.get("SetupLack.CREATE"), strings.get("SetupLack.CREATEROLE"));
    }

    @Test
    void anInvitationIsAFileToo() throws Exception {
        begin();
        manager.invite(Role.AE, null);
        var file = folder.resolve("Invitation.txt");
        manager.write(file, manager.invitationProperty().get());
        var read = new ArrayList<String>();
        newcomer.read(file, read::add);
        assertThat(read).containsExactly(manager.invitationProperty().get());
        newcomer.read(folder.resolve("none.txt"), read::add);
        assertThat(told()).isEqualTo(strings.get("server.file.unread", "none.txt"));
        Files.write(file, new byte[200_000]);
        newcomer.read(file, read::add);
        assertThat(told()).isEqualTo(strings.get("server.file.unread", "Invitation.txt"));
        manager.write(folder.resolve("no/such/folder"), "x");
        assertThat(told()).isEqualTo(strings.get("server.file.unwritten", "folder"));
        assertThat(read).hasSize(1);
    }

    @Test
    void whatGaveWayAndWhatCameBackIsSaid() {
        var key = new ServerDocument.Key(ServerDocument.Kind.COLLECTION, UUID.randomUUID(), ServerDocument.NOBODYS);
        manager.came(List.of(new ServerDocument(key, 0, "{}", false)), 0);
        assertThat(told()).startsWith("Somebody else changed a playlist at the same moment");
        manager.came(List.of(), 2);
        assertThat(told()).startsWith("2 handoffs are back from the trash");
        manager.came(List.of(new ServerDocument(key, 0, "{}", false)), 1);
        assertThat(told()).startsWith("A handoff is back from the trash").contains("Somebody else changed a playlist");
    }

    @Test
    void theLineSaysSinceWhenAndWhatWaits() {
        var since = Instant.now();
        assertThat(manager.line(ServerStep.ALONE)).isEmpty();
        assertThat(manager.line(new ServerStep("West", null, null, 0, null, null, 0)))
                .isEqualTo(strings.get("server.line.asks"));
        assertThat(manager.line(new ServerStep("West", since, null, 0, null, null, 0)))
                .startsWith("In step since ");
        var away = ServerException.Reason.UNREACHABLE;
        assertThat(manager.line(new ServerStep("West", since, away, 0, null, null, 0)))
                .startsWith("The team server has not answered since ");
        assertThat(manager.line(new ServerStep("West", since, away, 3, since, null, 0)))
                .startsWith("3 acts have waited since ");
        assertThat(manager.sentence(new ServerStep("West", since, away, 1, since, null, 2)))
                .contains("One act waits", "2 handoffs of the team");
    }

    @Test
    void whatWaitsForAnUpdateIsSaid() {
        var held = new ServerStep("West", Instant.now(), null, 2, Instant.now(), ServerException.Reason.NEWER, 0);
        assertThat(manager.line(held)).isEqualTo("2 acts wait here: see Team and setup");
        assertThat(manager.sentence(held))
                .contains("2 acts wait here since ")
                .endsWith(strings.of(ServerException.Reason.NEWER));
    }

    @Test
    void whatIsNotErasedEverywhereIsSaid() {
        var at = Instant.now();
        assertThat(manager.erasures(List.of(new TeamErasure(at, 3, List.of())))).isEmpty();
        assertThat(manager.erasures(List.of(new TeamErasure(at, 3, List.of("Tom’s laptop 2026-11-18")))))
                .startsWith("Erased today")
                .contains("done on 3 of 4 computers")
                .endsWith("Tom’s laptop 2026-11-18.");
    }

    @Test
    void whatWaitsIsCounted() {
        begin();
        var draft = meg.handoffService.begin(
                meg.stores.people.current().orElseThrow().id(),
                Samples.complete(meg.stores.people.current().orElseThrow().id()));
        manager.lookAtStep();
        assertThat(manager.stepProperty().get().waiting())
                .as("what is still written is nobody's wait")
                .isZero();
        meg.handoffService.handOff(draft, draft.sender());
        manager.lookAtStep();
        assertThat(manager.stepProperty().get().waiting()).isPositive();
    }

    @Test
    void aComputerIsLockedOutAndAPersonLetGo() throws Exception {
        begin();
        manager.invite(Role.SDR, null);
        newcomer.join(manager.invitationProperty().get());
        sam.server.open().close();
        manager.look();
        var page = Objects.requireNonNull(manager.pageProperty().get());
        var samsLaptop = page.team().members().stream()
                .filter(m -> m.person()
                        .equals(sam.stores.people.current().orElseThrow().id()))
                .findFirst()
                .orElseThrow();
        manager.lockOut(samsLaptop);
        assertThat(reason()).isEqualTo(ServerException.Reason.NOT_LET_IN);
        manager.letGo(samsLaptop, "Sam");
        assertThat(told()).isEqualTo(strings.get("server.letGo.done", "Sam"));
        manager.look();
        assertThat(Objects.requireNonNull(manager.pageProperty().get()).team().members())
                .filteredOn(m -> m.person().equals(samsLaptop.person()))
                .extracting(TeamMember::active)
                .containsOnly(false);
    }

    private ServerException.Reason reason() throws Exception {
        try (var none = sam.server.open()) {
            throw new AssertionError("let in: " + none);
        } catch (ServerException e) {
            return e.reason();
        }
    }
}
