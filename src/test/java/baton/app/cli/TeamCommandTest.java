package baton.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import baton.server.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A team by verbs alone, with a real server: each line of the manual.
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TeamCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private TestServer server;
    private VerbRuns verbs;

    @BeforeEach
    void open() throws Exception {
        server = TestServer.start();
        verbs = new VerbRuns(folder);
        person("meg", "MANAGER");
        person("sam", "SDR");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    private void person(String name, String role) {
        verbs.fine(name, "person", "add", "--name", name, "--email", name + "@t.example", "--role", role, "--me");
    }

    private String url() {
        var owner = server.owner();
        var at = server.address();
        return "postgresql://" + owner.user() + ":" + owner.password() + "@" + at.host() + ":" + at.port() + "/"
                + at.database();
    }

    private JsonNode status(String home) throws IOException {
        return JSON.readTree(verbs.fine(home, "team", "status", "--json").out());
    }

    private String refused(String home, String... arguments) {
        var run = verbs.run(home, arguments);
        assertThat(run.code()).as(String.join(" ", arguments)).isEqualTo(1);
        return run.err();
    }

    private void begin() {
        verbs.fine("meg", "team", "init", "--url", url(), "--name", "Sales West");
    }

    private void join(String home) {
        var link = folder.resolve(home + ".txt");
        verbs.fine("meg", "team", "invite", "--role", "sdr", "--out", link.toString());
        assertThat(verbs.fine(home, "team", "join", link.toString()).out()).contains("Sales West");
    }

    @Test
    void aTeamBeginsAndSomebodyComesIn() throws Exception {
        assertThat(status("meg").get("team").asText()).isEmpty();
        assertThat(verbs.fine("meg", "team", "check", "--url", url()).out()).contains("A team can start there.");
        begin();
        assertThat(refused("meg", "team", "check", "--url", url())).contains("nothing was changed");
        assertThat(refused("sam", "team", "join", "baton://join/nonsense")).contains("no invitation");
        join("sam");
        assertThat(refused("sam", "team", "join", folder.resolve("sam.txt").toString()))
                .contains("invitation was used");
        assertThat(verbs.fine("sam", "team", "sync").out()).contains("every act counts");
        verbs.fine("meg", "team", "sync");
        var said = status("meg");
        assertThat(said.get("team").asText()).isEqualTo("Sales West");
        assertThat(said.get("waiting").asInt()).isZero();
        assertThat(said.get("members").findValuesAsText("name")).containsExactlyInAnyOrder("meg", "sam");
        assertThat(said.get("members").findValuesAsText("program")).allMatch(v -> !v.isEmpty());
        assertThat(verbs.fine("meg", "team", "upgrade", "--url", url()).out()).contains("as new as this Baton");
        assertThat(verbs.run("sam", "doctor").out()).contains("Sales West");
        assertThat(refused("sam", "team", "invite")).contains("does not allow");
    }

    @Test
    void briefingsGetTheirPlace() throws Exception {
        begin();
        join("sam");
        var drive = Files.createDirectories(folder.resolve("drive"));
        assertThat(verbs.fine("meg", "team", "depot", drive.toString()).out()).contains("from now on");
        assertThat(refused("meg", "team", "depot", folder.resolve("nowhere").toString()))
                .contains("does not see that folder");
        assertThat(refused("meg", "team", "depot", "http://")).contains("no address of a store");
        assertThat(refused("meg", "team", "depot", "http://s3.example.com", "--bucket", "b"))
                .contains("no address of a store");
        assertThat(refused("meg", "team", "depot", "https://s3.example.com", "--bucket", "b"))
                .contains("access key");
        assertThat(refused("sam", "team", "depot", drive.toString())).contains("does not allow");
        // Sam's computer has another name for the same drive.
        verbs.fine("sam", "team", "depot", drive.toString(), "--here");
        assertThat(refused("sam", "team", "depot", folder.resolve("nowhere").toString(), "--here"))
                .contains("does not see that folder");
        verbs.fine("meg", "team", "depot", "none");
        assertThat(refused("meg", "team", "depot")).contains("--help");
    }

    @Test
    void somebodyGoes() throws Exception {
        begin();
        join("sam");
        verbs.fine("sam", "team", "sync");
        verbs.fine("meg", "team", "sync");
        var computer = "";
        for (var member : status("meg").get("members")) {
            if (member.get("name").asText().equals("sam")) {
                computer = member.get("computer").asText();
            }
        }
        verbs.fine("meg", "team", "lock-out", computer);
        assertThat(refused("sam", "team", "sync")).contains("does not let this computer in");
        verbs.fine("meg", "team", "remove", "sam@t.example");
        assertThat(verbs.fine("meg", "team", "move-in").out()).contains("No handoff was moved");
        assertThat(refused("meg", "team", "lock-out", "no-such")).isNotEmpty();
        assertThat(verbs.fine("sam", "team", "leave").out()).isNotEmpty();
        assertThat(status("sam").get("team").asText()).isEmpty();
    }
}
