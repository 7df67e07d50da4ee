package baton.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.TestJvm;
import baton.app.Main;
import baton.app.SpeechPlace;
import baton.app.TestHome;
import baton.app.Workspace;
import baton.handoff.Samples;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.speech.SpeechModel;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line as a script uses it: its two channels and its exit code, of another process where that matters.
class CommandLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Workspace workspace;
    private Person maya;

    @BeforeEach
    void fill() {
        workspace = Workspace.open(TestHome.in(folder), InstantSource.system());
        maya = new Person(
                UUID.randomUUID(), "Maya", "maya@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
    }

    private record Run(int code, String out, String err) {}

    /// In this process, which is much sooner done.
    private Run run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = BatonCommand.commandLine(
                        () -> TestHome.at(folder), new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private Run runAlone(String... arguments) throws IOException, InterruptedException {
        var process = TestJvm.builder(Main.class, Map.of("BATON_HOME", folder.toString()), List.of(arguments))
                .start();
        var out = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        var err = process.errorReader(StandardCharsets.UTF_8).lines().toList();
        return new Run(process.waitFor(), String.join("\n", out), String.join("\n", err));
    }

    @Test
    void handoffsGoOutAndComeBackWhileTheLibraryIsOpen() throws Exception {
        workspace.stores.people.save(maya);
        workspace.stores.people.switchTo(maya.id());
        var ready = workspace.handoffService.begin(maya.id(), Samples.complete(maya.id()));
        var sent = workspace.handoffService.handOff(ready, maya.id());

        var listed = runAlone("handoffs", "--json");
        assertThat(listed.err()).isEmpty();
        assertThat(JSON.readTree(listed.out()).get(0).get("company").asText()).isEqualTo("Northwind");
        assertThat(run("handoffs").out()).contains(sent.id().toString()).contains("HANDED_OFF");

        var markdown = run("export", sent.id().toString(), "--format", "md");
        assertThat(markdown.out()).startsWith("# HANDOFF RECORD: Northwind | ");

        var json = run("export", sent.id().toString(), "--format", "json");
        var file = Files.writeString(folder.resolve("one.json"), json.out());
        var imported = runAlone("import", file.toString());
        assertThat(imported.err()).isEmpty();
        var draft = workspace
                .stores
                .handoffs
                .find(UUID.fromString(imported.out().strip()))
                .orElseThrow();
        assertThat(draft.content()).isEqualTo(sent.content());
        workspace.close();
    }

    @Test
    void errorsAreOneSentenceAndTheirCode() throws Exception {
        workspace.stores.people.save(maya);
        workspace.stores.people.switchTo(maya.id());
        workspace.close();
        sentence(runAlone("export", UUID.randomUUID().toString(), "--format", "json"), 1, "There is no handoff");
        sentence(run("import", folder.resolve("absent.json").toString()), 1, "cannot be read. Nothing was changed");
        var broken = Files.writeString(folder.resolve("broken.json"), "{\n\"format\": \"baton-handoff\",,\n}");
        sentence(run("import", broken.toString()), 1, "line 2, column");
        sentence(run("export", "not-an-id", "--format", "json"), 2, "not-an-id");
        sentence(run("nonsense"), 2, "nonsense");
        sentence(run("baton://handoff/1"), 2, "leads to no handoff");
        sentence(run("file:///nowhere/notes.txt"), 2, "neither a verb nor");
        sentence(
                run("record", "--camera", "test", "--mic", "none", "--seconds", "0", "--out", "x.mp4"), 2, "--seconds");
        sentence(
                run("record", "--camera", "Nobody's", "--mic", "none", "--seconds", "1", "--out", "x.mp4"),
                1,
                "The camera “Nobody's” is not there.");
        sentence(
                run("record", "--camera", "test", "--mic", "Nobody's", "--seconds", "1", "--out", "x.mp4"),
                1,
                "The microphone “Nobody's” is not there.");
        assertThat(Path.of("x.mp4")).doesNotExist();
    }

    private static void sentence(Run run, int code, String part) {
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.err()).contains(part);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void recordsWithTheBuiltInDevices() throws Exception {
        workspace.close();
        var file = folder.resolve("take: 1.mp4");
        var run = run("record", "--camera", "test", "--mic", "test", "--seconds", "2", "--out", file.toString());
        assertThat(run.err()).isEmpty();
        var report = JSON.readTree(run.out());
        assertThat(report.get("framesLost").asInt()).isZero();
        assertThat(report.get("framesSeen").asInt()).isBetween(58, 62);
        assertThat(report.get("seconds").asDouble()).isBetween(1.99, 2.2);
        assertThat(report.get("bytes").asLong()).isEqualTo(Files.size(file));
        assertThat(workspace.writers.inspect(file).hasSound()).isTrue();
    }

    /// The built-in camera writes the frame's number into each frame, in the digits that it can draw.
    @Test
    void recordsOnAMachineWithOtherDigits() throws Exception {
        workspace.close();
        var file = folder.resolve("take.mp4");
        var process = TestJvm.builder(
                        Main.class,
                        Map.of(
                                "BATON_HOME",
                                folder.toString(),
                                "JAVA_TOOL_OPTIONS",
                                "-Duser.language=ar -Duser.country=EG"),
                        List.of(
                                "record",
                                "--camera",
                                "test",
                                "--mic",
                                "test",
                                "--seconds",
                                "2",
                                "--out",
                                file.toString()))
                .start();
        var report = JSON.readTree(process.inputReader(StandardCharsets.UTF_8).readAllAsString());
        assertThat(process.waitFor()).isZero();
        assertThat(report.get("framesLost").asInt()).isZero();
        assertThat(report.get("framesSeen").asInt()).isBetween(58, 62);
    }

    /// As on a processor without a build of it, or on a system that lacks what it is linked with.
    @Test
    void whereTheModelCannotRunThatIsOneSentence() throws Exception {
        workspace.close();
        var model = SpeechPlace.here();
        assumeTrue(new SpeechModel(model).isThere(), "no model for transcripts here");
        var process = TestJvm.builder(
                        Main.class,
                        Map.of(
                                "BATON_HOME",
                                folder.toString(),
                                "BATON_SPEECH_MODEL",
                                model.toString(),
                                "JAVA_TOOL_OPTIONS",
                                "-Donnxruntime.native.onnxruntime.skip=true"
                                        + " -Donnxruntime.native.onnxruntime4j_jni.skip=true"),
                        List.of("transcribe", "recordings/samples/jonas-1.mp4"))
                .start();
        var said = process.errorReader(StandardCharsets.UTF_8)
                .lines()
                .filter(l -> !l.startsWith("Picked up"))
                .toList();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).singleElement().asString().contains("cannot run on this computer");
    }

    @Test
    void whatAPdfCannotShowIsSaidOnTheErrorChannel() throws Exception {
        workspace.stores.people.save(maya);
        workspace.stores.people.switchTo(maya.id());
        var content = Samples.named(Samples.complete(maya.id()), "\u6771\u4eac\u96fb\u529b");
        var sent = workspace.handoffService.handOff(workspace.handoffService.begin(maya.id(), content), maya.id());
        var file = folder.resolve("one.pdf");
        var run = run("export", sent.id().toString(), "--format", "pdf", "--out", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("of a script that the pages\u2019 fonts do not have");
        assertThat(file).isNotEmptyFile();
        workspace.close();
    }

    @Test
    void theDoctorLooksAtEverything() throws Exception {
        workspace.close();
        var run = run("--test-devices", "doctor", "--json");
        var report = JSON.readTree(run.out());
        var checks = new java.util.HashMap<String, Boolean>();
        report.get("checks")
                .forEach(c -> checks.put(c.get("what").asText(), c.get("fine").asBoolean()));
        assertThat(checks.keySet())
                .containsExactlyInAnyOrder(
                        "CAMERA", "MICROPHONE", "SOUND_OUTPUT", "CODEC", "DISK", "LIBRARY", "TRANSCRIPTS");
        assertThat(checks.get("CODEC")).isTrue();
        assertThat(checks.get("LIBRARY")).isTrue();
        assertThat(report.get("cameras").toString()).contains("Test camera");
        assertThat(run.code()).isEqualTo(checks.containsValue(false) ? 1 : 0);
    }

    @Test
    void aLibraryInASyncedFolderIsRefused() throws Exception {
        workspace.close();
        var process = TestJvm.builder(
                        Main.class,
                        Map.of("BATON_HOME", folder.resolve("Dropbox/baton").toString()),
                        List.of("handoffs"))
                .start();
        assertThat(process.errorReader(StandardCharsets.UTF_8).readLine())
                .contains("synced to a cloud")
                .contains("Nothing was opened");
        assertThat(process.waitFor()).isEqualTo(1);
    }
}
