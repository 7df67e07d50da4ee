package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.demo.Demo;
import baton.app.demo.SecondComputer;
import baton.handoff.Handoff;
import baton.handoff.HandoffStatus;
import baton.people.Person;
import baton.people.SignIn;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The demo's other end: what one of the two does, the other has.
class SecondComputerTest {
    @TempDir
    Path folder;

    private static List<Handoff> sent(Workspace workspace, Person by, Person to) {
        return workspace.stores.handoffs.sentBy(by.id()).stream()
                .filter(h -> to.id().equals(h.content().receiver()) && h.handedOffAt() != null)
                .map(h -> h.withVersion(0))
                .toList();
    }

    private static void look(Workspace workspace) throws Exception {
        var opened = workspace.team.openFolder();
        workspace.team.look(opened, workspace.team.folder().orElseThrow(), true);
    }

    @Test
    @Timeout(120)
    void bothEndsOfTheDemoWorkTogether() throws Exception {
        var home = TestHome.at(folder).demo();
        try (var first = Workspace.open(home, InstantSource.system())) {
            Demo.fill(first);
            SharedComputer.openToAll(first.stores.settings);
            var maya = SecondComputer.prepare(first);
            var priya = first.computer.current().orElseThrow();
            assertThat(first.computer.here())
                    .as("she has a computer of her own")
                    .doesNotContain(maya);
            try (var second = Workspace.open(SecondComputer.home(home), InstantSource.system())) {
                assertThat(second.computer.use()).isEqualTo(SignIn.Use.OWN);
                assertThat(second.computer.current()).contains(maya);
                assertThat(sent(second, maya, priya)).hasSizeGreaterThan(5).isEqualTo(sent(first, maya, priya));

                var ready = second.stores.handoffs.sentBy(maya.id()).stream()
                        .filter(h -> h.status() == HandoffStatus.READY)
                        .findFirst()
                        .orElseThrow();
                assertThat(ready.clip()).isNotNull();
                second.handoffService.handOff(ready, maya.id());
                look(second);
                look(first);
                var arrived = first.stores.handoffs.find(ready.id()).orElseThrow();
                assertThat(arrived.status()).isEqualTo(HandoffStatus.HANDED_OFF);
                assertThat(arrived.clip()).isEqualTo(ready.clip());
                first.handoffService.accept(first.handoffService.open(arrived, priya.id()), priya.id(), "watched");
                look(first);
                look(second);
                assertThat(second.stores.handoffs.find(ready.id()).orElseThrow().status())
                        .isEqualTo(HandoffStatus.ACCEPTED);
            }
            assertThat(SecondComputer.prepare(first)).as("made once").isEqualTo(maya);
            try (var second = Workspace.open(SecondComputer.home(home), InstantSource.system())) {
                assertThat(sent(second, maya, priya)).isEqualTo(sent(first, maya, priya));
            }
        }
    }
}
