package baton.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV12;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import baton.recording.DeviceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The H.264 encoders in the order in which they are tried: the machine's own hardware first, software as the floor.
/// Hardware is believed only after it has encoded a second of pictures in a program of its own, where a broken driver
/// takes nothing with it.
public enum H264 {
    VIDEOTOOLBOX("h264_videotoolbox", AV_PIX_FMT_YUV420P, "realtime", "1", "profile", "high"),
    MEDIA_FOUNDATION("h264_mf", AV_PIX_FMT_NV12, "hw_encoding", "1"),
    NVENC("h264_nvenc", AV_PIX_FMT_YUV420P, "preset", "p3", "profile", "high"),
    QUICK_SYNC("h264_qsv", AV_PIX_FMT_NV12, "preset", "veryfast", "profile", "high"),
    OPENH264("libopenh264", AV_PIX_FMT_YUV420P, "rc_mode", "bitrate", "allow_skip_frames", "0", "profile", "high");

    private static final Logger LOG = LoggerFactory.getLogger(H264.class);
    private static final long PATIENCE_SECONDS = 20;
    /// What a second of a picture that moves cannot be smaller than, in bytes: a black one would be.
    private static final long LEAST_BYTES = 10_000;

    private static final CompletableFuture<H264> CHOSEN = new CompletableFuture<>();
    private static boolean trying;

    private final String encoder;
    private final int pixels;
    private final String[] options;

    H264(String encoder, int pixels, String... options) {
        this.encoder = encoder;
        this.pixels = pixels;
        this.options = options;
    }

    public String encoder() {
        return encoder;
    }

    /// The AV_PIX_FMT it takes.
    public int pixels() {
        return pixels;
    }

    /// The caller frees it.
    public AVDictionary options() {
        return Ffmpeg.options(options);
    }

    /// Begins to try them out, once; returns at once.
    static synchronized void tryOut() {
        if (!trying) {
            trying = true;
            Thread.ofPlatform().daemon().name("encoder trial").start(() -> {
                try {
                    CHOSEN.complete(firstThatWorks());
                } finally {
                    // Whatever goes wrong with hardware, nobody waits for it.
                    CHOSEN.complete(OPENH264);
                }
            });
        }
    }

    /// The one to use now: while the trial still runs, the one that always works.
    public static H264 now() {
        tryOut();
        return CHOSEN.getNow(OPENH264);
    }

    /// The one to use, once the trial is over.
    public static H264 chosen() {
        tryOut();
        try {
            return CHOSEN.get(PATIENCE_SECONDS * values().length, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the encoders could not be tried out", e);
        }
        return OPENH264;
    }

    private static H264 firstThatWorks() {
        for (var candidate : values()) {
            if (candidate == OPENH264 || candidate.isPresent() && candidate.works()) {
                return candidate;
            }
        }
        return OPENH264;
    }

    /// Whether this system can have such hardware at all.
    private boolean isPresent() {
        var system = CameraSystem.here();
        return switch (this) {
            case VIDEOTOOLBOX -> system == CameraSystem.MAC;
            case MEDIA_FOUNDATION -> system == CameraSystem.WINDOWS;
            case NVENC -> system == CameraSystem.WINDOWS || Files.exists(Path.of("/dev/nvidia0"));
            case QUICK_SYNC -> system == CameraSystem.WINDOWS || Files.exists(Path.of("/dev/dri/renderD128"));
            case OPENH264 -> true;
        };
    }

    /// Encodes a second of moving pictures, and plays it back.
    public boolean works() {
        try {
            var trial = Files.createTempFile("baton-encoder", ".mp4");
            try {
                var command = new ArrayList<>(List.of("-v", "error", "-y", "-f", "lavfi"));
                command.addAll(List.of(
                        "-i",
                        "testsrc2=size=1280x720:rate=30:duration=1",
                        "-pix_fmt",
                        pixels == AV_PIX_FMT_NV12 ? "nv12" : "yuv420p"));
                command.addAll(List.of("-c:v", encoder, "-b:v", "2500000"));
                for (int i = 0; i + 1 < options.length; i += 2) {
                    command.addAll(List.of("-" + options[i], options[i + 1]));
                }
                command.add(Ffmpeg.url(trial));
                FfmpegTool.run(command);
                FfmpegTool.run(List.of("-v", "error", "-xerror", "-i", Ffmpeg.url(trial), "-f", "null", "-"));
                return Files.size(trial) > LEAST_BYTES;
            } finally {
                Files.deleteIfExists(trial);
            }
        } catch (IOException | DeviceException no) {
            LOG.info("{} does not work here: {}", encoder, no.toString());
            return false;
        }
    }

    /// As a person reads it.
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ') + " (" + encoder + ")";
    }
}
