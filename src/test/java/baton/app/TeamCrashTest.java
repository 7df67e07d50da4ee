package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.TestJvm;
import baton.handoff.HandoffEvent;
import baton.recording.ClipStore;
import baton.store.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two machines and a folder between them, killed while they pack, unpack, take in and apply: nothing that was
/// acknowledged is lost, nothing is there twice, no half file is taken.
class TeamCrashTest {
    /// `-Dbaton.kills=51` kills as often as the figures say.
    private static final int KILLS = Integer.getInteger("baton.kills", 1);

    @TempDir
    Path folder;

    private Path shared;

    private Path home(String name) {
        return folder.resolve(name);
    }

    private void meet() throws Exception {
        try (var pair = new MachinePair(folder)) {
            shared = pair.shared;
        }
    }

    private Process start(String name, long seed) throws IOException {
        var process = TestJvm.start(
                TeamWriter.class,
                TeamWriter.arguments(home(name), shared, folder.resolve(name + ".notes"), seed)
                        .toArray(String[]::new));
        assertThat(process.inputReader().readLine()).isEqualTo("READY");
        return process;
    }

    @Test
    @Timeout(1_200)
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        meet();
        var random = new Random(5);
        var running = new HashMap<String, Process>();
        for (var name : List.of("Sam", "Ann")) {
            running.put(name, start(name, random.nextLong()));
        }
        try {
            for (int i = 0; i < KILLS; i++) {
                var name = random.nextBoolean() ? "Sam" : "Ann";
                // A moment of no fixed length is what is tried here.
                running.get(name).waitFor(300 + random.nextInt(1_500), TimeUnit.MILLISECONDS);
                running.get(name).destroyForcibly().waitFor();
                running.put(name, start(name, random.nextLong()));
            }
        } finally {
            for (var process : running.values()) {
                process.destroyForcibly().waitFor();
            }
        }
        check();
    }

    private void check() throws Exception {
        try (var sam = Workspace.open(TeamWriter.home(home("Sam")), InstantSource.system());
                var ann = Workspace.open(TeamWriter.home(home("Ann")), InstantSource.system())) {
            settle(sam, ann);
            var here = Map.of("Sam", sam, "Ann", ann);
            var acknowledged = 0;
            var refused = 0;
            for (var name : here.keySet()) {
                var notes = folder.resolve(name + ".notes");
                for (var line : Files.exists(notes) ? Files.readAllLines(notes) : List.<String>of()) {
                    acknowledged++;
                    var parts = line.split(" ");
                    var handoff = UUID.fromString(parts[0]);
                    var event = UUID.fromString(parts[1]);
                    var both = List.of(has(sam, handoff, event), has(ann, handoff, event));
                    if (both.contains(false)) {
                        assertThat(both).as("on both or on none").containsOnly(false);
                        var told = here.get(name)
                                .stores
                                .team
                                .refusals(handoff, here.get(name).team.me().person());
                        assertThat(told)
                                .as(name + " was told that " + event + " does not count")
                                .anyMatch(r -> r.act().id().equals(event));
                        refused++;
                    }
                }
            }
            var handoffs = sam.stores.library.newest(1_000);
            assertThat(ann.stores.library.newest(1_000)).hasSameSizeAs(handoffs);
            for (var entry : handoffs) {
                var id = entry.handoff().id();
                var events = sam.stores.handoffs.events(id);
                assertThat(ann.stores.handoffs.events(id)).isEqualTo(events);
                assertThat(new HashSet<>(events.stream().map(HandoffEvent::id).toList()))
                        .as("nothing twice")
                        .hasSameSizeAs(events);
                for (var workspace : here.values()) {
                    var clip =
                            workspace.stores.clips.find(entry.handoff().clip()).orElseThrow();
                    assertThat(workspace.stores.clips.condition(clip)).isEqualTo(ClipStore.Condition.FINE);
                    assertThat(Sha256.of(workspace.stores.clips.path(clip))).isEqualTo(clip.sha256());
                }
            }
            System.out.println(KILLS + " kills: " + handoffs.size() + " handoffs, " + acknowledged
                    + " acknowledged acts, " + refused + " refused and told");
            assertThat(acknowledged).isPositive();
        }
    }

    private static boolean has(Workspace workspace, UUID handoff, UUID event) {
        return workspace.stores.handoffs.events(handoff).stream().anyMatch(e -> e.id().equals(event));
    }

    private void settle(Workspace sam, Workspace ann) throws Exception {
        var first = sam.team.openFolder();
        var second = ann.team.openFolder();
        for (int quiet = 0, round = 0; quiet < 2; round++) {
            assertThat(round).as("rounds until all is quiet").isLessThan(40);
            var sent = sam.team.look(first, shared, true).sent()
                    + ann.team.look(second, shared, true).sent();
            quiet = sent == 0 ? quiet + 1 : 0;
        }
    }
}
