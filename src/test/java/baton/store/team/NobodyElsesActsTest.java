package baton.store.team;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.HandoffEvent;
import baton.handoff.Samples;
import baton.people.Role;
import baton.store.TestLibrary;
import baton.team.HandoffPackage;
import baton.team.Refusal;
import baton.team.TeamLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A colleague's package does nothing that their own screen would not let them do, and nothing in another one's name.
class NobodyElsesActsTest {
    @TempDir
    Path folder;

    private TestMachine ann;
    private TestMachine tom;
    private UUID id;

    private TestMachine machine(String name, Role role) throws IOException {
        return new TestMachine(
                Files.createDirectories(folder.resolve(name)),
                TestLibrary.person(name, name + "@team.example", role),
                () -> Samples.NOW);
    }

    /// Ann holds it, and Tom has a copy.
    @BeforeEach
    void open() throws IOException {
        ann = machine("ann", Role.AE);
        tom = machine("tom", Role.AE);
        ann.meets(tom);
        tom.meets(ann);
        id = ann.service
                .handOff(ann.service.begin(ann.me(), Samples.complete(ann.me())), ann.me())
                .id();
        ann.service.open(ann.handoff(id), ann.me());
    }

    @AfterEach
    void close() {
        ann.close();
        tom.close();
    }

    private void takes(UUID inNameOf, EventKind kind, EventPayload payload) {
        var act = new HandoffEvent(TestMachine.id(), id, Samples.NOW, inNameOf, kind, payload);
        var pack = new HandoffPackage(
                TestMachine.id(),
                HandoffPackage.Kind.HANDOFF,
                tom.me(),
                Samples.NOW,
                id,
                null,
                List.of(act),
                null,
                List.of(tom.person.withRole(Role.MANAGER)),
                null,
                null,
                null,
                1,
                Set.of(),
                List.of(),
                null);
        ann.take(TestMachine.text(pack));
    }

    @Test
    void nobodyGivesOnWhatIsNotTheirs() {
        takes(tom.me(), EventKind.REASSIGNED, new EventPayload.PassedOn(ann.me(), tom.me(), "mine now"));
        assertThat(ann.handoff(id).receiver()).isEqualTo(ann.me());
        assertThat(ann.team.refusals(id, tom.me())).extracting(Refusal::reason).containsExactly(Refusal.Reason.NOT_NOW);
        takes(tom.me(), EventKind.TAKEN_OVER, new EventPayload.PassedOn(ann.me(), tom.me(), "mine now"));
        assertThat(ann.handoff(id).sender()).isEqualTo(ann.me());
    }

    @Test
    void nobodyActsInAnotherOnesName() {
        var before = ann.events(id);
        takes(ann.me(), EventKind.ACCEPTED, new EventPayload.Words("forged"));
        assertThat(ann.events(id)).isEqualTo(before);
    }

    @Test
    void nobodyMakesThemselvesAManager() {
        takes(tom.me(), EventKind.TAGGED, new EventPayload.Words("fintech"));
        assertThat(ann.people.find(tom.me()).orElseThrow().role()).isEqualTo(Role.AE);
        assertThat(ann.events(id)).anyMatch(e -> e.kind() == EventKind.TAGGED);
    }

    /// On a shared computer one person's look sends nothing of another's.
    @Test
    void whatConcernsSomebodyWaitsForThemAlone() {
        var pack = ann.team.pack(id, ann.me(), ann.now(), TestMachine::id).orElseThrow();
        ann.team.sent(List.of(new TeamLibrary.Sent(pack, tom.me(), false)), true, ann.now());
        ann.followUp.ask(ann.handoff(id), ann.me(), "Who signs?");
        var pat = TestLibrary.person("Pat", "pat@team.example", Role.AE);
        ann.people.save(pat);
        assertThat(ann.team.isWaiting(id, ann.me())).isTrue();
        assertThat(ann.team.isWaiting(id, pat.id())).isFalse();
    }

    /// Somebody works on while a package is written: what they do then has not left yet.
    @Test
    void whatIsDoneWhileAPackageIsWrittenStillWaits() {
        var pack = ann.team.pack(id, ann.me(), ann.now(), TestMachine::id).orElseThrow();
        ann.followUp.ask(ann.handoff(id), ann.me(), "Who signs?");
        ann.team.sent(List.of(new TeamLibrary.Sent(pack, tom.me(), false)), true, ann.now());
        assertThat(ann.team.isWaiting(id, ann.me())).isTrue();
        var next = ann.team.pack(id, ann.me(), ann.now(), TestMachine::id).orElseThrow();
        ann.team.sent(List.of(new TeamLibrary.Sent(next.withId(TestMachine.id()), tom.me(), false)), true, ann.now());
        assertThat(next.state().events()).anyMatch(e -> e.kind() == EventKind.ASKED);
    }
}
