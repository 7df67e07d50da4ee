package baton.media.player;

import static org.assertj.core.api.Assertions.assertThat;

import baton.media.ffmpeg.TempoFilter;
import baton.media.ffmpeg.TestClips;
import baton.playback.Coverage;
import baton.playback.PlaybackSpeed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is heard when something changes while a briefing plays. Measured on what the player hands to an output that
/// plays in real time.
@Tag("real-time")
class PlayerSoundTest {
    @TempDir
    static Path folder;

    private static Path tone;

    @BeforeAll
    static void record() throws Exception {
        tone = folder.resolve("tone.mp4");
        TestClips.tone(tone, 20);
    }

    @Test
    void aChangeOfSpeedLeavesNoGap() throws Exception {
        var ear = new PacedEar();
        try (var player = new FfmpegPlayer(() -> ear)) {
            player.open(tone, Duration.ZERO, PlaybackSpeed.USUAL);
            player.play();
            await(() -> ear.heard() > TempoFilter.RATE / 2);
            for (var speed : List.of(1.6, 1.7, 1.8, 1.0, 2.5, 0.8, 1.5)) {
                player.setSpeed(new PlaybackSpeed(speed));
                var before = ear.heard();
                await(() -> ear.heard() > before + TempoFilter.RATE / 2);
            }
            player.pause();
        }
        System.out.printf(
                "seven changes of speed: %d ms starved, longest silence %d ms%n",
                ear.starvedMillis(), ear.longestSilence());
        assertThat(ear.longestSilence()).isLessThanOrEqualTo(60);
    }

    @Test
    void thePlaceFollowsWhatIsHeardAcrossChangesOfSpeed() throws Exception {
        var ear = new PacedEar();
        try (var player = new FfmpegPlayer(() -> ear)) {
            player.open(tone, Duration.ZERO, new PlaybackSpeed(1));
            player.play();
            await(() -> player.position().toMillis() > 1000);
            player.setSpeed(new PlaybackSpeed(2));
            await(() -> player.position().toMillis() > 5000);
            player.pause();
            // One second and the buffer at 1x, the rest at 2x.
            var heard = ear.heard() / (double) TempoFilter.RATE;
            var place = player.position().toMillis() / 1000.0;
            var atOne = 2 * heard - place;
            assertThat(atOne).isBetween(0.9, 1.6);
        }
    }

    @Test
    void aPauseLosesNoWord() throws Exception {
        var ear = new PacedEar();
        ear.forget();
        try (var player = new FfmpegPlayer(() -> ear)) {
            player.open(tone, Duration.ZERO, PlaybackSpeed.USUAL);
            player.play();
            for (int i = 0; i < 4; i++) {
                var from = player.position().toMillis();
                await(() -> player.position().toMillis() > from + 700);
                player.pause();
                var paused = player.position().toMillis();
                player.play();
                await(() -> player.position().toMillis() > paused + 10);
                assertThat(player.position().toMillis()).isLessThan(paused + 150);
            }
        }
    }

    @Test
    void whatIsPassedOverIsNotHeard() throws Exception {
        var ear = new PacedEar();
        try (var player = new FfmpegPlayer(() -> ear)) {
            player.open(tone, Duration.ZERO, new PlaybackSpeed(2.5));
            player.setPassedOver(new Coverage(List.of(new Coverage.Span(1000, 4000), new Coverage.Span(5000, 19_000))));
            player.play();
            var places = new ArrayList<Long>();
            await(() -> {
                places.add(player.position().toMillis());
                return player.isAtEnd() || player.position().toMillis() > 19_800;
            });
            assertThat(places).noneMatch(p -> p > 1300 && p < 3900 || p > 5300 && p < 18_900);
            assertThat(places).anyMatch(p -> p > 4200 && p < 4900);
        }
        assertThat(ear.samples().length / (double) TempoFilter.RATE).isBetween(0.9, 1.5);
    }

