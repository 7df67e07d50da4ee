package baton.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.people.Person;
import baton.people.Role;
import baton.people.SamePerson;
import baton.people.SignIn;
import baton.store.TestLibrary;
import baton.team.KnownKeys;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several people at one computer: nobody acts in another one's name without their PIN.
class SharedComputerTest {
    private static final char[] SAMS = "sam's own".toCharArray();
    private static final char[] MEGS = "135246".toCharArray();
    private static final char[] NONE = new char[0];

    @TempDir
    Path folder;

    private Workspace workspace;
    private SharedComputer computer;
    private final Person sam = TestLibrary.person("Sam", "sam@team.example", Role.SDR);
    private final Person meg = TestLibrary.person("Meg", "meg@team.example", Role.MANAGER);
    private final Person ann = TestLibrary.person("Ann", "ann@team.example", Role.AE);

    @BeforeEach
    void open() {
        workspace = start();
        for (var person : new Person[] {sam, meg, ann}) {
            workspace.stores.people.save(person);
        }
        workspace.stores.people.switchTo(sam.id());
    }

    private Workspace start() {
        var opened = Workspace.open(TestHome.in(folder), InstantSource.system());
        computer = opened.computer;
        return opened;
    }

    private void again() {
        workspace.close();
        workspace = start();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aComputerIsOnePersonsOwn() throws Exception {
        assertThat(computer.use()).isEqualTo(SignIn.Use.OWN);
        assertThat(computer.here()).containsExactly(sam);
        assertThat(computer.asks(sam)).isFalse();
        assertThat(computer.asks(meg)).isTrue();
        assertThat(computer.signIn(meg, NONE)).isFalse();
        assertThat(computer.isProved(meg, MEGS)).isFalse();
        assertThat(computer.current()).contains(sam);
    }

    @Test
    void eachSignsInWithTheirPin() throws Exception {
        var samsWords = workspace.team.me().publicKeys();
        computer.share(SAMS);
        computer.letIn(meg, MEGS);
        assertThat(computer.here()).containsExactlyInAnyOrder(sam, meg);
        assertThat(computer.state().others()).containsExactly(meg);
        assertThat(computer.state().candidates()).containsExactly(ann);

        assertThat(computer.signIn(meg, SAMS)).as("another one's PIN").isFalse();
        assertThat(computer.signIn(ann, NONE)).as("nobody let her in").isFalse();
        assertThat(computer.current()).contains(sam);
        assertThat(computer.signIn(meg, MEGS)).isTrue();
        assertThat(computer.current()).contains(meg);
        assertThat(workspace.team.me().person()).isEqualTo(meg.id());
        assertThat(workspace.team.me().publicKeys()).isNotEqualTo(samsWords);

        assertThat(computer.signIn(sam, SAMS)).isTrue();
        assertThat(workspace.team.me().publicKeys())
                .as("closing keys does not change them")
                .isEqualTo(samsWords);
    }

    @Test
    void theLastUserIsAskedAtTheNextStart() throws Exception {
        workspace.team.me();
        computer.share(SAMS);
        assertThat(computer.asks(sam)).isFalse();
        again();
        assertThat(computer.asks(sam)).isTrue();
        assertThat(workspace.team.keys().identity())
                .as("nothing leaves in his name until then")
                .isEmpty();
        assertThat(computer.signIn(sam, MEGS)).isFalse();
        assertThat(computer.signIn(sam, SAMS)).isTrue();
        assertThat(computer.asks(sam)).isFalse();
    }

    @Test
    void aManagerSaysYesWithTheirPinAndNobodyIsSignedOutByIt() throws Exception {
        computer.share(SAMS);
        assertThat(computer.isProved(meg, MEGS)).as("she has no PIN here").isFalse();
        computer.letIn(meg, MEGS);
        assertThat(computer.isProved(meg, SAMS)).isFalse();
        assertThat(computer.isProved(meg, MEGS)).isTrue();
        assertThat(computer.current()).contains(sam);
        assertThat(workspace.team.me().person()).isEqualTo(sam.id());
    }

    @Test
    void aPinIsNotReplacedByLettingSomebodyInAgain() throws Exception {
        computer.share(SAMS);
        computer.letIn(meg, MEGS);
        assertThatThrownBy(() -> computer.letIn(meg, "another".toCharArray()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(computer.isProved(meg, MEGS)).isTrue();
    }

    @Test
    void whoIsAtAnotherComputerIsNotLetInHere() throws Exception {
        computer.share(SAMS);
        var annsOwn = folder.resolve("ann");
        try (var other = Workspace.open(TestHome.in(annsOwn), InstantSource.system())) {
            other.stores.people.save(ann);
            other.stores.people.switchTo(ann.id());
            workspace.stores.keys.accept(new KnownKeys(ann.id(), other.team.me().publicKeys(), Instant.EPOCH));
        }
        assertThat(computer.state().candidates()).containsExactly(meg);
    }

    @Test
    void whoSitsHereAtOtherTimesIsNoStranger() throws Exception {
        var shared = Files.createDirectories(folder.resolve("shared"));
        workspace.team.chooseFolder(shared);
        computer.share(SAMS);
        computer.letIn(meg, MEGS);
        for (var pin : new char[][] {SAMS, MEGS, SAMS}) {
            assertThat(computer.signIn(pin == SAMS ? sam : meg, pin)).isTrue();
            assertThat(workspace
                            .team
                            .look(workspace.team.openFolder(), shared, true)
                            .strangers())
                    .isEmpty();
        }
    }

    @Test
    void onASharedComputerNobodyIsWithoutAPin() throws Exception {
        computer.share(SAMS);
        var sharing = new TeamSharing(workspace, Strings.load());
        assertThatThrownBy(() -> sharing.protect("")).isInstanceOf(UserMessageException.class);
        computer.keepToMyself();
        assertThat(computer.here()).containsExactly(sam);
        sharing.protect("");
        again();
        assertThat(workspace.team.keys().identity()).isPresent();
    }

    @Test
    void noPinLiesInAnyFile() throws Exception {
        computer.share(SAMS);
        computer.letIn(meg, MEGS);
        workspace.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(text).as(file.toString()).doesNotContain("sam's own").doesNotContain("135246");
            }
        }
        workspace = start();
    }

    /// Whose keys were made before the computer was shared gets a PIN for the same keys.
    @Test
    void whoHasKeysWithoutAPinKeepsThem() throws Exception {
        var sams = workspace.team.me().publicKeys();
        workspace.stores.people.switchTo(meg.id());
        workspace.team.me();
        computer.share(MEGS);
        computer.letIn(sam, SAMS);
        assertThat(computer.signIn(sam, SAMS)).isTrue();
        assertThat(workspace.team.me().publicKeys()).isEqualTo(sams);
    }

    /// A library of before there were PINs, in which two people took turns.
    @Test
    void whoTookTurnsBeforeThereWerePinsIsNotShutOut() throws Exception {
        workspace.team.me();
        workspace.stores.people.switchTo(meg.id());
        workspace.team.me();
        for (int start = 0; start < 2; start++) {
            again();
            assertThat(computer.use()).isEqualTo(SignIn.Use.OWN);
            assertThat(computer.asks(meg)).isFalse();
            assertThat(workspace.team.me().person()).isEqualTo(meg.id());
        }
    }

    /// What a backup of before knows nothing of.
    @Test
    void anOlderBackupDoesNotSwitchThePinOff() throws Exception {
        computer.share(SAMS);
        computer.letIn(meg, MEGS);
        workspace.database.write(h -> h.execute("delete from machine_setting where name = 'computer-use'"));
        again();
        assertThat(computer.use()).isEqualTo(SignIn.Use.SHARED);
        assertThat(computer.asks(sam)).isTrue();
        workspace.stores.people.switchTo(ann.id());
        assertThat(computer.asks(ann)).as("she has no PIN, others have").isTrue();
    }

    @Test
    void keysThatCannotBeReadLetNobodyIn() throws Exception {
        computer.share(SAMS);
        computer.letIn(meg, MEGS);
        Files.writeString(folder.resolve("keys.json"), "{");
        again();
        assertThatThrownBy(() -> computer.asks(sam)).isInstanceOf(IOException.class);
        assertThat(computer.signIn(meg, MEGS)).as("hers are whole").isTrue();
    }

    @Test
    void afterARebuildEachSaysWhoTheyAre() throws Exception {
        computer.share(SAMS);
        computer.letIn(meg, MEGS);
        workspace.database.write(h -> h.execute("delete from machine_setting"));
        again();
        assertThat(computer.current()).isEmpty();
        assertThat(computer.here()).contains(sam, meg, ann);
        assertThat(computer.signIn(meg, NONE)).isFalse();
        assertThat(computer.signIn(meg, MEGS)).isTrue();
    }

    @Test
    void whoseKeysLieHereIsMergedWithNobody() {
        assertThatThrownBy(() -> {
                    workspace.team.me();
                    var other = TestLibrary.person("Sam", "sam@team.example", Role.SDR);
                    workspace.stores.people.save(other);
                    workspace.team.merge(new SamePerson.Pair(other, sam));
                    workspace.team.merge(new SamePerson.Pair(sam, meg));
                    computer.share(SAMS);
                    computer.letIn(ann, MEGS);
                    workspace.team.merge(new SamePerson.Pair(sam, ann));
                })
                .isInstanceOf(IllegalStateException.class);
        assertThat(workspace.stores.people.find(sam.id()))
                .as("the one with keys here stays")
                .isPresent();
        assertThat(workspace.stores.people.find(meg.id())).isEmpty();
        assertThat(workspace.stores.people.find(ann.id())).isPresent();
    }
}
