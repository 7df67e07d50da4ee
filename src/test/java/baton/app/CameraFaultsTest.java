package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.TestJvm;
import baton.media.capture.Mp4TakeFiles;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The real camera path (V4L2) on a webcam in software, with its faults: each has its own sentence, and what was
/// recorded is kept.
@EnabledOnOs(OS.LINUX)
@Tag("real-time")
class CameraFaultsTest {
    @TempDir
    static Path folder;

    private static Path library;

    private static final String UNPLUGGED =
            "The camera “Fake HD Webcam” was unplugged. What you recorded is safe; plug it in again to continue"
                    + " with video.";

    @BeforeAll
    static void build() throws Exception {
        library = FakeDevices.camera(folder);
    }

    private record Run(int code, String out, String err) {}

    private static Run record(Map<String, String> faults, String camera, String mic, int seconds, Path file)
            throws IOException, InterruptedException {
        var environment = new HashMap<>(faults);
        environment.put("LD_PRELOAD", library.toString());
        environment.put("FAKECAM_FORMATS", "MJPG");
        environment.put("FAKECAM_SIZES", "1280x720");
        environment.put("FAKECAM_CACHEDIR", folder.toString());
        environment.put("FAKECAM_LOCKDIR", folder.toString());
        environment.put("BATON_HOME", folder.resolve("home").toString());
        var process = TestJvm.builder(
                        Main.class,
                        environment,
                        List.of(
                                "record",
                                "--camera",
                                camera,
                                "--mic",
                                mic,
                                "--seconds",
                                "" + seconds,
                                "--out",
                                file.toString()))
                .start();
        var out = String.join(
                "\n", process.inputReader(StandardCharsets.UTF_8).lines().toList());
        var err = String.join(
                "\n", process.errorReader(StandardCharsets.UTF_8).lines().toList());
        return new Run(process.waitFor(), out, err);
    }

    @Test
    void everyPictureOfTheCameraIsRecorded() throws Exception {
        var file = folder.resolve("fine.mp4");
        var run = record(Map.of(), "Fake HD Webcam", "test", 4, file);
        assertThat(run.err()).isEmpty();
        var report = new ObjectMapper().readTree(run.out());
        assertThat(report.get("framesLost").asInt()).isZero();
        assertThat(report.get("framesSeen").asInt()).isBetween(117, 123);
    }

    @Test
    void aBusyCameraIsSaid() throws Exception {
        refused(
                Map.of("FAKECAM_BUSY", "1"),
                "The camera “Fake HD Webcam” is in use by another program. Close that program (often a video call),"
                        + " then try again.");
    }

    @Test
    void aDeniedCameraIsSaid() throws Exception {
        var file = folder.resolve("denied.mp4");
        var run = record(Map.of("FAKECAM_EACCES", "1"), "/dev/video0", "none", 1, file);
        assertThat(run.err())
                .isEqualTo("This computer does not let Baton use the camera “/dev/video0”. Allow it in the system’s"
                        + " privacy settings, then try again.");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void anAbsentCameraIsSaid() throws Exception {
        var run = record(Map.of("FAKECAM_CAMS", "0"), "/dev/video0", "none", 1, folder.resolve("absent.mp4"));
        assertThat(run.err()).isEqualTo("The camera “/dev/video0” is not there. Plug it in, or choose another one.");
    }

    @Test
    void aFullUsbBusIsSaid() throws Exception {
        refused(
                Map.of("FAKECAM_STREAMON_ERRNO", "ENOSPC"),
                "The USB connection has no room for the camera “Fake HD Webcam”. Plug it directly into the computer,"
                        + " then try again.");
    }

    private static void refused(Map<String, String> fault, String sentence) throws Exception {
        var file = folder.resolve("refused.mp4");
        var run = record(fault, "Fake HD Webcam", "none", 1, file);
        assertThat(run.err()).isEqualTo(sentence);
        assertThat(run.code()).isEqualTo(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void anUnpluggedCameraKeepsWhatWasRecorded() throws Exception {
        var file = folder.resolve("unplugged.mp4");
        var run = record(Map.of("FAKECAM_UNPLUG_AFTER", "3"), "Fake HD Webcam", "none", 30, file);
        assertThat(run.err()).isEqualTo(UNPLUGGED);
        assertThat(run.code()).isEqualTo(1);
        assertThat(Files.exists(file)).isTrue();
        assertThat(new Mp4TakeFiles().inspect(file).length())
                .isBetween(Duration.ofMillis(1_000), Duration.ofMillis(3_500));
    }

    @Test
    void withoutItsCameraTheSoundGoesOnAndWithItThePictureToo() throws Exception {
        var file = folder.resolve("replugged.mp4");
        var run = record(
                Map.of("FAKECAM_UNPLUG_AFTER", "3", "FAKECAM_REPLUG_AFTER", "2"), "Fake HD Webcam", "test", 8, file);
        assertThat(run.err()).isEqualTo(UNPLUGGED);
        assertThat(new Mp4TakeFiles().inspect(file).length())
                .isBetween(Duration.ofMillis(7_900), Duration.ofMillis(8_300));
        // Two seconds before it went, and what came after it was back.
        assertThat(new ObjectMapper().readTree(run.out()).get("framesSeen").asInt())
                .isBetween(100, 200);
    }

    /// A frame that still waits must not lie in memory that goes with the camera. `-Dbaton.soak=60` for an hour.
    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void aCameraThatGoesWhileFramesWaitEndsNothing() throws Exception {
        var seconds = Math.max(8, 60 * Integer.getInteger("baton.soak", 0));
        var control = folder.resolve("control");
        var process = TestJvm.builder(
                        CameraStress.class,
                        Map.of(
                                "LD_PRELOAD",
                                library.toString(),
                                "FAKECAM_FORMATS",
                                "MJPG",
                                "FAKECAM_CAMS",
                                "2",
                                "FAKECAM_SIZES",
                                "1280x720",
                                "FAKECAM_CACHEDIR",
                                folder.toString(),
                                "FAKECAM_LOCKDIR",
                                folder.toString(),
                                "FAKECAM_CTL",
                                control.toString()),
                        List.of("" + seconds, folder.toString(), control.toString()))
                .redirectErrorStream(true)
                .start();
        var said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        System.out.println(said.getLast());
    }

    @Test
    void aWebcamWhoseFramesCannotBeReadIsNotASlowComputer() throws Exception {
        var file = folder.resolve("damaged.mp4");
        var run = record(Map.of("FAKECAM_CORRUPT_EVERY", "3"), "Fake HD Webcam", "test", 3, file);
        assertThat(run.err())
                .isEqualTo("The webcam “Fake HD Webcam” sends frames that cannot be read, so the video is frozen."
                        + " Check its cable, or plug it in without a hub; then try again.");
        assertThat(run.code()).isEqualTo(1);
        var report = new ObjectMapper().readTree(run.out());
        assertThat(report.get("framesLost").asInt()).isZero();
        assertThat(report.get("framesDamaged").asInt()).isBetween(25, 35);
    }

    @Test
    void aWebcamThatSendsNothingReadableKeepsTheSound() throws Exception {
        var file = folder.resolve("broken.mp4");
        var run = record(Map.of("FAKECAM_CORRUPT_EVERY", "1"), "Fake HD Webcam", "test", 3, file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("sends frames that cannot be read");
        assertThat(new Mp4TakeFiles().inspect(file).length())
                .isBetween(Duration.ofMillis(2_900), Duration.ofMillis(3_300));
    }
}
