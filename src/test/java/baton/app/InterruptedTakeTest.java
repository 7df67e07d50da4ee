package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.TestJvm;
import baton.media.ffmpeg.TestClips;
import baton.recording.ClipStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills the program while it records, pauses, stops and keeps: the next start offers the take, at most one second of
/// it is missing, and what is there plays to its end without an error. One round of each by default;
/// `-Dbaton.kills=50` for the figure in the README.
@Timeout(value = 2, unit = TimeUnit.HOURS)
class InterruptedTakeTest {
    @TempDir
    Path folder;

    @Test
    void theNextStartOffersWhatWasRecorded() throws Exception {
        var moments = RecordUntilKilled.Moment.values();
        var rounds = Math.max(moments.length, Integer.getInteger("baton.kills", moments.length));
        var random = new Random(17);
        var lost = new ArrayList<String>();
        for (int round = 0; round < rounds; round++) {
            var moment = moments[round % moments.length];
            var home = folder.resolve("home" + round);
            var millis = 200 + random.nextInt(3_000);
            var program = TestJvm.start(RecordUntilKilled.class, home.toString(), moment.name(), "" + millis);
            var said = program.inputReader().readLine().split(" ");
            var heard = System.nanoTime();
            // While it records: within the first three seconds in every other round, later in the others.
            var wait = switch (moment) {
                case RECORDING -> round % 2 == 0 ? random.nextInt(3_000) : 3_000 + random.nextInt(4_000);
                case PAUSED -> random.nextInt(1_500);
                case STOPPING -> random.nextInt(60);
                case KEEPING -> random.nextInt(400);
            };
            TimeUnit.MILLISECONDS.sleep(wait);
            var recorded = Long.parseLong(said[1]);
            if (moment == RecordUntilKilled.Moment.RECORDING) {
                recorded += (System.nanoTime() - heard) / 1_000_000;
            }
            program.destroyForcibly().waitFor();
            var ms = recorded - offered(home);
            lost.add(moment + " " + ms);
            assertThat(ms).as("ms lost, killed while %s", moment).isLessThanOrEqualTo(1_000);
        }
        System.out.println("milliseconds lost to kill -9: " + lost);
    }

    /// What the next start has of it, in milliseconds, as a take or already as the briefing.
    private static long offered(Path home) throws Exception {
        try (var workspace = Workspace.open(TestHome.in(home), InstantSource.system())) {
            var handoff = workspace.stores.handoffs.sentBy(new UUID(1, 1)).getFirst();
            var clip = handoff.clip() == null
                    ? null
                    : workspace.stores.clips.find(handoff.clip()).orElseThrow();
            if (clip != null) {
                assertThat(workspace.stores.clips.condition(clip)).isEqualTo(ClipStore.Condition.FINE);
                assertThat(TestClips.complaints(workspace.stores.clips.path(clip)))
                        .isEmpty();
            }
            var interrupted = workspace.takes.interrupted();
            if (interrupted.isEmpty()) {
                assertThat(clip).as("kept before it was killed").isNotNull();
                return clip.length().toMillis();
            }
            assertThat(interrupted).hasSize(1);
            var left = interrupted.getFirst();
            if (left.facts() == null) {
                // Killed before anything was on the disk: said, and thrown away when a person says so.
                workspace.takes.delete(left.take());
                return 0;
            }
            assertThat(TestClips.complaints(left.take().file())).isEmpty();
            var kept = workspace.takes.keep(left.take(), c -> c);
            assertThat(workspace.stores.clips.condition(kept)).isEqualTo(ClipStore.Condition.FINE);
            assertThat(kept.length())
                    .isBetween(
                            left.facts().length().minusMillis(60),
                            left.facts().length().plusMillis(60));
            assertThat(workspace.takes.interrupted()).isEmpty();
            workspace.takes.clear(handoff.id());
            assertThat(left.take().file()).doesNotExist();
            return left.facts().length().toMillis();
        }
    }
}
