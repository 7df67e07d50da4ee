package baton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.Handoff;
import baton.handoff.HandoffService;
import baton.handoff.Samples;
import baton.handoff.record.Content;
import baton.handoff.record.HandoffFormat;
import baton.handoff.record.HandoffType;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.recording.Caption;
import baton.recording.Chapter;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import baton.recording.ClipProcessor;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.EncodingProgress;
import baton.recording.Pin;
import baton.recording.Prompt;
import baton.recording.ReceiverCard;
import baton.recording.SoundProfile;
import baton.recording.TakeFiles;
import baton.recording.TakeWriter;
import baton.recording.Trim;
import baton.recording.VideoMode;
import baton.recording.prompt.StandardCards;
import baton.recording.take.Take;
import baton.recording.take.TakeRepository;
import baton.recording.take.TakeState;
import baton.store.db.Database;
import baton.store.db.MachineSettings;
import baton.store.sql.ClipFolder;
import baton.store.sql.SqlCardStore;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlPeopleStore;
import baton.store.sql.SqlScriptStore;
import baton.store.sql.SqlTakeStore;
import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the studio keeps, on a real H2 file: cards in their versions, takes in their tray, notes beside clips.
class StudioStoreTest {
    private static final Take.Program HERE = new Take.Program(1, 1);

    @TempDir
    Path folder;

