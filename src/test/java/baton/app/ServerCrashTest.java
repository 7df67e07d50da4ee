package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.TestJvm;
import baton.handoff.EventKind;
import baton.handoff.HandoffEvent;
import baton.recording.ClipStore;
import baton.server.TeamMembers;
import baton.store.file.Sha256;
import baton.team.server.ClipDepot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Three machines and a server, killed while they push, look, take in and move clips: nothing that was acknowledged is
/// lost, nothing is there twice, every clip is what was sent.
class ServerCrashTest {
    /// `-Dbaton.kills=203` kills as often as the figures say.
    private static final int KILLS = Integer.getInteger("baton.kills", 1);

    /// A program that ends the server hard and starts it again; every tenth kill. Empty for none.
    private static final String BOUNCE = System.getProperty("baton.bounce", "");

    private static final List<String> NAMES = List.of("Meg", "Sam", "Ann");

    @TempDir
    Path folder;

    private Process start(String name, long seed) throws IOException {
        var process = TestJvm.start(
                TeamWriter.class,
                TeamWriter.arguments(
                                folder.resolve(name), Path.of(TeamWriter.SERVER), folder.resolve(name + ".notes"), seed)
                        .toArray(String[]::new));
        assertThat(process.inputReader().readLine()).isEqualTo("READY");
        return process;
    }

    @Test
    @Timeout(3_600)
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            var drive = Files.createDirectories(folder.resolve("drive")).toString();
            team.at("Meg").server.ask((members, _) -> {
                members.chooseDepot(
                        new ClipDepot.Place(ClipDepot.Kind.FOLDER, drive, "", ""), TeamMembers.StoreKey.NONE);
                return true;
            });
            team.settle("Meg", "Sam", "Ann");
            for (var name : NAMES) {
                team.leaveAlone(name);
            }
            var bounced = killing();
            for (var name : NAMES) {
                team.restart(name);
            }
            settle(team);
            check(team, bounced);
        }
    }

    private int killing() throws Exception {
        var random = new Random(5);
        var running = new HashMap<String, Process>();
        var bounced = 0;
        try {
            for (var name : NAMES) {
                running.put(name, start(name, random.nextLong()));
            }
            for (int i = 0; i < KILLS; i++) {
                var name = NAMES.get(random.nextInt(NAMES.size()));
                // A moment of no fixed length is what is tried here.
                running.get(name).waitFor(700 + random.nextInt(1_500), TimeUnit.MILLISECONDS);
                running.get(name).destroyForcibly().waitFor();
                if (!BOUNCE.isEmpty() && i % 10 == 5) {
                    assertThat(new ProcessBuilder(BOUNCE).inheritIO().start().waitFor())
                            .isZero();
                    bounced++;
                }
                running.put(name, start(name, random.nextLong()));
            }
            // Long enough for each to write once more.
            TimeUnit.MILLISECONDS.sleep(700);
        } finally {
            for (var process : running.values()) {
                process.destroyForcibly().waitFor();
            }
        }
        return bounced;
    }

    private static void settle(ServerMachines team) throws Exception {
        team.settle(NAMES.toArray(String[]::new));
        for (int i = 0; i < 2; i++) {
            for (var name : NAMES) {
                try (var clips = team.at(name).server.openClips()) {
                    var all = team.at(name).stores.library.newest(100_000).stream()
                            .map(entry -> entry.handoff().clip())
                            .toList();
                    clips.run(all, (_, _) -> {});
                }
            }
        }
        team.settle(NAMES.toArray(String[]::new));
    }

    private void check(ServerMachines team, int bounced) throws Exception {
        var acknowledged = 0;
        var refused = 0;
        for (var name : NAMES) {
            var notes = folder.resolve(name + ".notes");
            for (var line : Files.exists(notes) ? Files.readAllLines(notes) : List.<String>of()) {
                acknowledged++;
                var handoff = UUID.fromString(line.split(" ")[0]);
                var event = UUID.fromString(line.split(" ")[1]);
                var there = NAMES.stream()
                        .map(other -> has(team.at(other), handoff, event))
                        .toList();
                if (there.contains(false)) {
                    assertThat(there).as("everywhere or nowhere").containsOnly(false);
                    if (isSilent(EventKind.valueOf(line.split(" ")[2]))) {
                        continue;
                    }
                    assertThat(team.at(name).stores.team.refusals(handoff, team.id(name)))
                            .as(name + " was told that " + event + " does not count")
                            .anyMatch(r -> r.act().id().equals(event));
                    refused++;
                }
            }
        }
        var handoffs = team.at("Meg").stores.library.newest(100_000);
        for (var name : NAMES) {
            assertThat(team.at(name).stores.library.newest(100_000)).as(name).hasSameSizeAs(handoffs);
        }
        for (var entry : handoffs) {
            var id = entry.handoff().id();
            var events = team.at("Meg").stores.handoffs.events(id);
            assertThat(new HashSet<>(events.stream().map(HandoffEvent::id).toList()))
                    .as("nothing twice")
                    .hasSameSizeAs(events);
            for (var name : NAMES) {
                var workspace = team.at(name);
                assertThat(workspace.stores.handoffs.events(id)).as(name).isEqualTo(events);
                var clip = workspace.stores.clips.find(entry.handoff().clip()).orElseThrow();
                assertThat(workspace.stores.clips.condition(clip)).as(name).isEqualTo(ClipStore.Condition.FINE);
                assertThat(Sha256.of(workspace.stores.clips.path(clip))).isEqualTo(clip.sha256());
            }
        }
        System.out.println(KILLS + " kills, " + bounced + " of the server: " + handoffs.size() + " handoffs, "
                + acknowledged + " acknowledged acts, " + refused + " refused and told");
        assertThat(acknowledged).isPositive();
    }

    /// That one has only looked at something is not worth a word; that it was given to the same person by two is one
    /// act.
    private static boolean isSilent(EventKind kind) {
        return switch (kind) {
            case OPENED, SEEN, READY, NOT_READY, ACTION_DONE, REMINDED, BREACHED, REASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean has(Workspace workspace, UUID handoff, UUID event) {
        return workspace.stores.handoffs.events(handoff).stream().anyMatch(e -> e.id().equals(event));
    }
}
