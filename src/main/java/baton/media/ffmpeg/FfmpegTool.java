package baton.media.ffmpeg;

import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;

/// The bundled ffmpeg program, for work after a recording: it cannot take the workbench down with it.
public final class FfmpegTool {
    private static final long MINUTES = 10;
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

    private static void copy(InputStream from, ByteArrayOutputStream to) {
        try (from) {
            var block = new byte[BLOCK];
            for (int read; (read = from.read(block)) >= 0; ) {
                if (to.size() > MOST_WORDS) {
                    // Its last words say why it failed.
                    to.reset();
                }
                to.write(block, 0, read);
            }
        } catch (IOException ended) {
            // What it said until then counts.
            return;
        }
    }

    /// Runs it and returns what it wrote to its error channel.
    ///
    /// @throws IOException if it fails, with its last words
    public static String run(List<String> arguments) throws IOException, DeviceException {
        return run(arguments, MINUTES);
    }

    /// @param minutes after which it is ended, whatever it does
    public static String run(List<String> arguments, long minutes) throws IOException, DeviceException {
        var command = new ArrayList<String>(List.of(path(), "-nostdin", "-hide_banner"));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new ByteArrayOutputStream();
        // On a thread of its own: a program that hangs keeps its output open for ever.
        var listener = Thread.ofVirtual().start(() -> copy(process.getInputStream(), said));
        try {
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                throw new IOException("ffmpeg did not end within " + minutes + " minutes");
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
