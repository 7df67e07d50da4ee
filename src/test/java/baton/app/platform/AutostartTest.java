package baton.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a system starts by itself is a file of whoever signs in, and goes without a trace.
class AutostartTest {
    private final Registry registry = new Registry();

    @TempDir
    Path home;

    @Test
    void onLinuxItIsADesktopEntry() throws Exception {
        var autostart = new Autostart("Linux", home, "/opt/100 % mine/baton", registry);
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
        new Autostart("Linux", home, "/opt/a$b`c\\d/baton", registry).set(true);
        assertThat(Files.readString(home.resolve(".config/autostart/baton.desktop")))
                .contains("\nExec=\"/opt/a\\\\$b\\\\`c\\\\\\\\d/baton\" \"background\"\n");
    }

    @Test
    void onMacOsItIsALaunchAgent() throws Exception {
        var autostart = new Autostart("Mac OS X", home, "/Applications/A & B.app/Contents/MacOS/baton", registry);
        autostart.set(true);
        assertThat(Files.readString(home.resolve("Library/LaunchAgents/baton.background.plist")))
                .contains(
                        "<string>/Applications/A &amp; B.app/Contents/MacOS/baton</string><string>background</string>");
    }

    /// A checkout may be gone tomorrow.
    @Test
    void onlyWhatIsInstalledIsOffered() {
        assertThat(new Autostart("Linux", home, null, registry).isPossible()).isFalse();
        assertThat(new Autostart("Linux", null, "/usr/bin/baton", registry).isPossible())
                .isFalse();
        assertThat(new Autostart("Windows 11", home, null, registry).isPossible())
                .isFalse();
        var other = new Autostart("Solaris", home, "/usr/bin/baton", registry);
        assertThat(other.isPossible()).isFalse();
        assertThatThrownBy(() -> other.set(true)).isInstanceOf(IOException.class);
    }

    @Test
    void onWindowsItIsALineOfTheRegistry() throws Exception {
        var autostart = new Autostart("Windows 11", home, "C:\\Users\\A B\\Baton.exe", registry);
        assertThat(autostart.isPossible()).isTrue();
        assertThat(autostart.isOn()).isFalse();
        autostart.set(true);
        assertThat(registry.values)
                .containsOnly(Map.entry(
                        "Software\\Microsoft\\Windows\\CurrentVersion\\Run|Baton",
                        "\"C:\\Users\\A B\\Baton.exe\" background"));
        assertThat(autostart.isOn()).isTrue();
        autostart.set(false);
        autostart.set(false);
        assertThat(registry.values).isEmpty();
    }

    /// Written once, and again when Baton lies elsewhere.
    @Test
    void windowsIsToldOfAddressesOnce() throws Exception {
        var first = new LinkRegistration(registry, "C:\\Baton\\Baton.exe");
        assertThat(first.register()).isTrue();
        assertThat(first.register()).isFalse();
        assertThat(registry.values)
                .containsEntry("Software\\Classes\\baton|URL Protocol", "")
                .containsEntry("Software\\Classes\\baton|", "URL:Baton")
                .containsEntry("Software\\Classes\\baton\\shell\\open\\command|", "\"C:\\Baton\\Baton.exe\" \"%1\"");
        assertThat(new LinkRegistration(registry, "D:\\Baton\\Baton.exe").register())
                .isTrue();
        assertThat(registry.values.get("Software\\Classes\\baton\\shell\\open\\command|"))
                .startsWith("\"D:");
    }

    /// As Windows keeps them, in memory: there is none here.
    private static final class Registry implements UserRegistry {
        private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        @Override
        public Optional<String> get(String key, String name) {
            return Optional.ofNullable(values.get(key + "|" + name));
        }

        @Override
        public void set(String key, String name, String value) {
            values.put(key + "|" + name, value);
        }

        @Override
        public void delete(String key, String name) {
            values.remove(key + "|" + name);
        }
    }
}
