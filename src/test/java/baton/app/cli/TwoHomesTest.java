package baton.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.TestHome;
import baton.app.Workspace;
import baton.exchange.HandoffJson;
import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.people.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole job between two homes, by verbs alone: with files as a mail brings them, and through a folder.
@Timeout(180)
class TwoHomesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path VIDEO = Path.of("recordings/samples/jonas-1.mp4");

    @TempDir
    Path folder;

    private Path mail;

    private VerbRuns.Run run(String home, String... arguments) {
        return new VerbRuns(folder).run(home, arguments);
    }

    private String fine(String home, String... arguments) {
        return new VerbRuns(folder).fine(home, arguments).line();
    }

    private String file(String name) {
        return mail.resolve(name + ".handoff").toString();
    }

    /// Sam and Ann, who have exchanged their cards.
    @BeforeEach
    void meet() throws IOException {
        mail = Files.createDirectories(folder.resolve("mail"));
        fine("sam", "person", "add", "--name", "Sam Ortiz", "--email", "sam@t.example", "--role", "SDR", "--me");
        fine("ann", "person", "add", "--name", "Ann Weber", "--email", "ann@t.example", "--role", "AE", "--me");
    }

    private void cards() {
        // Sam has written Ann down before her own machine said who she is: they become one.
        fine("sam", "person", "add", "--name", "Ann Weber", "--email", "Ann@t.example", "--role", "AE");
        fine("sam", "card", "--out", file("sam"));
        fine("ann", "card", "--out", file("ann"));
        var asked = run("sam", "unpack", file("ann"));
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.err()).contains("Ann Weber").contains("six words");
        fine("sam", "unpack", file("ann"), "--trust");
        fine("ann", "unpack", file("sam"), "--trust");
        assertThat(fine("sam", "people", "--json")).isNotEmpty();
    }

    private String draft() throws IOException {
        var record = folder.resolve("record.json");
        var sam = person("sam", "sam@t.example");
        var ann = person("sam", "ann@t.example");
        var draft = Handoff.draft(UUID.randomUUID(), sam.id(), Samples.complete(ann.id()), Samples.NOW);
        Files.writeString(record, HandoffJson.write(draft, sam, Optional.of(ann)));
        var id = fine("sam", "import", record.toString());
        fine("sam", "attach", id, VIDEO.toString());
        return id;
    }

    private Person person(String home, String email) {
        var place = folder.resolve(home);
        try (var workspace = Workspace.open(TestHome.in(place), InstantSource.system())) {
            var found = workspace.stores.people.all().stream()
                    .filter(p -> p.email().equalsIgnoreCase(email))
                    .toList();
            assertThat(found).as("one person, one entry").hasSize(1);
            return found.getFirst();
        }
    }

    private JsonNode events(String home, String id) throws IOException {
        var run = run(home, "events", id, "--json");
        assertThat(run.code()).isZero();
        return JSON.readTree(run.out());
    }

    private void mail(String from, String id, String to, String name) {
        fine(from, "pack", id, "--to", to, "--out", file(name));
    }

    @Test
    void theJobIsDoneByMailAlone() throws Exception {
        cards();
        var id = draft();
        fine("sam", "hand-off", id);
        mail("sam", id, "ann@t.example", "1");
        assertThat(fine("ann", "unpack", file("1"))).isEqualTo(id);
        // Once more changes nothing.
        assertThat(run("ann", "unpack", file("1")).err()).contains("here already");
        assertThat(run("ann", "handoffs").out()).contains("HANDED_OFF").contains("Northwind");
        var exported = folder.resolve("watched.mp4");
        fine("ann", "export", id, "--format", "mp4", "--out", exported.toString());
        assertThat(Files.size(exported)).isGreaterThan(10_000);

        fine("ann", "open", id);
        mail("ann", id, "sam@t.example", "lost");
        fine("ann", "comment", id, "--at", "12.5", "Here she goes quiet");
        fine("ann", "accept", id);
        mail("ann", id, "sam@t.example", "2");
        fine("sam", "unpack", file("2"));
        assertThat(run("sam", "handoffs").out()).contains("ACCEPTED");
        fine("ann", "touch", id, "--kind", "REPLY_IN_THREAD");
        fine("ann", "feedback", id, "--outcome", "CANCELLED", "--words", "They called it off");
        mail("ann", id, "sam@t.example", "3");
        // What was lost comes last, and is old by then.
        fine("sam", "unpack", file("3"));
        fine("sam", "unpack", file("lost"));
        mail("sam", id, "ann@t.example", "4");
        fine("ann", "unpack", file("4"));
        assertThat(events("sam", id)).isEqualTo(events("ann", id));
        assertThat(run("sam", "handoffs").out()).contains("FEEDBACK_GIVEN");
        assertThat(run("sam", "return", id, "--reason", "WRONG_RECEIVER").code())
                .isEqualTo(1);
    }

    @Test
    void theJobIsDoneThroughAFolder() throws Exception {
        var shared = Files.createDirectories(folder.resolve("OneDrive")).toString();
        fine("sam", "folder", "set", shared);
        fine("ann", "folder", "set", shared);
        fine("sam", "folder", "look");
        var ann = run("ann", "folder", "look");
        assertThat(ann.err()).contains("Sam Ortiz").contains("six words");
        // The card that lies in the folder is accepted like one that came by mail.
        var cards = Path.of(shared).resolve("people");
        for (var home : List.of("sam", "ann")) {
            try (var all = Files.list(cards)) {
                for (var card : all.toList()) {
                    run(home, "unpack", card.toString(), "--trust");
                }
            }
        }
        var id = draft();
        fine("sam", "hand-off", id);
        var looked = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            for (var home : List.of("sam", "ann")) {
                looked.add(run(home, "folder", "look").out());
            }
            switch (i) {
                case 0 -> fine("ann", "accept", id);
                case 1 -> fine("sam", "comment", id, "--at", "3", "This is the one");
                default -> {
                    // Nothing more is done.
                }
            }
        }
        assertThat(events("sam", id)).isEqualTo(events("ann", id));
        assertThat(run("sam", "handoffs").out()).contains("ACCEPTED");
        assertThat(run("sam", "events", id).out()).contains("This is the one");
        // What has arrived lies there no more, but for receipts.
        assertThat(run("ann", "folder", "look").out()).contains("Nothing was sent");
        assertThat(run("sam", "folder", "look").out()).contains("Nothing was sent");
        long videos;
        try (var all = Files.walk(Path.of(shared))) {
            videos = all.filter(f -> f.toString().endsWith(".handoff") && size(f) > 100_000)
                    .count();
        }
        assertThat(videos).as("what has arrived is deleted").isZero();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void wrongUseIsToldInASentence() throws Exception {
        cards();
        var id = draft();
        assertThat(run("sam", "pack", id, "--to", "ann@t.example", "--out", file("x"))
                        .err())
                .contains("never handed off");
        assertThat(run("sam", "accept", id).err()).contains("cannot be done now");
        assertThat(run("sam", "pack", id, "--to", "eve@t.example", "--out", file("x"))
                        .err())
                .contains("eve@t.example");
        var junk = Files.writeString(mail.resolve("junk.handoff"), "hello");
        assertThat(run("ann", "unpack", junk.toString()).err()).contains("no handoff of Baton");
        assertThat(run("tom", "folder", "status").err()).contains("Nobody uses this library yet");
        assertThat(run("sam", "person", "add", "--name", "X", "--email", "nothing", "--role", "AE")
                        .err())
                .contains("e-mail");
    }

    @Test
    void aSharedComputerAsksForItsLastUsersPin() throws Exception {
        var place = folder.resolve("sam");
        try (var opened = Workspace.open(TestHome.in(place), InstantSource.system())) {
            opened.computer.share("123456".toCharArray());
        }
        var run = run("sam", "people");
        assertThat(run.code()).isNotZero();
        assertThat(run.err())
                .contains(
                        "This computer is shared, and Sam Ortiz was its last user. Give their PIN in BATON_PASSPHRASE.");
        var other = run("sam", "person", "add", "--name", "M", "--email", "m@t.example", "--role", "MANAGER", "--me");
        assertThat(other.code()).as("nobody makes themselves another one").isNotZero();
    }

    @Test
    void whoUsesAComputerIsNotReplacedByAVerb() {
        var run = run("sam", "person", "add", "--name", "M", "--email", "m@t.example", "--role", "MANAGER", "--me");
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("Sam Ortiz uses this computer.");
        fine("sam", "person", "add", "--name", "M", "--email", "m@t.example", "--role", "MANAGER");
    }
}
