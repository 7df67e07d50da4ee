package baton.media.ffmpeg;

import baton.media.capture.Mp4TakeFiles;
import baton.media.capture.TestCamera;
import baton.media.capture.TestMicrophone;
import baton.recording.DeviceException;
import baton.recording.DiskSpace;
import baton.recording.TakeFiles;
import baton.recording.VideoMode;
import baton.recording.capture.Recorder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Makes clips for tests: with the product's own recorder and devices, or with the bundled tool where time matters not.
public final class TestClips {
    private TestClips() {}

    /// A clip of a moving picture and a steady 440 Hz tone.
    public static void tone(Path file, int seconds) throws IOException, DeviceException {
        make(file, seconds, List.of("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000:duration=" + seconds));
    }

    /// The same picture without sound.
    public static void silent(Path file, int seconds) throws IOException, DeviceException {
        make(file, seconds, List.of());
    }

    /// Whatever the bundled tool makes of these arguments, each a single word; the file comes last.
    public static void make(Path file, String arguments) throws IOException, DeviceException {
        var words = new ArrayList<>(List.of("-v", "error", "-y"));
        words.addAll(List.of(arguments.split(" ")));
        words.add(Ffmpeg.url(file));
        FfmpegTool.run(words);
    }

    /// What a decoder has to say against the file when it plays to its end; empty if nothing. That two frames of a
    /// webcam come closer than the tool's own output counts is nothing against the file.
    public static String complaints(Path file) throws IOException, DeviceException {
        return FfmpegTool.run(List.of("-v", "error", "-i", Ffmpeg.url(file), "-f", "null", "-"))
                .lines()
                .filter(line -> !line.contains("increasing dts to muxer"))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static void make(Path file, int seconds, List<String> sound) throws IOException, DeviceException {
        var videoFrame = "testsrc2=size=320x180:rate=30:duration=" + seconds;
        var arguments = new ArrayList<>(List.of("-v", "error", "-y", "-f", "lavfi", "-i", videoFrame));
        arguments.addAll(sound);
        arguments.addAll(List.of("-c:v", "libopenh264", "-pix_fmt", "yuv420p", "-g", "60"));
        arguments.addAll(List.of("-c:a", "aac", "-movflags", "+faststart", Ffmpeg.url(file)));
        FfmpegTool.run(arguments);
    }

    public static Recorder recorder(TakeFiles writers) {
        return new Recorder(writers, DiskSpace.ofDisk(), InstantSource.system(), _ -> {});
    }

    /// Records with the test camera and microphone, in real time.
    public static void record(Path file, VideoMode mode, Duration length) throws DeviceException, InterruptedException {
        var ended = new CountDownLatch(1);
        try (var recorder =
                new Recorder(new Mp4TakeFiles(), DiskSpace.ofDisk(), InstantSource.system(), _ -> ended.countDown())) {
            recorder.open(new TestCamera(), new TestMicrophone(), mode);
            ended.await(700, TimeUnit.MILLISECONDS);
            recorder.start(file);
            ended.await(length.toMillis(), TimeUnit.MILLISECONDS);
            recorder.stop();
        }
    }
}