    private final Supplier<UUID> ids = Generators.timeBasedEpochGenerator()::generate;
    private final Person maya =
            new Person(new UUID(0, 1), "Maya", "m@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
    private Database database;
    private Handoff draft;

    @BeforeEach
    void open() {
        database = LibraryDatabase.open(folder);
        new SqlPeopleStore(database, new MachineSettings(database)).save(maya);
        draft = new HandoffService(new SqlHandoffStore(database), InstantSource.fixed(Samples.NOW), ids)
                .begin(maya.id(), Content.EMPTY);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyVersionOfACardStaysAndTheNewestCounts() {
        var cards = new SqlCardStore(database, ids);
        assertThat(cards.cardOf(maya.id(), HandoffType.SDR_TO_AE)).isEqualTo(StandardCards.of(HandoffType.SDR_TO_AE));
        var first = cards.save(card("Why"));
        assertThat(first.version()).isEqualTo(1);
        var second = cards.save(card("Why now"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(cards.save(card("Why now"))).as("nothing changed").isEqualTo(second);
        assertThat(cards.cardOf(maya.id(), HandoffType.SDR_TO_AE)).isEqualTo(second);
        assertThat(cards.find(maya.id(), HandoffType.AE_TO_CS))
                .as("each type its own")
                .isEmpty();
        assertThat(database.<Integer>read(h -> h.createQuery("select count(*) from receiver_card")
                        .mapTo(Integer.class)
                        .one()))
                .isEqualTo(2);
        assertThatThrownBy(() -> cards.save(StandardCards.of(HandoffType.SDR_TO_AE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ReceiverCard card(String title) {
        var prompt = new Prompt(title, "Why \u00fc\ud83d\ude80?", Duration.ofSeconds(20), true, null);
        return new ReceiverCard(maya.id(), HandoffType.SDR_TO_AE, 0, List.of(prompt), "Reading aloud");
    }

    @Test
    void whatWasNotedAboutAClipComesBack() throws IOException {
        var clips = new ClipFolder(database, folder.resolve("recordings"));
        var notes = new ClipNotes(
                        List.of(new Chapter(Duration.ofMillis(1500), "Why", true)),
                        card("Why"),
                        new Trim(Duration.ofSeconds(1), Duration.ofSeconds(9)),
                        Duration.ofSeconds(4),
                        0,
                        "",
                        List.of(new Pin(Duration.ofSeconds(2), "Quiet at price")))
                .withSound(new SoundProfile(-20, new byte[] {0, (byte) 255, 7}));
        var file = Files.write(folder.resolve("take.mp4"), new byte[] {1});
        var clip = clips.keep(UUID.randomUUID(), file, new ClipFacts(Duration.ofSeconds(10), 1280, 720, true), notes);
        assertThat(clip.length()).as("as it plays").isEqualTo(Duration.ofSeconds(8));
        var found = clips.find(clip.id()).orElseThrow();
        assertThat(found).isEqualTo(clip);
        assertThat(found.notes().waveformBytes()).containsExactly(0, (byte) 255, 7);
        assertThat(found.notes().gain()).isEqualTo(4);
    }

    @Test
    void takesStayInTheTrayUntilTheHandoffIsSent() throws Exception {
        var shelf = shelf();
        var first = recorded(shelf);
        assertThat(shelf.tray(draft.id())).as("it runs").isEmpty();
        first = first.withNotes(first.notes().withChapters(List.of(new Chapter(Duration.ZERO, "Why", true))));
        shelf.note(first);
        shelf.setAside(first);
        var second = recorded(shelf);
        var clip = shelf.keep(second, kept -> kept);
        assertThat(states(shelf)).containsExactly(TakeState.SET_ASIDE, TakeState.KEPT);
        assertThat(shelf.tray(draft.id()).getFirst().take().notes().chapters()).hasSize(1);
        // The other one is better after all.
        var other = shelf.keep(shelf.tray(draft.id()).getFirst().take(), kept -> kept);
        assertThat(other.id()).isNotEqualTo(clip.id());
        assertThat(other.notes().chapters()).hasSize(1);
        assertThat(states(shelf)).containsExactly(TakeState.KEPT, TakeState.SET_ASIDE);
        var discarded = shelf.discard(shelf.tray(draft.id()).getLast().take());
        assertThat(states(shelf)).containsExactly(TakeState.KEPT, TakeState.DISCARDED);
        assertThat(discarded.file()).as("to be had back").exists();
        assertThat(shelf.interrupted()).as("all of them were decided about").isEmpty();
        var undecided = recorded(shelf);
        shelf.clear(draft.id());
        assertThat(discarded.file()).doesNotExist();
        assertThat(undecided.file()).as("nobody decided about this one").exists();
    }

    private List<TakeState> states(TakeRepository shelf) {
        return shelf.tray(draft.id()).stream().map(t -> t.take().state()).toList();
    }

    private TakeRepository shelf() {
        var takes = folder.resolve("takes");
        return new TakeRepository(
                new SqlTakeStore(database, takes),
                new TakeRepository.Media(
                        new ClipFolder(database, folder.resolve("recordings")), new Copies(), new NoWorkshop()),
                takes,
                InstantSource.fixed(Samples.NOW),
                ids,
                new TakeRepository.Programs(HERE, _ -> false));
    }

    private Take recorded(TakeRepository shelf) throws IOException {
        var take = shelf.begin(draft.id(), null);
        Files.write(take.file(), new byte[] {1, 2, 3});
        return take;
    }

    @Test
    void aLibraryOfTheFirstVersionIsTakenOver() throws Exception {
        var old = folder.resolve("old");
        Files.createDirectories(old);
        var url = "jdbc:h2:file:" + old.resolve("library");
        Flyway.configure()
                .dataSource(url, Database.USER, Database.PASSWORD)
                .locations("classpath:db/migration")
                .table("schema_history")
                .target("1")
                .load()
                .migrate();
        try (var connection = java.sql.DriverManager.getConnection(url, Database.USER, Database.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into person values ('%s', 'Maya', 'm@x', 'SDR', 'UTC', '09:00', '17:00', 'MONDAY', true)"
                            .formatted(maya.id()));
            statement.execute("insert into clip values ('%s', 'a.mp4', 3, 'x', 4000, 2, 2)".formatted(new UUID(2, 2)));
            statement.execute("""
                    insert into handoff (id, sender_id, status, handoff_type, company, record, search_text, clip_id,
                        created_at, updated_at, version)
                    values ('%s', '%s', 'DRAFT', 'SDR_TO_AE', 'Acme', '%s', '', '%s', now(), now(), 1)""".formatted(new UUID(3, 3), maya.id(), """
                            {"type":"SDR_TO_AE","receiver":null,"company":"Acme","contact":{"name":"","email":""},
                            "value":null,"source":null,"fields":{"pain":{"quote":"q","speaker":""},
                            "meeting":{"date":null,"time":null,"zone":null,"minutes":30,"format":"VIDEO","attendees":[],
                            "agenda":""},"stakeholders":[],"objections":{"noneRaised":false,"raised":[]},
                            "competitor":{"noneMentioned":false,"names":""}},"conditions":{}}""", new UUID(2, 2)));
        }
        try (var taken = LibraryDatabase.open(old)) {
            var handoff = new SqlHandoffStore(taken).find(new UUID(3, 3)).orElseThrow();
            assertThat(handoff.content().company()).isEqualTo("Acme");
            assertThat(handoff.content().format()).isEqualTo(HandoffFormat.VIDEO);
            assertThat(handoff.content().uncertainties()).isEmpty();
            var clip = new ClipFolder(taken, old).find(new UUID(2, 2)).orElseThrow();
            assertThat(clip.notes()).isEqualTo(ClipNotes.NONE);
            assertThat(old.resolve("backups")).isNotEmptyDirectory();
        }
    }

    @Test
    void aScriptComesBack() {
        var scripts = new SqlScriptStore(database);
        assertThat(scripts.find(draft.id())).isEmpty();
        scripts.save(draft.id(), "Say this");
        scripts.save(draft.id(), "Say that \u201c\u00e4\u201d");
        assertThat(scripts.find(draft.id())).isEqualTo("Say that \u201c\u00e4\u201d");
    }

    /// Files that can be copied and have three seconds each.
    private static final class Copies implements TakeFiles {
        @Override
        public TakeWriter begin(Path file, VideoMode mode, boolean withSound) {
            throw new UnsupportedOperationException("nothing is recorded here");
        }

        @Override
        public void finishCopy(Path from, List<Chapter> chapters, Path to) throws DeviceException {
            try {
                Files.copy(from, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new DeviceException(DeviceProblem.FILE_UNWRITABLE, to.toString(), e.toString());
            }
        }

        @Override
        public boolean repair(Path file) {
            return false;
        }

        @Override
        public ClipFacts inspect(Path file) {
            return new ClipFacts(Duration.ofSeconds(3), 2, 2, true);
        }
    }

    private static final class NoWorkshop implements ClipProcessor {
        @Override
        public SoundProfile listen(Path recording) {
            return new SoundProfile(-16, new byte[0]);
        }

        @Override
        public void poster(Path recording, Duration at, Path jpeg) throws DeviceException {
            throw new DeviceException(DeviceProblem.ENCODER_FAILED, "", "no picture in three bytes");
        }

        @Override
        public void takeIn(Path foreign, Path to, EncodingProgress progress) {}

        @Override
        public void export(Path recording, Trim trim, List<Chapter> chapters, List<Caption> captions, Path to) {}
    }
}
