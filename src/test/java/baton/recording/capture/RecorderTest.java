package baton.recording.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.recording.Chapter;
import baton.recording.ClipFacts;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.DiskSpace;
import baton.recording.Microphone;
import baton.recording.TakeFiles;
import baton.recording.TakeWriter;
import baton.recording.VideoFrame;
import baton.recording.VideoMode;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The recorder's rules, with devices made by hand: what counts, what is cut, what is filled, and what happens when a
/// device goes.
class RecorderTest {
    private static final int RATE = Microphone.SAMPLE_RATE;
    private final List<DeviceException> trouble = new CopyOnWriteArrayList<>();
    private final HandCamera camera = new HandCamera();
    private final HandMicrophone microphone = new HandMicrophone();
    private final HandWriter writer = new HandWriter();
    private final HandWriters writers = new HandWriters(writer, new ArrayList<>());
    private final AtomicLong wall = new AtomicLong();
    private volatile long usable = Long.MAX_VALUE;
    private final Recorder recorder = new Recorder(
            writers,
            new DiskSpace(_ -> usable),
            () -> Instant.ofEpochMilli(wall.get() + System.nanoTime() / 1_000_000),
            trouble::add);

    @AfterEach
    void close() {
        recorder.close();
    }

    @Test
    void soundIsCutAndFilledToThePicturesTime() throws DeviceException {
        recorder.open(camera, microphone, VideoMode.HD);
        var heardUntil = System.nanoTime();
        microphone.speak(RATE / 10, heardUntil);
        recorder.start(Path.of("take.mp4"));
        camera.take(System.nanoTime() + 1_000_000);
        sleepUntilElapsed(Duration.ofMillis(60));
        // A chunk that was spoken partly before and partly after the start.
        var now = System.nanoTime();
        microphone.speak((int) ((now - heardUntil) * RATE / 1_000_000_000L), now);
        var result = recorder.stop();
        assertThat(result.cutShortBy()).isNull();
        assertThat(result.seen()).isEqualTo(1);
        var expected = result.length().toNanos() * RATE / 1_000_000_000L;
        assertThat((double) writer.samples)
                .as("sound is as long as the take")
                .isBetween(expected - 2.0, expected + 2.0);
        assertThat(writer.finished).isTrue();
    }

    @Test
    void soundThatNeverComesIsSilence() throws DeviceException {
        recorder.open(camera, microphone, VideoMode.HD);
        recorder.start(Path.of("take.mp4"));
        sleepUntilElapsed(Duration.ofMillis(30));
        var result = recorder.stop();
        assertThat((double) writer.samples)
                .isCloseTo(result.length().toNanos() * (double) RATE / 1e9, org.assertj.core.data.Offset.offset(2.0));
        assertThat(writer.silence).isEqualTo(writer.samples);
    }

    @Test
    void picturesFromBeforeTheStartDoNotCount() throws DeviceException {
        recorder.open(camera, null, VideoMode.HD);
        camera.take(System.nanoTime());
        var early = System.nanoTime();
        recorder.start(Path.of("take.mp4"));
        camera.take(early);
        camera.take(System.nanoTime());
        recorder.stop();
        assertThat(writer.frames).hasSize(1);
    }

    @Test
    void anUnpluggedCameraIsToldAndItsTakeGoesOnOnceItIsBack() throws DeviceException {
        recorder.open(camera, microphone, VideoMode.HD);
        recorder.start(Path.of("take.mp4"));
        camera.take(System.nanoTime());
        camera.absent = true;
        camera.unplug();
        assertThat(trouble)
                .singleElement()
                .satisfies(e -> assertThat(e.problem()).isEqualTo(DeviceProblem.CAMERA_UNPLUGGED));
        assertThat(recorder.state()).as("the sound goes on").isEqualTo(RecorderState.RECORDING);
        camera.take(System.nanoTime());
        assertThat(recorder.status().cameraGone())
                .as("a picture that was still on its way")
                .isPresent();
        camera.absent = false;
        await(() -> camera.opens == 2);
        assertThat(recorder.status().cameraGone())
                .as("it has given no picture yet")
                .isPresent();
        camera.take(System.nanoTime());
        assertThat(recorder.status().cameraGone()).isEmpty();
        var result = recorder.stop();
        assertThat(writer.frames).hasSize(3);
        assertThat(result.cutShortBy()).isNull();
    }

