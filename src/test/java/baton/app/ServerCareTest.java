package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.EventKind;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.people.Person;
import baton.people.Role;
import baton.store.TestLibrary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What whoever runs a team's server meets: it is set back, clocks are wrong, somebody is erased, a library of before
/// moves in.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServerCareTest {
    @TempDir
    Path folder;

    private static final List<String> SAVED = List.of("handoff", "event", "document", "document_before", "device");

    /// Everything of the tables with acts, as a backup has it.
    static void save(ServerMachines team) throws Exception {
        try (var admin = team.server.admin();
                var s = admin.createStatement()) {
            for (var table : SAVED) {
                s.execute("drop table if exists public.saved_" + table);
                s.execute("create table public.saved_" + table + " as select * from baton." + table);
            }
        }
    }

    /// The server is put back to it, and runs as a new timeline would.
    static void putBack(ServerMachines team) throws Exception {
        try (var admin = team.server.admin();
                var s = admin.createStatement()) {
            s.execute(
                    "truncate baton.event, baton.handoff, baton.document, baton.document_before, baton.device, baton.clip cascade");
            for (var table : SAVED) {
                s.execute("insert into baton." + table + " select * from public.saved_" + table);
            }
        }
        for (var name : List.of("Sam", "Ann", "Meg")) {
            team.disconnect(name);
        }
    }

    @Test
    void aServerThatWasSetBackGetsEverythingAgain() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var early = team.handOff("Early Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            save(team);
            var ann = team.at("Ann");
            var opened = ann.handoffService.open(team.at("Ann", early), team.id("Ann"));
            ann.handoffService.accept(opened, team.id("Ann"), "after the backup");
            var late = team.handOff("Late Ltd").id();
            var her = team.person("Ann");
            team.at("Ann")
                    .stores
                    .people
                    .save(new Person(
                            her.id(), "Ann Kowalski", her.email(), her.role(), her.zone(), her.hours(), true, "newer"));
            Files.writeString(team.at("Meg").home.rules(), "# after the backup\n");
            team.settle("Sam", "Ann", "Meg");
            team.settle("Sam", "Ann", "Meg");
            var before = new ArrayList<List<HandoffEvent>>();
            for (var id : List.of(early, late)) {
                before.add(team.at("Meg").stores.handoffs.events(id));
            }
            putBack(team);
            // Whoever comes first is no manager: nothing of theirs is refused, and nothing here is lost.
            var first = team.round("Sam");
            assertThat(first.refused()).isEmpty();
            assertThat(team.at("Sam", early).status()).isEqualTo(HandoffStatus.ACCEPTED);
            team.settle("Sam", "Ann", "Meg");
            for (var name : List.of("Sam", "Ann", "Meg")) {
                assertThat(team.at(name, early).status()).as(name).isEqualTo(HandoffStatus.ACCEPTED);
                assertThat(team.at(name).stores.handoffs.events(early))
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(before.get(0));
                assertThat(team.at(name).stores.handoffs.events(late))
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(before.get(1));
                assertThat(team.at(name).stores.team.unread(team.id(name))).isEmpty();
                assertThat(team.at(name)
                                .stores
                                .people
                                .find(her.id())
                                .orElseThrow()
                                .name())
                        .as("at " + name + "'s")
                        .isEqualTo("Ann Kowalski");
                assertThat(team.at(name).home.rules()).as(name).hasContent("# after the backup\n");
            }
            try (var admin = team.server.admin();
                    var rows = admin.createStatement()
                            .executeQuery("select count(*) from baton.document"
                                    + " where doc like '%Kowalski%' or doc like '%after the backup%'")) {
                rows.next();
                assertThat(rows.getInt(1)).as("and on the server again").isEqualTo(2);
            }
            try (var admin = team.server.admin();
                    var rows = admin.createStatement().executeQuery("select count(*) from baton.event")) {
                rows.next();
                assertThat(rows.getInt(1))
                        .isEqualTo(before.get(0).size() + before.get(1).size());
            }
        }
    }

    @Test
    void aClockThatIsWrongIsPutRight() throws Exception {
        try (var team = new ServerMachines(folder)) {
            var fast = Duration.ofMinutes(10);
            var slow = Duration.ofMinutes(-7);
            team.join("Sam", Role.SDR, () -> Instant.now().plus(fast));
            team.join("Ann", Role.AE, () -> Instant.now().plus(slow));
            // Before the server could be asked for the time.
            team.at("Sam").stores.people.save(team.person("Ann"));
            var truth = Instant.now();
            var id = team.handOff("Skew Ltd").id();
            assertThat(Duration.between(truth, team.at("Sam", id).handedOffAt()))
                    .isGreaterThan(Duration.ofMinutes(9));
            team.settle("Meg", "Sam", "Ann");
            var handedOff = team.at("Ann").stores.handoffs.events(id).stream()
                    .filter(e -> e.kind() == EventKind.HANDED_OFF)
                    .findFirst()
                    .orElseThrow();
            assertThat(Duration.between(truth, handedOff.at()).abs()).isLessThan(Duration.ofSeconds(20));
            var then = Instant.now();
            team.at("Ann").handoffService.open(team.at("Ann", id), team.id("Ann"));
            team.settle("Ann", "Sam");
            var opened = team.at("Sam").stores.handoffs.events(id).getLast();
            assertThat(opened.kind()).isEqualTo(EventKind.OPENED);
            assertThat(Duration.between(then, opened.at()).abs()).isLessThan(Duration.ofSeconds(20));

            // Started again, and not connected yet: what was put right is not put right twice.
            team.restart("Sam", () -> Instant.now().plus(fast));
            var again = Instant.now();
            var next = team.handOff("Again Ltd");
            team.settle("Sam", "Ann");
            assertThat(Duration.between(again, team.at("Ann", next.id()).handedOffAt())
                            .abs())
                    .isLessThan(Duration.ofSeconds(20));
            assertThat(Duration.between(
                                    again,
                                    team.at("Ann")
                                            .stores
                                            .handoffs
                                            .events(next.id())
                                            .getLast()
                                            .at())
                            .abs())
                    .isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void aLibraryOfBeforeMovesInOnce() throws Exception {
        try (var team = new ServerMachines(folder)) {
            var meg = team.at("Meg");
            // Meg knew Sam and Ann before there was a team.
            var oldSam = TestLibrary.person("Sam", "Sam@team.example", Role.SDR);
            meg.stores.people.save(oldSam);
            var draft = meg.handoffService.begin(oldSam.id(), Samples.complete(team.id("Meg")));
            var handoff = meg.handoffService.handOff(draft, oldSam.id());
            meg.handoffService.accept(meg.handoffService.open(handoff, team.id("Meg")), team.id("Meg"), "long ago");
            team.join("Sam", Role.SDR, InstantSource.system());
            team.settle("Meg", "Sam");

            var report = meg.server.moveIn();
            assertThat(report.moved()).isEqualTo(1);
            assertThat(report.people()).as("one Sam").isEqualTo(1);
            assertThat(report.different()).isEmpty();
            assertThat(meg.server.moveIn().moved()).as("nothing twice").isZero();
            team.settle("Meg", "Sam");
            assertThat(team.at("Sam", handoff.id()).sender()).isEqualTo(team.id("Sam"));
            assertThat(team.at("Sam").stores.handoffs.events(handoff.id()))
                    .isEqualTo(meg.stores.handoffs.events(handoff.id()))
                    .extracting(HandoffEvent::kind)
                    .contains(EventKind.HANDED_OFF, EventKind.ACCEPTED);
            // It goes on where it was.
            team.at("Sam").followUp.tag(team.at("Sam", handoff.id()), team.id("Sam"), "warm", true);
            team.settle("Sam", "Meg");
            assertThat(meg.stores.handoffs.events(handoff.id())).anyMatch(e -> e.kind() == EventKind.TAGGED);
        }
    }

    @Test
    void somebodyErasedIsInNoFileOfAnybody() throws Exception {
        var name = "Zebedee Quixotolis";
        UUID id;
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            id = team.handOff(name + " Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            // Ann is offline, and writes.
            var ann = team.at("Ann");
            ann.followUp.ask(team.at("Ann", id), team.id("Ann"), "Is " + name + " still there?");
            team.at("Meg").erasure("(erased)").follow(id);
            team.settle("Meg", "Sam");
            assertThat(team.at("Sam", id).content().company()).doesNotContain("Zebedee");
            team.settle("Ann", "Meg", "Sam");
            assertThat(team.at("Ann", id).content().company()).doesNotContain("Zebedee");
            try (var admin = team.server.admin();
                    var rows = admin.createStatement().executeQuery("select count(*) from baton.erasure_done")) {
                rows.next();
                assertThat(rows.getInt(1)).as("every computer has said so").isEqualTo(3);
            }
            try (var admin = team.server.admin();
                    var rows = admin.createStatement()
                            .executeQuery("select count(*) from baton.handoff h where"
                                    + " h.record ilike '%zebedee%' or h.rest ilike '%zebedee%' or exists (select 1"
                                    + " from baton.event e where e.payload ilike '%zebedee%')")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(f -> !f.toString().contains("backups"))
                            .filter(f -> contains(f, "zebedee")))
                    .isEmpty();
        }
    }

    static boolean contains(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains(word);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
