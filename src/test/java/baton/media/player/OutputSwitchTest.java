package baton.media.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.TestJvm;
import baton.media.ffmpeg.TestClips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sound output is unplugged while a briefing plays, on a PulseAudio server of its own with two of them: it goes on
/// on
/// the other one, whether the server moves what plays or ends it.
@EnabledOnOs(OS.LINUX)
class OutputSwitchTest {
    private static final int LOUD = 800;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    @AfterEach
    void end() throws InterruptedException {
        for (var program : started.reversed()) {
            program.destroyForcibly().waitFor();
        }
    }

    private Process start(ProcessBuilder builder) throws IOException {
        builder.environment().putAll(environment);
        var program =
                builder.redirectError(folder.resolve("errors.txt").toFile()).start();
        started.add(program);
        return program;
    }

    private Process start(String... command) throws IOException {
        return start(new ProcessBuilder(command));
    }

    private void serve(boolean moves) throws Exception {
        var socket = folder.resolve("sock");
        environment.put("HOME", folder.toString());
        environment.put("XDG_RUNTIME_DIR", folder.toString());
        environment.put("PULSE_SERVER", "unix:" + socket);
        Files.writeString(folder.resolve(".asoundrc"), "pcm.!default { type pulse }\nctl.!default { type pulse }\n");
        var script = Files.writeString(
                folder.resolve("server.pa"), """
                load-module module-native-protocol-unix auth-anonymous=1 socket=%s
                load-module module-null-sink sink_name=headset norewinds=1
                load-module module-null-sink sink_name=desk norewinds=1
                set-default-sink headset
                %s
                """.formatted(socket, moves ? "load-module module-rescue-streams" : ""));
        try {
            start(
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
        while (started.getFirst().isAlive() && start("pactl", "info").waitFor() != 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assumeTrue(started.getFirst().isAlive(), "PulseAudio does not run here");
    }

    private String moduleOf(String sink) throws IOException, InterruptedException {
        var list = start("pactl", "list", "short", "modules");
        var lines = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        list.waitFor();
        return lines.lines()
                .filter(l -> l.contains("sink_name=" + sink))
                .map(l -> l.split("\\s+")[0])
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesOnOnTheOtherOne(boolean moves) throws Exception {
        serve(moves);
        var clip = folder.resolve("tone.mp4");
        TestClips.tone(clip, 40);
        var player = start(TestJvm.builder(PlayAloud.class, environment, List.of(clip.toString())));
        var says = player.inputReader(StandardCharsets.UTF_8);
        assumeTrue("HEARD".equals(says.readLine()), "no way from Java to PulseAudio here");
        var place = awaitPlace(says, 1500);
        var service = start(
                        "parec",
                        "--device=desk.monitor",
                        "--format=s16le",
                        "--rate=48000",
                        "--channels=1",
                        "--latency-msec=10")
                .getInputStream();
        assertThat(start("pactl", "unload-module", moduleOf("headset")).waitFor())
                .isZero();
        var unplugged = System.nanoTime();
        var bytes = new byte[960];
        int loudest = 0;
        while (loudest < LOUD && service.readNBytes(bytes, 0, bytes.length) == bytes.length) {
            for (int i = 0; i < bytes.length; i += 2) {
                loudest = Math.max(loudest, Math.abs((short) (bytes[i] & 0xff | bytes[i + 1] << 8)));
            }
            assertThat(System.nanoTime() - unplugged).as("heard again").isLessThan(20_000_000_000L);
        }
        System.out.printf(
                "heard on the other output after %d ms (%s)%n",
                (System.nanoTime() - unplugged) / 1_000_000, moves ? "moved by the server" : "opened anew");
        assertThat(awaitPlace(says, place + 2000)).isLessThan(place + 9000);
    }

    /// The first place it says beyond this one, in milliseconds.
    private static long awaitPlace(java.io.BufferedReader says, long millis) throws IOException {
        for (var line = says.readLine(); line != null; line = says.readLine()) {
            if (Long.parseLong(line) > millis) {
                return Long.parseLong(line);
            }
        }
        throw new AssertionError("it ended before " + millis);
    }
}
