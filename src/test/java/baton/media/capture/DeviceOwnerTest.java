package baton.media.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program that keeps a device is named.
@EnabledOnOs(OS.LINUX)
class DeviceOwnerTest {
    @TempDir
    Path folder;

    @Test
    void namesTheProgramThatHasItOpen() throws Exception {
        var device = Files.createFile(folder.resolve("video9"));
        assertThat(DeviceOwner.of(device)).isEmpty();
        var holder = new ProcessBuilder("sh", "-c", "exec 3<" + device + "; echo open; exec cat").start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("open");
            // It says so before it becomes cat.
            while (DeviceOwner.of(device).filter("cat"::equals).isEmpty()) {
                assertThat(holder.isAlive()).isTrue();
            }
        } finally {
            holder.destroy();
            holder.waitFor();
        }
        assertThat(DeviceOwner.of(device)).isEmpty();
        assertThat(DeviceOwner.of(folder.resolve("none"))).isEmpty();
    }
}
