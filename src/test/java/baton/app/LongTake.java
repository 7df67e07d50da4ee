package baton.app;

import baton.media.capture.Mp4TakeFiles;
import baton.media.capture.SystemDevices;
import baton.recording.DiskSpace;
import baton.recording.VideoMode;
import baton.recording.capture.Recorder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/// Records a take as the studio does it, with somebody looking at the preview and pausing, and says what it cost.
final class LongTake {
    private static final int PAUSE_SECONDS = 3;
    private static final int PICTURE_BYTES = 640 * 360 * 4;

    private LongTake() {}

    static void record(String camera, String microphone, int seconds, int pauses, Path file) throws Exception {
        var devices = new SystemDevices(true);
        var eye = devices.cameras().stream()
                .filter(c -> c.name().equals(camera) || c.id().equals(camera))
                .findFirst()
                .orElseThrow();
        var ear = devices.microphones().stream()
                .filter(m -> m.name().equals(microphone) || m.id().equals(microphone))
                .findFirst()
                .orElseThrow();
        try (var recorder = new Recorder(
                new Mp4TakeFiles(), DiskSpace.ofDisk(), InstantSource.system(), e -> System.out.println(e))) {
            recorder.open(eye, ear, VideoMode.HD);
            var looking = Thread.ofPlatform().daemon().start(() -> look(recorder));
            TimeUnit.SECONDS.sleep(2);
            recorder.start(file);
            var afterTwo = 0L;
            for (int second = 1; second <= seconds; second++) {
                TimeUnit.SECONDS.sleep(1);
                if (pauses > 0 && second % Math.max(1, seconds / (pauses + 1)) == 0 && second < seconds) {
                    recorder.pause();
                    TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
                    recorder.resume();
                }
                if (second == Math.min(120, seconds / 2)) {
                    afterTwo = residentKb();
                }
            }
            var atEnd = residentKb();
            var health = recorder.health();
            var result = recorder.stop();
            looking.interrupt();
            System.out.printf(
                    "%d s, %d pauses: %d pictures, %d lost, %d previews skipped, stop to file %d ms, resident %d MB then"
                            + " %d MB%n",
                    result.length().toSeconds(),
                    pauses,
                    result.seen(),
                    result.lost(),
                    health.skipped(),
                    result.stopToFile().toMillis(),
                    afterTwo / 1024,
                    atEnd / 1024);
        }
    }

    private static void look(Recorder recorder) {
        var screen = ByteBuffer.allocateDirect(PICTURE_BYTES);
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(16);
                recorder.preview().take(screen);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static long residentKb() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(l -> l.startsWith("VmRSS"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
