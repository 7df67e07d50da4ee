package baton.recording.capture;

import static org.assertj.core.api.Assertions.assertThat;

import baton.recording.DeviceException;
import baton.recording.Microphone;
import baton.recording.TakeWriter;
import baton.recording.VideoFrame;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The time line with moments given by hand: what a pause cuts, what is filled, what is pulled into place.
class TakeTimelineTest {
    private static final long MS = 1_000_000L;
    private static final int RATE = Microphone.SAMPLE_RATE;
    private static final long START = 5_000 * MS;
    private final Written written = new Written();
    private final List<DeviceException> failures = new ArrayList<>();
    private final TakeTimeline line = new TakeTimeline(written, true, START, FrameLoss.NONE, failures::add);

    @Test
    void aPauseIsCutOutOfPictureAndSoundAlike() throws DeviceException {
        speak(0, 1_000);
        line.pauseAt(START + 1_000 * MS);
        speak(1_000, 3_500);
        line.resumeAt(START + 3_500 * MS);
        speak(3_500, 4_500);
        line.placeFrame(at(990));
        line.placeFrame(at(2_000));
        line.placeFrame(at(3_510));
        line.pauseAt(START + 4_500 * MS);
        line.finish();
        assertThat(written.frames).containsExactly(990 * MS, 1_010 * MS);
        assertThat(written.fresh).containsExactly(true, true);
        assertThat(written.samples()).isEqualTo(2 * RATE);
        assertThat(written.silence).isZero();
        assertThat(line.length()).isEqualTo(2_000 * MS);
    }

    @Test
    void aPictureFromBeforeThePauseThatArrivesAfterItKeepsItsPlace() {
        line.placeFrame(at(0));
        line.pauseAt(START + 1_000 * MS);
        line.resumeAt(START + 2_000 * MS);
        line.placeFrame(at(990));
        line.placeFrame(at(2_000));
        assertThat(written.frames).containsExactly(0L, 990 * MS, 1_000 * MS);
        assertThat(written.fresh).containsExactly(true, false, true);
    }

    /// Five pauses at uneven moments, chunks that straddle them: nothing adds up.
    @Test
    void manyPausesLeaveNoDrift() throws DeviceException {
        var random = new Random(3);
        long now = 0;
        long recorded = 0;
        for (int pause = 0; pause < 50; pause++) {
            var run = 700 + random.nextInt(600);
            var rest = 300 + random.nextInt(900);
            speak(now, now + run);
            line.pauseAt(START + (now + run) * MS);
            speak(now + run, now + run + rest);
            line.resumeAt(START + (now + run + rest) * MS);
            now += run + rest;
            recorded += run;
        }
        line.pauseAt(START + now * MS);
        line.finish();
        assertThat((double) written.samples()).isCloseTo(recorded * 48.0, org.assertj.core.data.Offset.offset(2.0));
        assertThat(written.silence).isLessThan(50 * 2);
    }

    @Test
    void driftIsPulledIntoPlaceSmoothly() throws DeviceException {
        // A sound card that is 100 ppm slow: what it calls 10 ms lasts 10.001 ms.
        for (long chunk = 0; chunk < 90_000; chunk++) {
            line.sound(new float[480], 480, START + Math.round(chunk * 10 * MS * 1.0001));
        }
        line.pauseAt(START + Math.round(90_000 * 10 * MS * 1.0001));
        line.finish();
        assertThat((double) written.samples())
                .isCloseTo(90_000 * 480 * 1.0001, org.assertj.core.data.Offset.offset(3.0));
        assertThat(written.silence).as("nothing is filled in").isLessThan(3);
        assertThat(written.longest).as("samples of one chunk").isLessThanOrEqualTo(481);
    }

    @Test
    void soundThatWasLostIsSilenceAndWhatFollowsKeepsItsPlace() throws DeviceException {
        speak(0, 1_000);
        speak(1_500, 2_000);
        line.pauseAt(START + 2_000 * MS);
        line.finish();
        assertThat(written.samples()).isEqualTo(2 * RATE);
        assertThat(written.silence).isEqualTo(RATE / 2);
    }

    @Test
    void whatWasFilledInIsNotHeardTwice() throws DeviceException {
        speak(0, 500);
        line.fillSilence(START + 1_000 * MS);
        assertThat(written.silence).isEqualTo(RATE / 2);
        speak(500, 1_500);
        line.pauseAt(START + 1_500 * MS);
        line.finish();
        assertThat(written.samples()).isEqualTo(RATE * 3 / 2);
    }

    @Test
    void theLastPictureIsHeldOnlyWhileTheCameraIsSilent() {
        line.hold(START + 100 * MS, true);
        assertThat(written.held).as("there is no picture yet").isEmpty();
        line.placeFrame(at(10));
        line.hold(START + 200 * MS, false);
        line.hold(START + 1_200 * MS, true);
        line.pauseAt(START + 1_300 * MS);
        line.hold(START + 1_400 * MS, true);
        assertThat(written.held).containsExactly(1_200 * MS);
    }

    @Test
    void aTakeInWhichNobodySpokeIsSilent() {
        var room = new float[480];
        java.util.Arrays.fill(room, 0.001f);
        line.sound(room, 480, START);
        assertThat(line.isSilent()).isTrue();
        java.util.Arrays.fill(room, 0.1f);
        line.sound(room, 480, START + 10 * MS);
        assertThat(line.isSilent()).isFalse();
    }

    private void speak(long fromMs, long toMs) {
        for (var at = fromMs; at < toMs; at += 10) {
            var count = (int) Math.min(480, (toMs - at) * 48);
            line.sound(new float[count], count, START + at * MS);
        }
    }

    private static VideoFrame at(long ms) {
        return new VideoFrame() {
            @Override
            public long takenAt() {
                return START + ms * MS;
            }

            @Override
            public boolean lagging() {
                return false;
            }

            @Override
            public void copyTo(ByteBuffer target, int width, int height) {}
        };
    }

    private static final class Written implements TakeWriter {
        private final List<Long> frames = new ArrayList<>();
        private final List<Boolean> fresh = new ArrayList<>();
        private final List<Long> held = new ArrayList<>();
        private long heard;
        private long silence;
        private int longest;

        long samples() {
            return heard + silence;
        }

        @Override
        public void writeFrame(VideoFrame frame, long at, boolean first) {
            frames.add(at);
            fresh.add(first);
        }

        @Override
        public void hold(long at) {
            held.add(at);
        }

        @Override
        public void sound(float[] samples, int offset, int count) {
            if (samples == null) {
                silence += count;
            } else {
                heard += count;
                longest = Math.max(longest, count);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void finish() {}
    }
}
