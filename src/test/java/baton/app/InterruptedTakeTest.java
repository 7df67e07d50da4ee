package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.TestJvm;
import baton.recording.ClipStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the program while it records: the next start offers the take, and at most 1.5 s of it are missing (row R17).
/// One round by default; `-Dbaton.kills=10` for the figure in the README.
class InterruptedTakeTest {
    @TempDir
    Path folder;

    @Test
    void theNextStartOffersWhatWasRecorded() throws Exception {
        var rounds = Integer.getInteger("baton.kills", 1);
        var random = new Random(17);
        var lost = new ArrayList<Long>();
        for (int round = 0; round < rounds; round++) {
            var home = folder.resolve("home" + round);
            var program = TestJvm.start(RecordUntilKilled.class, home.toString());
            var begun = Long.parseLong(program.inputReader().readLine().split(" ")[1]);
            TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(6_000));
            var killed = System.nanoTime();
            program.destroyForcibly().waitFor();
            lost.add((killed - begun) / 1_000_000 - offered(home));
        }
        System.out.println("milliseconds lost to kill -9: " + lost);
        assertThat(lost).allSatisfy(ms -> assertThat(ms).isLessThanOrEqualTo(1_500));
    }

    /// What the next start can play of it, in milliseconds; then keeps it, as a person would.
    private static long offered(Path home) throws Exception {
        try (var workspace = Workspace.open(new Home(home, home.resolve("recordings")), InstantSource.system())) {
            var interrupted = workspace.takes.interrupted();
            assertThat(interrupted).hasSize(1);
            var facts = interrupted.getFirst().facts();
            assertThat(facts).isNotNull();
            var clip = workspace.takes.keep(interrupted.getFirst().take(), kept -> kept);
            assertThat(workspace.clips.condition(clip)).isEqualTo(ClipStore.Condition.FINE);
            assertThat(workspace.takes.interrupted()).isEmpty();
            workspace.takes.clear(interrupted.getFirst().take().handoff());
            try (var left = Files.list(home.resolve("recordings/takes"))) {
                assertThat(left).isEmpty();
            }
            return facts.length().toMillis();
        }
    }
}