    @Test
    void withoutItsMicrophoneATakePausesUntilItIsBack() throws DeviceException {
        recorder.open(camera, microphone, VideoMode.HD);
        recorder.start(Path.of("take.mp4"));
        microphone.absent = true;
        microphone.unplug();
        assertThat(recorder.state()).isEqualTo(RecorderState.PAUSED);
        assertThat(recorder.pausedBy()).contains(PauseReason.MICROPHONE_GONE);
        recorder.resume();
        assertThat(recorder.state()).as("nobody would be heard").isEqualTo(RecorderState.PAUSED);
        microphone.absent = false;
        await(() -> microphone.opens == 2);
        recorder.resume();
        assertThat(recorder.state()).as("nothing was heard yet").isEqualTo(RecorderState.PAUSED);
        microphone.speak(480, System.nanoTime());
        recorder.resume();
        assertThat(recorder.state()).isEqualTo(RecorderState.RECORDING);
        recorder.stop();
        assertThat(writer.finished).isTrue();
    }

    @Test
    void aMicrophoneThatGivesNothingAtAllIsGone() throws DeviceException {
        recorder.open(camera, microphone, VideoMode.HD);
        microphone.speak(480, System.nanoTime());
        recorder.start(Path.of("take.mp4"));
        await(() -> recorder.pausedBy().equals(Optional.of(PauseReason.MICROPHONE_GONE)));
        // It pauses first and tells then.
        await(() -> !trouble.isEmpty());
        assertThat(trouble)
                .singleElement()
                .satisfies(e -> assertThat(e.problem()).isEqualTo(DeviceProblem.MICROPHONE_LOST));
    }

    @Test
    void aPausedTakeIsPutOnTheDisk() throws DeviceException {
        recorder.open(camera, null, VideoMode.HD);
        recorder.start(Path.of("take.mp4"));
        camera.take(System.nanoTime());
        recorder.pause();
        await(() -> writer.flushes > 0);
        var length = recorder.elapsed();
        camera.take(System.nanoTime());
        recorder.resume();
        assertThat(writer.frames).as("nothing of the pause").hasSize(1);
        recorder.stop();
        assertThat(length).isPositive();
    }

    @Test
    void sleepPausesATake() throws DeviceException {
        recorder.open(camera, null, VideoMode.HD);
        recorder.start(Path.of("take.mp4"));
        wall.addAndGet(60_000);
        await(() -> recorder.pausedBy().equals(Optional.of(PauseReason.SLEPT)));
    }

    @Test
    void tooLittleRoomRefusesToStart() throws DeviceException {
        usable = 250L << 20;
        recorder.open(camera, null, VideoMode.HD);
        assertThatThrownBy(() -> recorder.start(Path.of("take.mp4")))
                .isInstanceOfSatisfying(DeviceException.class, e -> {
                    assertThat(e.problem()).isEqualTo(DeviceProblem.DISK_LOW);
                    assertThat(e.device()).as("minutes").isEqualTo("5");
                });
        assertThat(recorder.state()).isEqualTo(RecorderState.LIVE);
    }

    @Test
    void aDiskThatFillsUpEndsTheTakeWhileItCanStillBeSaved() throws DeviceException {
        recorder.open(camera, null, VideoMode.HD);
        recorder.start(Path.of("take.mp4"));
        camera.take(System.nanoTime());
        usable = 10L << 20;
        await(() -> !trouble.isEmpty());
        assertThat(trouble.getFirst().problem()).isEqualTo(DeviceProblem.DISK_FULL);
        assertThat(recorder.stop().cutShortBy()).isNotNull();
        assertThat(writer.finished).isTrue();
    }

    @Test
    void soundAloneIsRecordedWithoutACamera() throws DeviceException {
        recorder.open(null, microphone, VideoMode.HD);
        recorder.start(Path.of("take.mp4"));
        microphone.speak(480, System.nanoTime());
        assertThat(recorder.status().frozen()).isFalse();
        var result = recorder.stop();
        assertThat(result.seen()).isZero();
        assertThat(writers.modes).containsExactly((VideoMode) null);
    }

