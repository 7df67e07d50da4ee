package baton.app.platform;

import baton.ui.kit.DesktopNotices;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notifications by the way that each system has for them: over D-Bus on Linux, where a click is told, else by a
/// program. Texts go as arguments or in the environment, never as part of a command.
public final class SystemNotices implements DesktopNotices {
    private static final Logger LOG = LoggerFactory.getLogger(SystemNotices.class);
    private static final String BALLOON =
            "Add-Type -AssemblyName System.Windows.Forms,System.Drawing; $n = New-Object System.Windows.Forms.NotifyIcon; "
                    + "$n.Icon = [System.Drawing.SystemIcons]::Information; $n.Visible = $true; "
                    + "$n.ShowBalloonTip(10000, $env:BATON_TITLE, $env:BATON_TEXT, 'Info'); Start-Sleep 11; $n.Dispose()";
    private final String system;
    /// Where the desktop tells of clicks.
    private final @Nullable FreedesktopNotices freedesktop;

    public SystemNotices() {
        this(System.getProperty("os.name", ""));
    }

    public SystemNotices(String system) {
        this.system = system.toLowerCase(Locale.ROOT);
        freedesktop = this.system.startsWith("linux") ? new FreedesktopNotices() : null;
    }

    @Override
    public void show(String title, String text, Runnable onClick) {
        if (freedesktop == null) {
            tell(title, text);
        } else {
            Thread.startVirtualThread(() -> {
                if (!freedesktop.show(title, text, onClick)) {
                    tell(title, text);
                }
            });
        }
    }

    private void tell(String title, String text) {
        var builder = new ProcessBuilder(command(title, text))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("BATON_TITLE", title, "BATON_TEXT", text));
        Thread.startVirtualThread(() -> {
            try {
                builder.start();
            } catch (IOException absent) {
                LOG.debug("this desktop shows no notifications", absent);
            }
        });
    }

    /// What shows it on this system.
    List<String> command(String title, String text) {
        if (system.startsWith("windows")) {
            return List.of(
                    "powershell", "-NoProfile", "-NonInteractive", "-WindowStyle", "Hidden", "-Command", BALLOON);
        }
        if (system.startsWith("mac")) {
            return List.of(
                    "osascript",
                    "-e",
                    "on run argv",
                    "-e",
                    "display notification (item 2 of argv) with title (item 1 of argv)",
                    "-e",
                    "end run",
                    title,
                    text);
        }
        // The body is markup there.
        var plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return List.of("notify-send", "--app-name=Baton", "--", title, plain);
    }
}
