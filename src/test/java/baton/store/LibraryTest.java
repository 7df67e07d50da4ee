package baton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.Handoff;
import baton.handoff.HandoffService;
import baton.handoff.HandoffStatus;
import baton.handoff.MeetingOutcome;
import baton.handoff.MeetingReport;
import baton.handoff.Repeated;
import baton.handoff.ReturnReason;
import baton.handoff.Samples;
import baton.handoff.StaleHandoffException;
import baton.handoff.record.Content;
import baton.handoff.record.RecordField;
import baton.handoff.rules.TeamRules;
import baton.inbox.Inbox;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.playback.PlaybackSpeed;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import baton.recording.ClipStore;
import baton.sla.DeadlineEngine;
import baton.sla.SlaRules;
import baton.store.db.Database;
import baton.store.db.MachineSettings;
import baton.store.db.StoreException;
import baton.store.sql.ClipFolder;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlPeopleStore;
import baton.store.sql.SqlViewingStore;
import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole library on a real H2 file.
class LibraryTest {
    @TempDir
    Path folder;

    private Database database;
    private SqlPeopleStore people;
    private SqlHandoffStore handoffs;
    private HandoffService service;
    private Instant now = Samples.NOW;
    private Person maya;
    private Person priya;

    @BeforeEach
    void open() {
        database = LibraryDatabase.open(NewLibrary.in(folder));
        people = new SqlPeopleStore(database, new MachineSettings(database));
        handoffs = new SqlHandoffStore(database);
        var ids = Generators.timeBasedEpochGenerator();
        service = new HandoffService(
                handoffs,
                () -> now,
                ids::generate,
                () -> TeamRules.STANDARD,
                new DeadlineEngine(() -> SlaRules.STANDARD, people::all));
        maya = person("Maya Brandt", Role.SDR);
        priya = person("Priya Nair", Role.AE);
        people.save(maya);
        people.save(priya);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Person person(String name, Role role) {
        var email = name.split(" ")[0].toLowerCase(java.util.Locale.ROOT) + "@x.example";
        return new Person(UUID.randomUUID(), name, email, role, ZoneId.of("Europe/London"), WorkingHours.OFFICE, true);
    }

    @Test
    void peopleComeBackAsTheyWere() {
        assertThat(people.all()).containsExactly(maya, priya);
        assertThat(people.current()).isEmpty();
        people.switchTo(priya.id());
        assertThat(people.current()).contains(priya);
        var gone = new Person(maya.id(), "Maya B.", maya.email(), Role.AE, maya.zone(), maya.hours(), false);
        people.save(gone);
        assertThat(people.all()).containsExactly(priya, gone);
    }

    @Test
    void theWholeLifeOfAHandoffIsEvents() {
        var draft = service.begin(maya.id(), Content.EMPTY);
        assertThat(draft.status()).isEqualTo(HandoffStatus.DRAFT);
        var ready = service.edit(draft, maya.id(), Samples.complete(priya.id()));
        assertThat(ready.status()).isEqualTo(HandoffStatus.READY);
        var due = Samples.NOW.plusSeconds(14_400);
        var sent = service.handOff(ready, maya.id());
        assertThat(sent.handedOffAt()).isEqualTo(Samples.NOW);
        assertThat(sent.dueAt()).isEqualTo(due);
        assertThat(service.open(sent, maya.id()))
                .as("the sender's look does not count")
                .isEqualTo(sent);
        var opened = service.open(sent, priya.id());
        var accepted = service.accept(opened, priya.id(), "watched");
        now = Samples.NOW.plusSeconds(7 * 86_400);
        var done = service.giveFeedback(
                accepted,
                priya.id(),
                new MeetingReport(
                        MeetingOutcome.HELD,
                        4,
                        Set.of(RecordField.PAIN, RecordField.MEETING),
                        " good ",
                        Repeated.NOTHING));
        assertThat(handoffs.find(done.id())).contains(done);
        assertThat(done.status()).isEqualTo(HandoffStatus.FEEDBACK_GIVEN);
        assertThat(handoffs.events(done.id()).stream().map(e -> e.kind()).toList())
                .containsExactly(
                        EventKind.CREATED,
                        EventKind.EDITED,
                        EventKind.READY,
                        EventKind.HANDED_OFF,
                        EventKind.OPENED,
                        EventKind.ACCEPTED,
                        EventKind.MET,
                        EventKind.FEEDBACK_GIVEN);
        var feedback = handoffs.feedback(done.id()).orElseThrow();
        assertThat(feedback.words()).isEqualTo("good");
        assertThat(feedback.wrong()).containsExactlyInAnyOrder(RecordField.PAIN, RecordField.MEETING);
    }

    @Test
    void aReturnedHandoffGoesBackAndCanBeSentAgain() {
        var opened = opened();
        assertThatThrownBy(() -> service.giveBack(opened, priya.id(), ReturnReason.OTHER, "  "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> service.accept(opened, maya.id(), "")).isInstanceOf(IllegalStateException.class);
        var returned = service.giveBack(opened, priya.id(), ReturnReason.NO_DECISION_MAKER, "who signs?");
        assertThat(new Inbox(handoffs).of(priya.id(), now, 500).items())
                .singleElement()
                .matches(i -> i.handoff().status() == HandoffStatus.RETURNED);
        var again = service.handOff(returned, maya.id());
        assertThat(again.status()).isEqualTo(HandoffStatus.HANDED_OFF);
        assertThat(new Inbox(handoffs).of(priya.id(), now, 500).items()).hasSize(1);
        assertThat(handoffs.events(again.id()).stream()
                        .filter(e -> e.kind() == EventKind.RETURNED)
                        .map(e -> e.payload()))
                .containsExactly(new EventPayload.Return(ReturnReason.NO_DECISION_MAKER, "who signs?"));
    }

    private Handoff opened() {
        var ready = service.begin(maya.id(), Samples.complete(priya.id()));
        return service.open(service.handOff(ready, maya.id()), priya.id());
    }

    @Test
    void aStaleCopyIsRefusedAndChangesNothing() {
        var draft = service.begin(maya.id(), Content.EMPTY);
        var newer = service.edit(draft, maya.id(), Samples.complete(priya.id()));
        assertThatThrownBy(() -> service.edit(draft, maya.id(), Samples.complete(maya.id())))
                .isInstanceOf(StaleHandoffException.class);
        assertThat(handoffs.find(draft.id())).contains(newer);
        assertThat(handoffs.events(draft.id())).hasSize(3);
    }

    @Test
    void theSameContentAgainWritesNothing() {
        var draft = service.begin(maya.id(), Samples.complete(priya.id()));
        assertThat(service.edit(draft, maya.id(), Samples.complete(priya.id()))).isSameAs(draft);
    }

    @Test
    void whatIsDueSoonestComesFirstAndUnseenBeforeSeen() {
        var soon = handedOff("Soon");
        var unseen = handedOff("Unseen");
        now = Samples.NOW.minusSeconds(3_600);
        var late = handedOff("Late");
        service.open(soon, priya.id());
        service.open(late, priya.id());
        assertThat(new Inbox(handoffs)
                        .of(priya.id(), now, 500).items().stream()
                                .map(i -> i.handoff().id())
                                .toList())
                .containsExactly(late.id(), unseen.id(), soon.id());
    }

    private Handoff handedOff(String company) {
        var c = Samples.complete(priya.id());
        var content = new Content(
                c.type(),
                c.receiver(),
                company,
                c.contact(),
                c.value(),
                c.source(),
                c.fields(),
                c.conditions(),
                c.format(),
                c.uncertainties());
        return service.handOff(service.begin(maya.id(), content), maya.id());
    }

    @Test
    void longAndForeignTextsComeBackWhole() {
        var text = "\uD83D\uDE80 \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 \u4F60\u597D ' \" \\ % _ \n"
                + "x".repeat(100_000);
        var c = Samples.complete(priya.id());
        var f = c.fields();
        var content = c.withFields(new baton.handoff.record.FiveFields(
                new baton.handoff.record.Pain(text, text),
                f.meeting(),
                List.of(new baton.handoff.record.Stakeholder(
                        text, text, baton.handoff.record.StakeholderRole.END_USER, false)),
                new baton.handoff.record.Objections(false, List.of(new baton.handoff.record.Objection(text, text))),
                new baton.handoff.record.Competitor(false, text)));
        var saved = service.begin(maya.id(), content);
        database.close();
        database = LibraryDatabase.open(NewLibrary.in(folder));
        assertThat(new SqlHandoffStore(database).find(saved.id()).orElseThrow().content())
                .isEqualTo(content);
    }

    @Test
    void aClipIsKeptWholeAndDamageIsSeen() throws IOException {
        var clips = new ClipFolder(database, folder.resolve("recordings"));
        var file = Files.write(folder.resolve("take.mp4"), new byte[] {1, 2, 3});
        var clip = clips.keep(
                UUID.randomUUID(), file, new ClipFacts(Duration.ofSeconds(3), 1280, 720, true), ClipNotes.NONE);
        assertThat(clip.sha256()).isEqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        assertThat(clip.bytes()).isEqualTo(3);
        assertThat(clips.find(clip.id())).contains(clip);
        assertThat(Files.readAllBytes(clips.path(clip))).containsExactly(1, 2, 3);
        assertThat(clips.condition(clip)).isEqualTo(ClipStore.Condition.FINE);
        Files.write(clips.path(clip), new byte[] {1});
        assertThat(clips.condition(clip)).isEqualTo(ClipStore.Condition.DAMAGED);
        Files.delete(clips.path(clip));
        assertThat(clips.condition(clip)).isEqualTo(ClipStore.Condition.MISSING);
        try (var left = Files.list(folder.resolve("recordings"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void remembersWhereEachPersonIs() throws IOException {
        var clips = new ClipFolder(database, folder.resolve("recordings"));
        var file = Files.write(folder.resolve("take.mp4"), new byte[] {1});
        var clip = clips.keep(UUID.randomUUID(), file, new ClipFacts(Duration.ofSeconds(3), 1, 1, true), ClipNotes.NONE)
                .id();
        var viewing = new SqlViewingStore(database);
        assertThat(viewing.position(priya.id(), clip)).isZero();
        viewing.savePosition(priya.id(), clip, Duration.ofMillis(1234));
        viewing.savePosition(priya.id(), clip, Duration.ofMillis(5678));
        assertThat(viewing.position(priya.id(), clip)).hasMillis(5678);
        assertThat(viewing.position(maya.id(), clip)).isZero();
        assertThat(viewing.speed(priya.id())).isEqualTo(PlaybackSpeed.USUAL);
        viewing.saveSpeed(priya.id(), new PlaybackSpeed(1.7));
        assertThat(viewing.speed(priya.id())).isEqualTo(new PlaybackSpeed(1.7));
    }

    @Test
    void aSecondOpenOfTheSameLibraryIsMigratedAlready() {
        database.close();
        database = LibraryDatabase.open(NewLibrary.in(folder));
        assertThat(new SqlPeopleStore(database, new MachineSettings(database)).all())
                .hasSize(2);
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void aNewerLibraryIsRefusedInWords() {
        database.write(h -> h.execute("""
                insert into "schema_history" ("installed_rank", "version", "description", "type", "script", "checksum",
                    "installed_by", "execution_time", "success")
                values (99, '999', 'from the future', 'SQL', 'V999__future.sql', 1, 'x', 1, true)"""));
        database.close();
        assertThatThrownBy(() -> LibraryDatabase.open(NewLibrary.in(folder)))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.TOO_NEW));
        database = LibraryDatabase.open(NewLibrary.in(folder.resolve("other")));
    }

    @Test
    void aFileThatIsNoLibraryIsRefusedInWords() throws IOException {
        var other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("library.mv.db"), "this is not a database ".repeat(1000));
        assertThatThrownBy(() -> LibraryDatabase.open(other))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.DAMAGED));
        assertThat(Files.readString(other.resolve("library.mv.db"))).startsWith("this is not a database");
    }

    @Test
    void timesKeepTheirMicroseconds() {
        var exact = Instant.parse("2026-11-19T10:00:00.123456Z");
        var timed = new HandoffService(handoffs, () -> exact, UUID::randomUUID);
        var draft = timed.begin(maya.id(), Content.EMPTY);
        assertThat(handoffs.find(draft.id())).contains(draft);
    }
}
