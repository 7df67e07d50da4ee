package baton.media.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import baton.media.ffmpeg.ClipStream;
import baton.media.ffmpeg.TestClips;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.VideoMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records with the test camera and microphone and reads back what they burned in: every picture is there, in order,
/// and every click is heard when its flash is seen.
@Tag("real-time")
public class RecordingTest {
    private static final VideoMode SMALL = new VideoMode(640, 360, 30);

    @TempDir
    static Path folder;

    private static Path take;

    @BeforeAll
    static void record() throws Exception {
        take = folder.resolve("take.mp4");
        TestClips.record(take, SMALL, Duration.ofSeconds(10));
    }

    public record Seen(long number, long timeMs, double seconds) {}

    @Test
    void noPictureIsLost() throws Exception {
        var frames = frames(take);
        assertThat(frames.size()).isBetween(295, 305);
        for (int i = 1; i < frames.size(); i++) {
            assertThat(frames.get(i).number()).isEqualTo(frames.get(i - 1).number() + 1);
        }
    }

    @Test
    void soundAndPictureKeepTogether() throws Exception {
        var frames = frames(take);
        var clicks = clicks(take);
        assertThat(clicks.size()).isBetween(2, 3);
        for (var click : clicks) {
            var nearest = frames.stream()
                    .min((a, b) -> Double.compare(Math.abs(a.seconds() - click), Math.abs(b.seconds() - click)))
                    .orElseThrow();
            // Where the click is on the burned-in clock, whose flashes are multiples of the period.
            var clockMs = nearest.timeMs() + (click - nearest.seconds()) * 1000;
            var off = Math.IEEEremainder(clockMs, TestPattern.FLASH_PERIOD_MS);
            assertThat(Math.abs(off)).as("ms between flash and click").isLessThan(20);
        }
    }

    @Test
    void theFileIsWhatEveryPlayerTakes() throws Exception {
        var facts = new Mp4TakeFiles().inspect(take);
        assertThat(facts.width()).isEqualTo(640);
        assertThat(facts.hasSound()).isTrue();
        assertThat(facts.length()).isBetween(Duration.ofMillis(9900), Duration.ofMillis(10300));
        var stream = ClipStream.open(take, AVMEDIA_TYPE_VIDEO);
        assertThat(stream.decoder().pix_fmt()).isZero();
        stream.close();
    }

    @Test
    void aFinishedCopyStartsWithItsIndex() throws Exception {
        var copy = folder.resolve("copy.mp4");
        new Mp4TakeFiles().finishCopy(take, List.of(), copy);
        var head = new String(Files.readAllBytes(copy), 0, 4096, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(head).contains("moov");
        assertThat(frames(copy)).hasSameSizeAs(frames(take));
    }

    @Test
    void aTakeCutOffAnywhereIsPlayableToItsLastSecond() throws Exception {
        // A recording in fragments, as it lies on the disk before it is ended.
        var writer = new Mp4TakeFiles();
        var running = folder.resolve("running.mp4");
        var cutOff = folder.resolve("cut off.mp4");
        try (var recorder = TestClips.recorder(writer)) {
            recorder.open(new TestCamera(), new TestMicrophone(), SMALL);
            recorder.start(running);
            while (recorder.elapsed().toMillis() < 4_500) {
                LockSupport.parkNanos(1_000_000);
            }
            Files.copy(running, cutOff);
            recorder.stop();
        }
        assertThat(writer.inspect(cutOff).length()).isBetween(Duration.ofMillis(3_000), Duration.ofMillis(4_600));
    }

    @Test
    void nothingToPlayIsSaid() throws Exception {
        var junk = Files.write(folder.resolve("junk.mp4"), new byte[1000]);
        assertThatThrownBy(() -> new Mp4TakeFiles().inspect(junk)).isInstanceOf(DeviceException.class);
        assertThatThrownBy(() -> new Mp4TakeFiles().begin(folder.resolve("no such folder/x.mp4"), SMALL, true))
                .isInstanceOfSatisfying(
                        DeviceException.class, e -> assertThat(e.problem()).isEqualTo(DeviceProblem.FILE_UNWRITABLE));
    }

    @Test
    void errnosHaveTheirOwnProblem() {
        assertThat(List.of(-16, -13, -1, -2, -19, -6, -28, -22).stream().map(FfmpegCamera::problem))
                .containsExactly(
                        DeviceProblem.CAMERA_BUSY,
                        DeviceProblem.CAMERA_DENIED,
                        DeviceProblem.CAMERA_DENIED,
                        DeviceProblem.CAMERA_ABSENT,
                        DeviceProblem.CAMERA_ABSENT,
                        DeviceProblem.CAMERA_ABSENT,
                        DeviceProblem.CAMERA_USB_FULL,
                        DeviceProblem.CAMERA_UNUSABLE);
    }

    public static List<Seen> frames(Path file) throws Exception {
        var seen = new ArrayList<Seen>();
        var stream = ClipStream.open(file, AVMEDIA_TYPE_VIDEO);
        var frame = av_frame_alloc();
        while (stream.next(frame)) {
            var number = bits(frame, 0);
            var time = bits(frame, 1);
            assertThat(bits(frame, 2) >> 18).as("a readable picture").isEqualTo(2);
            seen.add(new Seen(number, time, stream.seconds(frame)));
            av_frame_unref(frame);
        }
        av_frame_free(frame);
        stream.close();
        return seen;
    }

    private static long bits(AVFrame frame, int row) {
        long value = 0;
        var block = frame.width() / 20;
        for (int i = 0; i < 20; i++) {
            var at = (long) (row * 16 + 8) * frame.linesize(0) + i * block + block / 2;
            value = value << 1 | ((frame.data(0).get(at) & 0xff) > 125 ? 1 : 0);
        }
        return value;
    }

    /// Where the 4 kHz clicks begin, in seconds.
    private static List<Double> clicks(Path file) throws Exception {
        var stream = ClipStream.open(file, AVMEDIA_TYPE_AUDIO);
        var frame = av_frame_alloc();
        var samples = new float[48_000 * 12];
        int count = 0;
        double start = -1;
        while (stream.next(frame)) {
            if (start < 0) {
                start = stream.seconds(frame);
            }
            var part = new float[frame.nb_samples()];
            new FloatPointer(frame.data(0)).get(part);
            System.arraycopy(part, 0, samples, count, part.length);
            count += part.length;
            av_frame_unref(frame);
        }
        av_frame_free(frame);
        stream.close();
        var found = new ArrayList<Double>();
        for (int i = 1; i < count; i++) {
            // The tone stays below 0.15; the click is five times louder.
            if (Math.abs(samples[i]) > 0.4 && (found.isEmpty() || i / 48_000.0 + start - found.getLast() > 1)) {
                found.add(i / 48_000.0 + start);
            }
        }
        Arrays.fill(samples, 0);
        return found;
    }
}
