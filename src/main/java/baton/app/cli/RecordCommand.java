package baton.app.cli;

import baton.media.capture.Mp4TakeFiles;
import baton.media.capture.SystemDevices;
import baton.recording.Camera;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.DiskSpace;
import baton.recording.Microphone;
import baton.recording.VideoMode;
import baton.recording.capture.Recorder;
import baton.recording.capture.TakeResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Records with the studio's recorder, without a window.
@Command(name = "record", mixinStandardHelpOptions = true, description = "Records a take into a file.")
final class RecordCommand extends Verb {
    /// Time for the clocks of camera and microphone to settle before the first picture counts.
    private static final long SETTLE_MS = 1_000;

    private static final int LONGEST_SECONDS = 4 * 60 * 60;

    @Option(names = "--camera", required = true, description = "A name as doctor prints it, a device path, or test.")
    String camera = "";

    @Option(names = "--mic", required = true, description = "A name as doctor prints it, test, or none.")
    String mic = "";

    @Option(names = "--seconds", required = true, description = "How long, 1 to 14400.")
    int seconds;

    @Option(names = "--out", required = true, description = "The MP4 file to write; an existing one is replaced.")
    Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw new ParameterException(spec.commandLine(), "--seconds must be 1 to " + LONGEST_SECONDS);
        }
        if (!out.getFileName().toString().endsWith(".mp4")) {
            throw new ParameterException(spec.commandLine(), "--out must end in .mp4");
        }
        var devices = new SystemDevices(true);
        var chosenCamera = camera(devices, camera);
        var chosenMic = mic.equals("none") ? null : microphone(devices, mic);
        var part = out.resolveSibling(out.getFileName().toString().replaceAll("\\.mp4$", ".part.mp4"));
        var ended = new CountDownLatch(1);
        var trouble = new AtomicReference<@Nullable DeviceException>();
        TakeResult result;
        try (var recorder = new Recorder(new Mp4TakeFiles(), DiskSpace.ofDisk(), InstantSource.system(), e -> {
            trouble.compareAndSet(null, e);
            // Without its camera a recording goes on as long as it has sound.
            if (chosenMic == null || e.problem() != DeviceProblem.CAMERA_UNPLUGGED) {
                ended.countDown();
            }
        })) {
            recorder.setPreviewWanted(false);
            recorder.open(chosenCamera, chosenMic, VideoMode.HD);
            ended.await(SETTLE_MS, TimeUnit.MILLISECONDS);
            recorder.start(part);
            ended.await(seconds, TimeUnit.SECONDS);
            result = recorder.stop();
        }
        Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        var text = Json.text(Json.object()
                .put("file", out.toString())
                .put("framesSeen", result.seen())
                .put("framesLost", result.lost())
                .put("framesDamaged", result.damaged())
                .put("seconds", result.length().toMillis() / 1000.0)
                .put("bytes", Files.size(out))
                .put("stopToFileMs", result.stopToFile().toMillis()));
        out().println(text);
        var cause = trouble.get();
        if (cause != null) {
            throw cause;
        }
        if (result.hasManyDamaged()) {
            throw new DeviceException(
                    DeviceProblem.CAMERA_DAMAGED,
                    chosenCamera.name(),
                    result.damaged() + " of " + result.seen() + " frames could not be decoded");
        }
        return 0;
    }

    private static Camera camera(SystemDevices devices, String wanted) throws DeviceException {
        for (var known : devices.cameras()) {
            if (known.name().equals(wanted) || known.id().equals(wanted)) {
                return known;
            }
        }
        if (wanted.contains("/") || wanted.contains("\\")) {
            return SystemDevices.cameraAt(wanted);
        }
        throw new DeviceException(DeviceProblem.CAMERA_ABSENT, wanted, "not listed");
    }

    private static Microphone microphone(SystemDevices devices, String wanted) throws DeviceException {
        for (var known : devices.microphones()) {
            if (known.name().equals(wanted) || known.id().equals(wanted)) {
                return known;
            }
        }
        throw new DeviceException(DeviceProblem.MICROPHONE_ABSENT, wanted, "not listed");
    }
}
