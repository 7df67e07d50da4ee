package baton.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a system starts by itself is a file of whoever signs in, and goes without a trace.
class AutostartTest {
    @TempDir
    Path home;

    @Test
    void onLinuxItIsADesktopEntry() throws Exception {
        var autostart = new Autostart("Linux", home, "/opt/100 % mine/baton");
        assertThat(autostart.isPossible()).isTrue();
        assertThat(autostart.isOn()).isFalse();
        autostart.set(true);
        assertThat(autostart.isOn()).isTrue();
        assertThat(Files.readString(home.resolve(".config/autostart/baton.desktop")))
                .startsWith("[Desktop Entry]")
                .contains("\nExec=\"/opt/100 %% mine/baton\" \"background\"\n");
        autostart.set(false);
        assertThat(autostart.isOn()).isFalse();
        autostart.set(false);
    }

    /// As the specification of desktop entries escapes them: for the quotes, and once more for the text.
    @Test
    void onLinuxEverySignOfItsNameStands() throws Exception {
        new Autostart("Linux", home, "/opt/a$b`c\\d/baton").set(true);
        assertThat(Files.readString(home.resolve(".config/autostart/baton.desktop")))
                .contains("\nExec=\"/opt/a\\\\$b\\\\`c\\\\\\\\d/baton\" \"background\"\n");
    }

    @Test
    void onMacOsItIsALaunchAgent() throws Exception {
        var autostart = new Autostart("Mac OS X", home, "/Applications/A & B.app/Contents/MacOS/baton");
        autostart.set(true);
        assertThat(Files.readString(home.resolve("Library/LaunchAgents/baton.background.plist")))
                .contains(
                        "<string>/Applications/A &amp; B.app/Contents/MacOS/baton</string><string>background</string>");
    }

    /// A checkout may be gone tomorrow.
    @Test
    void onlyWhatIsInstalledIsOffered() {
        assertThat(new Autostart("Linux", home, null).isPossible()).isFalse();
        assertThat(new Autostart("Linux", null, "/usr/bin/baton").isPossible()).isFalse();
        var windows = new Autostart("Windows 11", home, "C:\\Baton\\baton.exe");
        assertThat(windows.isPossible()).isFalse();
        assertThatThrownBy(() -> windows.set(true)).isInstanceOf(IOException.class);
    }
}
