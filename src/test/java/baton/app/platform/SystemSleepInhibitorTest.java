package baton.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The helper that keeps the computer awake lives exactly as long as the take.
@EnabledOnOs(OS.LINUX)
class SystemSleepInhibitorTest {
    @TempDir
    Path folder;

    @Test
    void theHelperEndsWithTheTake() throws Exception {
        var mark = folder.resolve("pid");
        var awake = SystemSleepInhibitor.helper(
                List.of("sh", "-c", "echo $$ > " + mark + ".part; mv " + mark + ".part " + mark + "; exec cat"));
        while (Files.notExists(mark)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        var helper =
                ProcessHandle.of(Long.parseLong(Files.readString(mark).strip())).orElseThrow();
        assertThat(helper.isAlive()).isTrue();
        awake.close();
        assertThat(helper.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void aComputerWithoutOneRecordsAllTheSame() {
        var awake = SystemSleepInhibitor.helper(
                List.of(folder.resolve("no such program").toString()));
        awake.close();
        new SystemSleepInhibitor().hold().close();
    }
}