    @Test
    void aMachineThatLosesPicturesRecordsTheNextTakeSmaller() throws DeviceException {
        recorder.open(camera, null, VideoMode.HD);
        recorder.start(Path.of("take.mp4"));
        camera.take(System.nanoTime());
        camera.lost = 3;
        assertThat(recorder.health().word()).isEqualTo(CaptureHealth.Word.LOSING);
        recorder.stop();
        recorder.start(Path.of("next.mp4"));
        recorder.stop();
        assertThat(writers.modes).extracting(m -> m.width() + "x" + m.height()).containsExactly("1280x720", "960x540");
    }

    private static void await(BooleanSupplier state) {
        var until = System.nanoTime() + 15_000_000_000L;
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void aFullDiskEndsTheTakeAndIsTold() throws DeviceException {
        recorder.open(camera, null, VideoMode.HD);
        recorder.start(Path.of("take.mp4"));
        camera.take(System.nanoTime());
        writer.full = true;
        camera.take(System.nanoTime());
        camera.take(System.nanoTime());
        assertThat(trouble)
                .singleElement()
                .satisfies(e -> assertThat(e.problem()).isEqualTo(DeviceProblem.DISK_FULL));
        assertThat(recorder.stop().cutShortBy()).isNotNull();
        assertThat(writer.frames).hasSize(1);
        assertThat(writer.finished).isTrue();
    }

    @Test
    void aMicrophoneThatDoesNotOpenClosesTheCamera() {
        microphone.absent = true;
        assertThatThrownBy(() -> recorder.open(camera, microphone, VideoMode.HD))
                .isInstanceOf(DeviceException.class);
        assertThat(camera.closed).isTrue();
        assertThat(recorder.state()).isEqualTo(RecorderState.CLOSED);
    }

    @Test
    void closingEndsARunningTake() throws DeviceException {
        recorder.open(camera, null, VideoMode.HD);
        recorder.start(Path.of("take.mp4"));
        camera.take(System.nanoTime());
        recorder.close();
        assertThat(writer.finished).isTrue();
        assertThat(camera.closed).isTrue();
        assertThat(recorder.state()).isEqualTo(RecorderState.CLOSED);
        assertThatThrownBy(recorder::stop).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thePreviewGivesWayToTheRecording() throws DeviceException {
        recorder.open(camera, null, VideoMode.HD);
        var target = ByteBuffer.allocateDirect(640 * 360 * 4);
        camera.lagging = true;
        camera.take(System.nanoTime());
        assertThat(recorder.preview().take(target)).isFalse();
        camera.lagging = false;
        camera.take(System.nanoTime());
        assertThat(recorder.preview().take(target)).isTrue();
        assertThat(recorder.preview().take(target)).as("each picture once").isFalse();
    }

    private void sleepUntilElapsed(Duration least) {
        while (recorder.elapsed().compareTo(least) < 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private record HandWriters(HandWriter writer, List<VideoMode> modes) implements TakeFiles {
        @Override
        public TakeWriter begin(Path file, VideoMode mode, boolean withSound) {
            modes.add(mode);
            return writer;
        }

        @Override
        public void finishCopy(Path from, List<Chapter> chapters, Path to) {}

        @Override
        public boolean repair(Path file) {
            return false;
        }

        @Override
        public ClipFacts inspect(Path file) {
            return new ClipFacts(Duration.ZERO, 0, 0, false);
        }
    }

    private static final class HandWriter implements TakeWriter {
        private final List<Long> frames = new ArrayList<>();
        private long samples;
        private long silence;
        private final List<Long> held = new ArrayList<>();
        private volatile int flushes;
        private boolean full;
        private boolean finished;

        @Override
        public void writeFrame(VideoFrame frame, long at, boolean fresh) throws DeviceException {
            if (full) {
                throw new DeviceException(DeviceProblem.DISK_FULL, "take.mp4", "-28");
            }
            frames.add(at);
        }

        @Override
        public void sound(float[] heard, int offset, int count) {
            samples += count;
            if (heard == null) {
                silence += count;
            }
        }

        @Override
        public void hold(long at) {
            held.add(at);
        }

        @Override
        public void flush() {
            flushes++;
        }

        @Override
        public void finish() {
            finished = true;
        }
    }
}
