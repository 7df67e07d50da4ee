package baton.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.TestJvm;
import baton.media.capture.Mp4TakeFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The real sound path on a PulseAudio server of its own, with two microphones, where there is such a server.
@EnabledOnOs(OS.LINUX)
class SoundServerFaultsTest {
    private static final String GONE =
            "The microphone “Desk_mic” was disconnected. What you recorded is safe; plug it in again to continue.";

    @TempDir
    Path folder;

    private Process server;
    private Map<String, String> environment;

    @BeforeEach
    void serve() throws Exception {
        var socket = folder.resolve("sock");
        environment = Map.of(
                "PULSE_SERVER",
                "unix:" + socket,
                "XDG_RUNTIME_DIR",
                folder.toString(),
                "HOME",
                folder.toString(),
                "BATON_HOME",
                folder.resolve("home").toString());
        var script = Files.writeString(folder.resolve("server.pa"), """
                load-module module-native-protocol-unix auth-anonymous=1 socket=%s
                load-module module-sine-source source_name=desk source_properties=device.description=Desk_mic
                load-module module-sine-source source_name=lap source_properties=device.description=Lap_mic
                load-module module-rescue-streams
                set-default-source desk
                """.formatted(socket));
        try {
            server = started(
                    "pulseaudio",
                    "-n",
                    "-F",
                    script.toString(),
                    "--daemonize=no",
                    "--exit-idle-time=-1",
                    "--use-pid-file=no");
        } catch (IOException notHere) {
            abort("no PulseAudio here");
        }
        while (server.isAlive() && !asked("info")) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assumeTrue(server.isAlive(), "PulseAudio does not run here");
    }

    @AfterEach
    void end() throws Exception {
        if (server != null) {
            server.destroyForcibly().waitFor();
        }
    }

    private Process started(String... command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private boolean asked(String... words) throws IOException, InterruptedException {
        var command = new String[words.length + 1];
        command[0] = "pactl";
        System.arraycopy(words, 0, command, 1, words.length);
        return started(command).waitFor() == 0;
    }

    private Process recording(int seconds) throws Exception {
        var program = TestJvm.builder(
                        Main.class,
                        environment,
                        List.of(
                                "record",
                                "--camera",
                                "test",
                                "--mic",
                                "Desk_mic",
                                "--seconds",
                                "" + seconds,
                                "--out",
                                folder.resolve("take.mp4").toString()))
                .start();
        var part = folder.resolve("take.part.mp4");
        while (program.isAlive() && (Files.notExists(part) || Files.size(part) < 60_000)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(program.isAlive()).isTrue();
        return program;
    }

    private void saysThatItIsGone(Process program) throws Exception {
        var said = String.join(
                "\n", program.errorReader(StandardCharsets.UTF_8).lines().toList());
        assertThat(program.waitFor()).isEqualTo(1);
        assertThat(said).isEqualTo(GONE);
        assertThat(new Mp4TakeFiles().inspect(folder.resolve("take.mp4")).length())
                .isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void aServerThatIsKilledIsSaidAndTheTakeIsKept() throws Exception {
        var program = recording(60);
        server.destroyForcibly().waitFor();
        saysThatItIsGone(program);
    }

    /// The server would move the recording to the other microphone and say nothing.
    @Test
    void aMicrophoneThatIsUnpluggedIsNeverReplacedInSilence() throws Exception {
        var program = recording(60);
        assertThat(asked("unload-module", "1")).isTrue();
        saysThatItIsGone(program);
    }

    @Test
    void anotherDefaultChangesNothing() throws Exception {
        var program = recording(6);
        assertThat(asked("set-default-source", "lap")).isTrue();
        assertThat(program.waitFor()).isZero();
        assertThat(new Mp4TakeFiles().inspect(folder.resolve("take.mp4")).length())
                .isBetween(Duration.ofMillis(5_900), Duration.ofMillis(6_300));
    }
}
