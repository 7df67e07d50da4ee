package baton.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A screen, a sound server and a keyboard of their own, on sockets in a folder of their own, with what watches them.
final class PlayerLab implements AutoCloseable {
    static final int SCREEN_HEIGHT = 900;
    /// Points of the picture in both players' windows; `-Dbaton.benchmark.width=640` makes it half.
    static final int SHOWN = Integer.getInteger("baton.benchmark.width", CodedClip.WIDTH);
    private static final List<String> TOOLS = List.of("Xvfb", "pulseaudio", "pactl", "parec", "xdotool", "mpv", "dd");

    final Path folder;
    final Map<String, String> environment = new HashMap<>();
    final Process screenServer;
    final Process soundServer;
    final ScreenWatch screen;
    final SoundWatch sound;
    private final Writer keyboard;
    private final Deque<Process> started = new ConcurrentLinkedDeque<>();

    PlayerLab() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("baton-player");
        // Nothing is left running, however this program ends.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> started.forEach(Process::destroy)));
        environment.put("HOME", folder.toString());
        environment.put("XDG_RUNTIME_DIR", folder.toString());
        environment.put("PULSE_SERVER", "unix:" + folder.resolve("sound"));
        // Programs that know ALSA only are led to the same server.
        Files.writeString(folder.resolve(".asoundrc"), "pcm.!default { type pulse }\nctl.!default { type pulse }\n");
        screenServer = startScreen();
        soundServer = startSound();
        screen = new ScreenWatch(folder, CodedClip.WIDTH);
        sound = new SoundWatch(start(
                        "parec",
                        "--device=out.monitor",
                        "--format=s16le",
                        "--rate=" + SoundWatch.RATE,
                        "--channels=1",
                        "--latency-msec=10",
                        "--raw")
                .getInputStream());
        keyboard = start("xdotool", "-").outputWriter(StandardCharsets.UTF_8);
    }

    /// The first tool that is not there; empty if all are.
    static String missing() {
        var folders = List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator));
        return TOOLS.stream()
                .filter(t -> folders.stream().noneMatch(f -> Files.isExecutable(Path.of(f, t))))
                .findFirst()
                .orElse("");
    }

    private Process startScreen() throws IOException {
        var server = start(
                "Xvfb",
                "-displayfd",
                "1",
                "-screen",
                "0",
                CodedClip.WIDTH + "x" + SCREEN_HEIGHT + "x24",
                "-nolisten",
                "tcp",
                "-fbdir",
                folder.toString());
        var display = firstLine(server);
        environment.put("DISPLAY", ":" + display);
        return server;
    }

    private Process startSound() throws IOException, InterruptedException {
        var script =
                Files.writeString(folder.resolve("server.pa"), """
                load-module module-native-protocol-unix auth-anonymous=1 socket=%s
                load-module module-null-sink sink_name=out rate=%d norewinds=1
                set-default-sink out
                """.formatted(folder.resolve("sound"), SoundWatch.RATE));
        var server = start(
                "pulseaudio",
                "-n",
                "-F",
                script.toString(),
                "--daemonize=no",
                "--exit-idle-time=-1",
                "--use-pid-file=no",
                "--disable-shm=yes",
                "--enable-memfd=no");
        while (server.isAlive() && start("pactl", "info").waitFor() != 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return server;
    }

    /// Starts a program in these surroundings; it is ended with them at the latest.
    Process start(String... command) throws IOException {
        return start(new ProcessBuilder(command));
    }

    Process start(ProcessBuilder builder) throws IOException {
        builder.environment().putAll(environment);
        builder.redirectError(folder.resolve("errors.txt").toFile());
        var program = builder.start();
        started.push(program);
        return program;
    }

    private static String firstLine(Process program) throws IOException {
        BufferedReader reader = program.inputReader(StandardCharsets.UTF_8);
        var line = reader.readLine();
        if (line == null) {
            throw new IOException("the screen did not start");
        }
        return line.strip();
    }

    /// Waits for a window and turns the keyboard to it.
    void focus(Process program, String title) throws IOException, InterruptedException {
        while (true) {
            var search = start("xdotool", "search", "--onlyvisible", "--name", title);
            var found = search.inputReader(StandardCharsets.UTF_8).readLine();
            if (search.waitFor() == 0 && found != null) {
                start("xdotool", "windowfocus", "--sync", found.strip()).waitFor();
                return;
            }
            if (!program.isAlive()) {
                throw new IOException(title + " did not start: " + Files.readString(folder.resolve("errors.txt")));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /// Presses a key.
    ///
    /// @return when
    long press(String key) throws IOException {
        var now = System.nanoTime();
        keyboard.write("key --delay 0 " + key + "\n");
        keyboard.flush();
        return now;
    }

    /// Makes the system forget what it knows of a file, so that it is read from the disk again.
    void chill(Path file) throws IOException, InterruptedException {
        start("dd", "of=" + file, "oflag=nocache", "conv=notrunc,fdatasync", "count=0", "status=none")
                .waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        screen.close();
        while (!started.isEmpty()) {
            var program = started.pop();
            program.destroy();
            if (!program.waitFor(3, TimeUnit.SECONDS)) {
                program.destroyForcibly().waitFor();
            }
        }
        sound.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}
