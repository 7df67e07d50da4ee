package baton.media.ffmpeg;

import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.Loader;

/// The bundled ffmpeg program, for work after a recording: it cannot take the workbench down with it.
public final class FfmpegTool {
    private static final long MINUTES = 10;
    /// Milliseconds between two looks at a program that runs.
    private static final long LOOK_MS = 200;

    private static final Pattern PLACE = Pattern.compile("out_time_us=(\\d{1,15})\\s");
    private static final int BLOCK = 8_192;
    /// Bytes of what it says that are kept.
    private static final int MOST_WORDS = 1 << 16;

    /// Names the folder of native libraries in a package.
    private static final String PACKAGED = "baton.natives";

    private FfmpegTool() {}

    /// Where the bundled program lies: in a package as a file beside the libraries that it is linked with.
    public static String path() throws DeviceException {
        Ffmpeg.load();
        var packaged = System.getProperty(PACKAGED);
        if (packaged != null) {
            var windows = System.getProperty("os.name", "").startsWith("Windows");
            return Path.of(packaged, windows ? "ffmpeg.exe" : "ffmpeg").toString();
        }
        return Loader.load(org.bytedeco.ffmpeg.ffmpeg.class);
    }

    /// Tries it out.
    ///
    /// @throws DeviceException if it cannot run here
    public static void check() throws DeviceException {
        try {
            run(List.of("-version"));
        } catch (IOException e) {
            throw new DeviceException(DeviceProblem.NATIVES_MISSING, "FFmpeg", e.toString());
        }
    }

    /// @param place where it is in the film, in microseconds, as its lines about progress say
    private static void copy(InputStream from, ByteArrayOutputStream to, AtomicLong place) {
        try (from) {
            var block = new byte[BLOCK];
            for (int read; (read = from.read(block)) >= 0; ) {
                if (to.size() > MOST_WORDS) {
                    // Its last words say why it failed.
                    to.reset();
                }
                to.write(block, 0, read);
                var told = PLACE.matcher(new String(block, 0, read, StandardCharsets.ISO_8859_1));
                while (told.find()) {
                    place.set(Long.parseLong(told.group(1)));
                }
            }
        } catch (IOException ended) {
            // What it said until then counts.
            return;
        }
    }

    /// Runs it and returns what it wrote.
    ///
    /// @throws IOException if it fails, with its last words
    public static String run(List<String> arguments) throws IOException, DeviceException {
        return run(List.of(), arguments, MINUTES, _ -> {}, () -> true);
    }

    /// Runs it, looked on from the thread that waits.
    ///
    /// @param minutes after which it is ended, whatever it does
    /// @param reached told how far it has come, a few times a second
    /// @param wanted asked a few times a second whether it is to go on
    /// @throws IOException if it fails, with its last words
    /// @throws CancellationException once it is not wanted any more; then it has ended
    public static void run(List<String> arguments, long minutes, Consumer<Duration> reached, BooleanSupplier wanted)
            throws IOException, DeviceException {
        // Lines of its own among what else it says.
        run(List.of("-stats_period", "0.25", "-progress", "pipe:1"), arguments, minutes, reached, wanted);
    }

    private static String run(
            List<String> first,
            List<String> arguments,
            long minutes,
            Consumer<Duration> reached,
            BooleanSupplier wanted)
            throws IOException, DeviceException {
        var command = new ArrayList<String>(List.of(path(), "-nostdin", "-hide_banner"));
        command.addAll(first);
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new ByteArrayOutputStream();
        var place = new AtomicLong();
        // On a thread of its own: a program that hangs keeps its output open for ever.
        var listener = Thread.ofVirtual().start(() -> copy(process.getInputStream(), said, place));
        try {
            var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
            while (!process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
                if (!wanted.getAsBoolean()) {
                    process.destroyForcibly().waitFor();
                    throw new CancellationException("nobody wants it any more");
                }
                if (System.nanoTime() > end) {
                    throw new IOException("ffmpeg did not end within " + minutes + " minutes");
                }
                reached.accept(Duration.of(place.get(), ChronoUnit.MICROS));
            }
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while ffmpeg ran");
        } finally {
            process.destroyForcibly();
        }
        var words = said.toString(StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new IOException("ffmpeg ended with " + process.exitValue() + ": " + words.strip());
        }
        return words;
    }
}
