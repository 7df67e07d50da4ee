package baton.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A desktop of its own for one test: a screen in memory, a session bus, and dunst, a notification service of Debian.
public final class TestDesktop implements AutoCloseable {
    private static final int PATIENCE_S = 30;
    private final List<Process> programs = new ArrayList<>();
    private final Path folder;
    private final String bus;
    private final String display;

    /// Whether this computer has what it needs.
    public static boolean isInstalled() {
        return List.of("Xvfb", "dbus-daemon", "dunst", "dunstctl").stream()
                .allMatch(p -> Files.isExecutable(Path.of("/usr/bin", p)));
    }

    public TestDesktop(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
        var whole = false;
        try {
            var screen = start(List.of("Xvfb", "-displayfd", "1", "-screen", "0", "1100x800x24", "-nolisten", "tcp"));
            display = ":" + line(screen);
            bus = line(start(List.of("dbus-daemon", "--session", "--nofork", "--print-address=1")));
            var notices = new ProcessBuilder("dunst", "-conf", "/dev/null")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("dunst.log").toFile());
            notices.environment().putAll(environment());
            programs.add(notices.start());
            awaitService();
            whole = true;
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    private Process start(List<String> command) throws IOException {
        var started = new ProcessBuilder(command)
                .redirectError(folder.resolve(command.getFirst() + ".log").toFile())
                .start();
        programs.add(started);
        return started;
    }

    private static String line(Process program) throws IOException {
        var line = program.inputReader().readLine();
        if (line == null) {
            throw new IOException("it said nothing");
        }
        return line.strip();
    }

    /// What a program of this desktop has in its environment.
    public Map<String, String> environment() {
        return Map.of("DISPLAY", display, "DBUS_SESSION_BUS_ADDRESS", bus, "XDG_RUNTIME_DIR", folder.toString());
    }

    /// The session bus.
    public String bus() {
        return bus;
    }

    private void awaitService() throws Exception {
        await("the notification service", () -> run("dunstctl", "count").contains("displayed"));
    }

    /// How many notifications are shown now.
    public int shown() throws Exception {
        return Integer.parseInt(run("dunstctl", "count", "displayed").strip());
    }

    /// Presses the notification on top: the one that was shown first.
    public void press() throws Exception {
        run("dunstctl", "action", "0");
    }

    /// Answers of the condition, until it holds.
    public static void await(String what, Condition condition) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S * 2L);
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /// Something that is to hold.
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    private String run(String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment());
        var program = builder.start();
        var said = new String(program.getInputStream().readAllBytes());
        if (!program.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            program.destroyForcibly();
        }
        return said;
    }

    @Override
    public void close() {
        for (var program : programs.reversed()) {
            program.destroy();
        }
    }
}
