package baton.media.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.media.ffmpeg.TestClips;
import baton.playback.ClipUnreadableException;
import baton.playback.PlaybackSpeed;
import baton.playback.Player;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every player does, whichever engine is behind it.
class PlayerContractTest {
    @TempDir
    static Path folder;

    private static Path clip;
    private static Path damaged;
    private static Path empty;

    @BeforeAll
    static void makeClips() throws Exception {
        clip = folder.resolve("clip with spaces: 1.mp4");
        TestClips.silent(clip, 4);
        damaged = Files.write(
                folder.resolve("damaged.mp4"), "not a film at all".repeat(500).getBytes("UTF-8"));
        empty = Files.createFile(folder.resolve("empty.mp4"));
        var up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
            up.await(20, TimeUnit.SECONDS);
        } catch (IllegalStateException alreadyRunning) {
            // Another test started the toolkit.
        }
        Platform.setImplicitExit(false);
    }

    @Nested
    class OnFfmpeg extends Contract {
        @Override
        Player make() {
            return new FfmpegPlayer();
        }

        @Test
        void keepsThePitch() {
            assertThat(player.keepsPitch()).isTrue();
        }

        @Test
        void playsAtItsPaceWithoutASoundOutput() throws Exception {
            var tone = folder.resolve("tone.mp4");
            TestClips.tone(tone, 3);
            try (var silent = new FfmpegPlayer(() -> null)) {
                var facts = silent.open(tone, Duration.ZERO, new PlaybackSpeed(2));
                assertThat(facts.hasSound()).isTrue();
                assertThat(silent.hasSoundOutput()).isFalse();
                silent.play();
                var target = ByteBuffer.allocateDirect(facts.width() * facts.height() * 4);
                await(() -> {
                    silent.nextFrame(target);
                    return silent.isAtEnd();
                });
            }
        }

        @Test
        void aCutOffClipEndsWhereItIsCut() throws Exception {
            var whole = Files.readAllBytes(clip);
            var cut = Files.write(folder.resolve("cut.mp4"), java.util.Arrays.copyOf(whole, whole.length * 2 / 3));
            var facts = player.open(cut, Duration.ZERO, new PlaybackSpeed(2.5));
            player.play();
            pullUntil(facts.width(), facts.height(), player::isAtEnd);
            assertThat(player.isAtEnd()).isTrue();
        }
    }

    @Nested
    class OnTheToolkit extends Contract {
        @BeforeAll
        static void needsTheToolkitsCodec() throws Exception {
            try (var probe = new FxMediaPlayer()) {
                probe.open(clip, Duration.ZERO, PlaybackSpeed.USUAL);
            } catch (ClipUnreadableException e) {
                assumeTrue(e.reason() != ClipUnreadableException.Reason.UNSUPPORTED, "no libavcodec for the toolkit");
            }
        }

        @Override
        Player make() {
            return new FxMediaPlayer();
        }
    }

    abstract static class Contract {
        Player player = make();

        abstract Player make();

        @AfterEach
        void close() {
            player.close();
        }

        @Test
        void opensPausedAndKnowsTheClip() throws Exception {
            var facts = player.open(clip, Duration.ofSeconds(1), PlaybackSpeed.USUAL);
            assertThat(facts.width()).isEqualTo(320);
            assertThat(facts.height()).isEqualTo(180);
            assertThat(facts.length()).isBetween(Duration.ofMillis(3900), Duration.ofMillis(4100));
            assertThat(player.isPlaying()).isFalse();
            assertThat(player.speed()).isEqualTo(PlaybackSpeed.USUAL);
            await(() -> player.position().toMillis() >= 990);
            assertThat(player.position()).isBetween(Duration.ofMillis(990), Duration.ofMillis(1050));
        }

        @Test
        void playsToItsEndAndStartsOver() throws Exception {
            var facts = player.open(clip, Duration.ofSeconds(2), new PlaybackSpeed(2.5));
            player.play();
            await(player::isPlaying);
            pullUntil(facts.width(), facts.height(), player::isAtEnd);
            assertThat(player.isPlaying()).isFalse();
            player.play();
            await(() -> player.position().toMillis() < 1500 && player.isPlaying());
        }

        @Test
        void showsThePictureAtAJumpWhilePaused() throws Exception {
            var facts = player.open(clip, Duration.ZERO, PlaybackSpeed.USUAL);
            var first = pull(facts.width(), facts.height());
            player.seek(Duration.ofSeconds(3));
            var later = pull(facts.width(), facts.height());
            // The toolkit may show the old picture for a while: what counts is that the new one comes.
            var until = System.nanoTime() + 10_000_000_000L;
            while (later.equals(first) && System.nanoTime() < until) {
                later = pull(facts.width(), facts.height());
            }
            assertThat(later.equals(first)).as("the same picture").isFalse();
            assertThat(player.isPlaying()).isFalse();
        }

        @Test
        void changesItsSpeedWherItIs() throws Exception {
            var facts = player.open(clip, Duration.ofSeconds(1), PlaybackSpeed.USUAL);
            player.play();
            pull(facts.width(), facts.height());
            player.setSpeed(new PlaybackSpeed(0.8));
            assertThat(player.speed().times()).isEqualTo(0.8);
            await(() -> player.position().toMillis() > 1300);
            player.pause();
            assertThat(player.isPlaying()).isFalse();
        }

        @Test
        void aMissingFileIsSaidAtOnce() {
            assertThatThrownBy(() -> player.open(folder.resolve("absent.mp4"), Duration.ZERO, PlaybackSpeed.USUAL))
                    .isInstanceOfSatisfying(
                            ClipUnreadableException.class,
                            e -> assertThat(e.reason()).isEqualTo(ClipUnreadableException.Reason.MISSING));
        }

        @Test
        void damagedAndEmptyFilesAreRefused() {
            assertThatThrownBy(() -> player.open(damaged, Duration.ZERO, PlaybackSpeed.USUAL))
                    .isInstanceOf(ClipUnreadableException.class);
            assertThatThrownBy(() -> player.open(empty, Duration.ZERO, PlaybackSpeed.USUAL))
                    .isInstanceOf(ClipUnreadableException.class);
        }

        ByteBuffer pull(int width, int height) throws Exception {
            var target = ByteBuffer.allocateDirect(width * height * 4);
            var until = System.nanoTime() + 8_000_000_000L;
            while (!onScreen(() -> player.nextFrame(target)) && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            target.rewind();
            return target;
        }

        void pullUntil(int width, int height, BooleanSupplier done) throws Exception {
            var target = ByteBuffer.allocateDirect(width * height * 4);
            var until = System.nanoTime() + 20_000_000_000L;
            while (!done.getAsBoolean() && System.nanoTime() < until) {
                onScreen(() -> player.nextFrame(target));
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertThat(done.getAsBoolean()).isTrue();
        }

        static void await(BooleanSupplier done) throws InterruptedException {
            var until = System.nanoTime() + 10_000_000_000L;
            while (!done.getAsBoolean() && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertThat(done.getAsBoolean()).isTrue();
        }
    }

    private static <T> T onScreen(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(10, TimeUnit.SECONDS);
    }
}