    @Test
    void goesOnWithinASecondWhenItsOutputIsUnplugged() throws Exception {
        var first = new PacedEar();
        var second = new PacedEar();
        var outputs = new ArrayList<AudioOutput>(List.of(first, second));
        try (var player = new FfmpegPlayer(() -> outputs.isEmpty() ? null : outputs.removeFirst())) {
            player.open(tone, Duration.ZERO, PlaybackSpeed.USUAL);
            player.play();
            await(() -> player.position().toMillis() > 2000);
            var place = player.position().toMillis();
            first.unplug();
            var gone = System.nanoTime();
            await(() -> second.heard() > 0);
            var took = (System.nanoTime() - gone) / 1_000_000;
            System.out.println("another output after " + took + " ms");
            assertThat(first.isClosed()).isTrue();
            await(() -> second.heard() > TempoFilter.RATE);
            assertThat(player.position().toMillis()).isBetween(place + 1200, place + 4000);
        }
    }

    /// A device may take its time to open, here 0.4 s; the place must not run back by that meanwhile.
    @Test
    void thePlaceStaysWhereItIsWhileAnotherOutputIsOpened() throws Exception {
        var first = new PacedEar();
        var second = new PacedEar();
        var outputs = new ArrayList<AudioOutput>(List.of(first, second));
        AudioOutput.Opener slow = () -> {
            if (outputs.size() == 1) {
                java.util.concurrent.locks.LockSupport.parkNanos(400_000_000L);
            }
            return outputs.isEmpty() ? null : outputs.removeFirst();
        };
        try (var player = new FfmpegPlayer(slow)) {
            player.open(tone, Duration.ofSeconds(3), PlaybackSpeed.USUAL);
            player.play();
            await(() -> player.position().toMillis() > 5000);
            first.unplug();
            var places = new ArrayList<Long>();
            await(() -> {
                places.add(player.position().toMillis());
                return second.heard() > TempoFilter.RATE / 2;
            });
            for (int i = 1; i < places.size(); i++) {
                assertThat(places.get(i)).isGreaterThanOrEqualTo(places.get(i - 1) - 200);
            }
        }
    }

    @Test
    void soundAloneEndsWhereItEndsAlsoWithoutAnOutput() throws Exception {
        var sound = folder.resolve("sound.m4a");
        TestClips.make(sound, "-f lavfi -i sine=frequency=440:duration=3 -c:a aac");
        try (var player = new FfmpegPlayer(() -> null)) {
            player.open(sound, Duration.ZERO, new PlaybackSpeed(2.5));
            assertThat(player.isAtEnd()).isFalse();
            player.play();
            await(() -> player.position().toMillis() > 700);
            assertThat(player.isAtEnd()).isFalse();
            await(player::isAtEnd);
        }
    }

    @Test
    void goesOnInSilenceWithoutAnyOutputAndIsHeardOnceThereIsOne() throws Exception {
        var first = new PacedEar();
        var later = new PacedEar();
        var outputs = new ArrayList<AudioOutput>(List.of(first));
        try (var player = new FfmpegPlayer(() -> outputs.isEmpty() ? null : outputs.removeFirst())) {
            var facts = player.open(tone, Duration.ZERO, PlaybackSpeed.USUAL);
            var pixels = java.nio.ByteBuffer.allocateDirect(facts.width() * facts.height() * 4);
            player.play();
            await(() -> player.position().toMillis() > 500);
            first.unplug();
            await(() -> !player.hasSoundOutput());
            var place = player.position().toMillis();
            await(() -> {
                player.nextFrame(pixels);
                return player.position().toMillis() > place + 700;
            });
            outputs.add(later);
            await(() -> later.heard() > TempoFilter.RATE / 2);
            assertThat(player.hasSoundOutput()).isTrue();
        }
    }

    private static void await(BooleanSupplier done) {
        var until = System.nanoTime() + 20_000_000_000L;
        while (!done.getAsBoolean() && System.nanoTime() < until) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
