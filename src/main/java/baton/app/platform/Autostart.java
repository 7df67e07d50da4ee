package baton.app.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Begins what goes on without a window with the system: by a file that the desktop reads when somebody signs in, on
/// Windows by a line in that user's registry. Only where Baton is installed: a checkout may be gone tomorrow.
public final class Autostart {
    private static final String LINUX = """
            [Desktop Entry]
            Type=Application
            Name=Baton
            Comment=Reminders of handoffs while no window is open
            Exec=%s
            Icon=baton
            X-GNOME-Autostart-enabled=true
            """;
    private static final String MAC = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0"><dict>
              <key>Label</key><string>baton.background</string>
              <key>ProgramArguments</key><array>%s</array>
              <key>RunAtLoad</key><true/>
            </dict></plist>
            """;

    /// What Windows starts when this user signs in.
    private static final String RUN = "Software\\Microsoft\\Windows\\CurrentVersion\\Run";

    private static final String NAME = "Baton";

    private final String system;
    private final UserRegistry registry;
    private final @Nullable Path home;
    private final @Nullable String launcher;

    /// On this system, for whoever runs it.
    public Autostart() {
        this(
                System.getProperty("os.name", ""),
                Optional.ofNullable(System.getProperty("user.home"))
                        .map(Path::of)
                        .orElse(null),
                System.getProperty("jpackage.app-path"),
                UserRegistry.ofWindows());
    }

    /// @param home of whoever signs in; null if they have none
    /// @param launcher of the installed program; null for a checkout
    /// @param registry asked on Windows only
    Autostart(String system, @Nullable Path home, @Nullable String launcher, UserRegistry registry) {
        this.registry = registry;
        this.system = system.toLowerCase(Locale.ROOT);
        this.home = home;
        this.launcher = launcher;
    }

    public boolean isPossible() {
        return launcher != null && (isWindows() || file().isPresent());
    }

    /// @throws IOException if the system cannot be asked
    public boolean isOn() throws IOException {
        return isWindows()
                ? registry.get(RUN, NAME).isPresent()
                : file().filter(Files::isRegularFile).isPresent();
    }

    private boolean isWindows() {
        return system.startsWith("windows");
    }

    private Optional<Path> file() {
        if (home == null) {
            return Optional.empty();
        }
        if (system.startsWith("mac")) {
            return Optional.of(home.resolve("Library/LaunchAgents/baton.background.plist"));
        }
        return system.startsWith("linux")
                ? Optional.of(home.resolve(".config/autostart/baton.desktop"))
                : Optional.empty();
    }

    /// @throws IOException if it cannot be written
    public void set(boolean on) throws IOException {
        if (isWindows()) {
            setOnWindows(on);
            return;
        }
        var file = file().orElseThrow(() -> new IOException("this system is not asked"));
        var program = launcher;
        if (!on) {
            Files.deleteIfExists(file);
        } else if (program != null) {
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, words(List.of(program, "background")).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void setOnWindows(boolean on) throws IOException {
        var program = launcher;
        if (!on) {
            registry.delete(RUN, NAME);
        } else if (program != null) {
            registry.set(RUN, NAME, "\"" + program + "\" background");
        }
    }

    private String words(List<String> command) {
        return system.startsWith("mac")
                ? MAC.formatted(command.stream()
                        .map(w -> "<string>" + FreedesktopNotices.escaped(w) + "</string>")
                        .collect(Collectors.joining()))
                : LINUX.formatted(command.stream().map(Autostart::quoted).collect(Collectors.joining(" ")));
    }

    /// As the desktop entry's specification has it: quoted, with four signs escaped, and no field codes; then every
    /// backslash once more, as in each of its texts.
    private static String quoted(String word) {
        var argument = word.replaceAll("([\"`$\\\\])", "\\\\$1").replace("%", "%%");
        return "\"" + argument.replace("\\", "\\\\") + "\"";
    }
}
