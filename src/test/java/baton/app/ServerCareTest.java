package baton.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.people.Person;
import baton.people.Role;
import baton.store.TestLibrary;
import baton.team.server.ServerException;
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
        assertNowhere(folder, "zebedee");
    }

    @Test
    void aLaptopThatWasSetBackGetsBackWhatItDid() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var early = team.handOff("Early Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            team.leaveAlone("Ann");
            copy(folder.resolve("Ann"), folder.resolve("backup"));
            team.restart("Ann");
            var ann = team.at("Ann");
            ann.handoffService.accept(
                    ann.handoffService.open(team.at("Ann", early), team.id("Ann")), team.id("Ann"), "after the backup");
            var late = team.handOff("Late Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            ann.followUp.ask(team.at("Ann", early), team.id("Ann"), "Never sent");
            team.leaveAlone("Ann");
            // Her disk dies; what had left it is on the server.
            Files.move(folder.resolve("Ann"), folder.resolve("dead"));
            Files.move(folder.resolve("backup"), folder.resolve("Ann"));
            team.restart("Ann");
            ann = team.at("Ann");
            ann.followUp.ask(team.at("Ann", early), team.id("Ann"), "Before it is in step");
            team.settle("Ann", "Sam", "Meg");
            for (var name : List.of("Sam", "Ann", "Meg")) {
                assertThat(team.at(name, early).status()).as(name).isEqualTo(HandoffStatus.ACCEPTED);
                assertThat(team.at(name).stores.handoffs.events(early))
                        .as(name)
                        .isEqualTo(team.at("Sam").stores.handoffs.events(early))
                        .anyMatch(e -> e.payload().words().contains("Before it is in step"));
                assertThat(team.at(name, late)).isNotNull();
                assertThat(team.at(name).stores.team.unread(team.id(name))).isEmpty();
            }
        }
    }

    @Test
    void aLibraryThatWasCopiedIsAnotherComputer() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff("Copied Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            team.leaveAlone("Ann");
            copy(folder.resolve("Ann"), folder.resolve("Ann2"));
            team.restart("Ann");
            var copied = team.machine("Ann2", Role.AE, InstantSource.system());
            copied.handoffService.open(team.at("Ann2", id), team.id("Ann"));
            team.at("Ann").followUp.ask(team.at("Ann", id), team.id("Ann"), "From the first one");
            team.settle("Ann", "Ann2", "Sam");
            for (var name : List.of("Ann", "Ann2")) {
                assertThat(team.at(name).stores.handoffs.events(id))
                        .as(name)
                        .isEqualTo(team.at("Sam").stores.handoffs.events(id))
                        .extracting(HandoffEvent::kind)
                        .contains(EventKind.OPENED, EventKind.ASKED);
            }
            assertThat(team.count("select count(*) from baton.device where person_id = '" + team.id("Ann") + "'"))
                    .isEqualTo(2);
            // From then on neither takes the other for a server that was set back.
            var epoch = team.count("select epoch from baton.server");
            for (int i = 0; i < 2; i++) {
                team.disconnect("Ann");
                team.disconnect("Ann2");
                team.settle("Ann", "Ann2");
            }
            assertThat(team.count("select epoch from baton.server")).isEqualTo(epoch);
        }
    }

    private static void copy(Path from, Path to) throws java.io.IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var place = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(file, place);
                }
            }
        }
    }

    @Test
    void twoVersionsOfBatonWorkWithOneServer() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff("Newer Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            // The server is upgraded, and a newer Baton writes what this one does not know.
            team.run("insert into baton.kind_rule values ('BROADCAST', 'member', 'nothing')");
            team.run("insert into baton.document_rule values ('HOLOGRAM', 'member', 'team')");
            team.run("update baton.server set schema_version = 2");
            team.run("update baton.handoff set format = 9, version = version + 1, record = jsonb_set(record::jsonb,"
                    + " '{hologram}', '\"x\"')::text, xid = pg_current_xact_id() where id = '" + id + "'");
            team.run("insert into baton.event (id, handoff_id, place, at, person_id, kind, payload, pushed_by)"
                    + " select gen_random_uuid(), id, places + 1, now(), sender_id, 'BROADCAST', '{\"to\":\"all\"}',"
                    + " sender_id from baton.handoff where id = '" + id + "'");
            team.run("update baton.handoff set places = places + 1 where id = '" + id + "'");
            team.settle("Ann");
            var ann = team.at("Ann");
            assertThat(ann.stores.handoffs.events(id).getLast().payload())
                    .as("what it does not know is kept as it came")
                    .isEqualTo(new EventPayload.Newer("BROADCAST", "{\"to\":\"all\"}"));
            // She may note; what would change it waits, and the screen says for what.
            ann.followUp.tag(team.at("Ann", id), team.id("Ann"), "warm", true);
            assertThat(team.round("Ann").held()).isNull();
            ann.handoffService.open(team.at("Ann", id), team.id("Ann"));
            var round = team.round("Ann");
            assertThat(round.held()).isEqualTo(ServerException.Reason.NEWER);
            assertThat(round.refused()).isEmpty();
            assertThat(ann.stores.server.library().waiting(team.id("Ann")).acts())
                    .isPositive();
            assertThat(team.count("select count(*) from baton.handoff where record like '%hologram%'"))
                    .as("what it does not know stays there")
                    .isEqualTo(1);
            // Another one goes its way.
            var other = team.handOff("Other Ltd").id();
            team.settle("Sam", "Ann");
            assertThat(team.at("Ann", other)).isNotNull();
            // The newer Baton is there: what waited goes out.
            team.run("update baton.handoff set format = 1 where id = '" + id + "'");
            team.disconnect("Ann");
            team.settle("Ann", "Sam");
            assertThat(team.at("Sam").stores.handoffs.events(id)).anyMatch(e -> e.kind() == EventKind.OPENED);

            team.run("update baton.server set min_client = 2");
            team.disconnect("Ann");
            assertThatThrownBy(() -> team.round("Ann"))
                    .isInstanceOfSatisfying(
                            ServerException.class,
                            e -> assertThat(e.reason()).isEqualTo(ServerException.Reason.PROGRAM_OLD));
            ann.followUp.tag(team.at("Ann", id), team.id("Ann"), "late", true);
            team.run("update baton.server set min_client = 1, schema_version = 0");
            assertThatThrownBy(() -> team.round("Ann"))
                    .isInstanceOfSatisfying(
                            ServerException.class,
                            e -> assertThat(e.reason()).isEqualTo(ServerException.Reason.SERVER_OLD));
            team.run("update baton.server set schema_version = 1");
            team.settle("Ann", "Sam");
            assertThat(team.at("Sam").stores.handoffs.events(id)).anyMatch(e -> e.kind() == EventKind.TAGGED);
        }
    }

    /// In no file of anybody; backups are named to whoever erases, and stay.
    static void assertNowhere(Path folder, String word) throws java.io.IOException {
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(f -> !f.toString().contains("backups"))
                            .filter(f -> contains(f, word)))
                    .isEmpty();
        }
    }

    private static boolean contains(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains(word);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
