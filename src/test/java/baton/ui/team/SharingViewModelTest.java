package baton.ui.team;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.ErrorMessages;
import baton.app.TeamSharing;
import baton.app.TestHome;
import baton.app.Workspace;
import baton.people.Role;
import baton.store.TestLibrary;
import baton.team.KeysKept;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Other machines on the team's page, without a screen.
class SharingViewModelTest {
    @TempDir
    Path folder;

    private Workspace sam;
    private Workspace ann;
    private SharingViewModel model;
    private final Strings strings = Strings.load();
    private final Notices notices = new Notices(new ErrorMessages()::sentence);
    private final List<Destination> led = new ArrayList<>();

    private Workspace open(String name, Role role) {
        var home = TestHome.in(folder.resolve(name));
        var opened = Workspace.open(home, InstantSource.system());
        var person = TestLibrary.person(name, name + "@team.example", role);
        opened.stores.people.save(person);
        opened.stores.people.switchTo(person.id());
        return opened;
    }

    @BeforeEach
    void open() {
        sam = open("Sam", Role.SDR);
        ann = open("Ann", Role.AE);
        var services = new ScreenServices(new Views(strings), Background.immediate(), notices, strings, led::add);
        model = new SharingViewModel(services, new TeamSharing(sam, strings), InstantSource.system());
        model.look();
    }

    @AfterEach
    void close() {
        sam.close();
        ann.close();
    }

    private SharingService.State state() {
        return Objects.requireNonNull(model.stateProperty().get());
    }

    private String told() {
        return notices.currentProperty().get().text();
    }

    @Test
    void aCardIsAskedAboutAndAccepted() throws Exception {
        var card = folder.resolve("ann.handoff");
        ann.team.card(card);
        model.open(card);
        assertThat(led).containsExactly(new Destination.Team());
        var stranger = state().strangers().getFirst();
        assertThat(stranger.said().name()).isEqualTo("Ann");
        assertThat(stranger.words().split(" ")).hasSize(6);
        model.accept(stranger);
        assertThat(state().strangers()).isEmpty();
        assertThat(sam.stores.keys.find(stranger.said().id())).isPresent();
        assertThat(told()).contains("Ann is accepted");
        assertThat(sam.stores.people.find(stranger.said().id())).isPresent();
    }

    @Test
    void whoIsDeclinedIsNotAskedAboutAgain() throws Exception {
        var card = folder.resolve("ann.handoff");
        ann.team.card(card);
        model.open(card);
        model.decline(state().strangers().getFirst());
        assertThat(state().strangers()).isEmpty();
        assertThat(sam.stores.keys.all()).isEmpty();
    }

    @Test
    void theFolderIsProvedBeforeItIsUsed() throws IOException {
        assertThat(model.folderWords(state())).contains("No shared folder");
        model.chooseFolder(folder.resolve("nowhere"));
        assertThat(told()).contains("cannot write and read");
        assertThat(state().folder()).isNull();
        var shared = Files.createDirectory(folder.resolve("shared"));
        model.chooseFolder(shared);
        assertThat(model.folderWords(state())).contains(shared.toString());
        model.leaveFolder();
        assertThat(state().folder()).isNull();
    }

    @Test
    void keysAreClosedWithAPassphraseAndOpenedAgain() {
        var words = state().words();
        assertThat(words.split(" ")).hasSize(6);
        assertThat(state().kept()).isEqualTo(KeysKept.BY_ACCOUNT);
        model.usePassphrase("correct horse");
        assertThat(state().kept()).isEqualTo(KeysKept.BY_PASSPHRASE);
        sam.close();
        sam = Workspace.open(TestHome.in(folder.resolve("Sam")), InstantSource.system());
        var services = new ScreenServices(new Views(strings), Background.immediate(), notices, strings, led::add);
        model = new SharingViewModel(services, new TeamSharing(sam, strings), InstantSource.system());
        model.look();
        assertThat(state().kept()).isEqualTo(KeysKept.LOCKED);
        assertThat(state().words()).isEmpty();
        model.usePassphrase("wrong horse");
        assertThat(told()).contains("another passphrase");
        model.usePassphrase("correct horse");
        assertThat(state().words()).isEqualTo(words);
    }

    @Test
    void twoWhoSeemToBeOneAreMergedByOnePress() {
        var one = TestLibrary.person("Priya Nair", "Priya@team.example", Role.AE);
        var other = TestLibrary.person("Priya N.", "priya@team.example", Role.AE);
        sam.stores.people.save(one);
        sam.stores.people.save(other);
        model.look();
        var pair = state().doubtful().getFirst();
        model.merge(pair);
        assertThat(state().doubtful()).isEmpty();
        assertThat(sam.stores.people.all())
                .filteredOn(p -> p.email().equalsIgnoreCase("priya@team.example"))
                .hasSize(1);
        assertThat(told()).contains("one person now");
    }

    @Test
    void whoIsActiveStaysWhenSomebodyOfAnOldTableIsTheSame() {
        var old = TestLibrary.person("Priya", "priya@team.example", Role.AE).withActive(false);
        var here = TestLibrary.person("Priya Nair", "priya@team.example", Role.AE);
        sam.stores.people.save(old);
        sam.stores.people.save(here);
        model.look();
        model.merge(state().doubtful().getFirst());
        assertThat(sam.stores.people.all())
                .filteredOn(p -> p.email().equals("priya@team.example"))
                .containsExactly(here);
    }

    @Test
    void aFileThatIsNoneIsToldInASentence() throws IOException {
        var junk = Files.writeString(folder.resolve("junk.handoff"), "hello");
        model.open(junk);
        assertThat(told()).contains("no handoff of Baton");
    }

    @Test
    void aKeyThatHasChangedIsRefusedUntilSomebodyAcceptsIt() throws Exception {
        var card = folder.resolve("ann.handoff");
        ann.team.card(card);
        sam.team.accept(sam.team.stranger(card).orElseThrow());
        var known = sam.stores.keys.find(ann.team.me().person()).orElseThrow().keys();
        // She has a new computer, with the same person and other keys.
        ann.close();
        Files.delete(folder.resolve("Ann").resolve("keys.json"));
        ann = Workspace.open(TestHome.in(folder.resolve("Ann")), InstantSource.system());
        var again = folder.resolve("again.handoff");
        ann.team.card(again);
        model.open(again);
        var stranger = state().strangers().getFirst();
        assertThat(stranger.changed()).isTrue();
        assertThat(sam.stores.keys.find(stranger.said().id()).orElseThrow().keys())
                .isEqualTo(known);
        model.accept(stranger);
        assertThat(sam.stores.keys.find(stranger.said().id()).orElseThrow().keys())
                .isEqualTo(ann.team.me().publicKeys());
    }
}
