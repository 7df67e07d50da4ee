package baton.store.trash;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Handoff;
import baton.handoff.HandoffTrash;
import baton.handoff.Samples;
import baton.playback.PlaybackSpeed;
import baton.playback.Viewing;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import baton.store.LibraryDatabase;
import baton.store.NewLibrary;
import baton.store.TestLibrary;
import baton.store.backup.Backups;
import baton.store.backup.Restore;
import baton.store.db.TableChecksum;
import baton.store.file.Progress;
import baton.store.sidecar.Sidecars;
import baton.store.sql.SqlHandoffStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is deleted lies in the trash for thirty days, whole, and comes back byte for byte.
class TrashTest {
    @TempDir
    Path folder;

    private TestLibrary library;
    private Trash trash;
    private Handoff one;
    private UUID clip;

    private Path recordings() {
        return folder.resolve("recordings");
    }

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(recordings().resolve("takes"));
        library = new TestLibrary(folder, new Sidecars(recordings()));
        trash = library.trash(recordings());
        clip = UUID.randomUUID();
        var film = Files.writeString(folder.resolve("film"), "pictures and sound");
        library.clips(recordings())
                .keep(clip, film, new ClipFacts(Duration.ofSeconds(20), 640, 360, true), ClipNotes.NONE);
        Files.writeString(recordings().resolve(clip + ".jpg"), "poster");
        Files.writeString(recordings().resolve(clip + ".vtt"), "captions");
        var draft = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        library.effort.addWriting(draft.id(), Duration.ofMinutes(3));
        var recorded = library.handoffService.keepBriefing(draft, library.maya.id(), clip);
        one = library.handoffService.open(
                library.handoffService.handOff(recorded, library.maya.id()), library.priya.id());
        library.followUp.ask(one, library.priya.id(), "Who signs?");
        library.viewing.save(
                clip,
                Viewing.none(library.priya.id()).with(Duration.ZERO, Duration.ofSeconds(5)),
                Duration.ofSeconds(5));
        library.viewing.saveSpeed(library.priya.id(), new PlaybackSpeed(1.5));
        library.write(h -> {
            h.execute(
                    "insert into playlist (id, person_id, name, made_at) values (?, ?, 'Best', current_timestamp)",
                    new UUID(7, 7),
                    library.priya.id());
            h.execute("insert into playlist_entry values (?, ?, 3)", new UUID(7, 7), one.id());
            return h.execute(
                    "insert into take (id, handoff_id, file_name, started_at, process, process_started_ms)"
                            + " values (?, ?, 'x.take.mp4', current_timestamp, 1, 1)",
                    new UUID(8, 8),
                    one.id());
        });
        Files.writeString(recordings().resolve("takes/x.take.mp4"), "take");
        library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        library.sweep();
    }

    @AfterEach
    void close() {
        library.close();
    }

    /// Every file but those of the trash, with what is in it.
    private Map<String, String> files() throws IOException {
        var found = new TreeMap<String, String>();
        try (var all = Files.walk(recordings())) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var name = recordings().relativize(file).toString();
                if (!name.startsWith("trash")) {
                    found.put(name, Files.readString(file));
                }
            }
        }
        return found;
    }

    /// What does not follow from when something was done last: of the order of events, who comes behind whom.
    private Map<String, TableChecksum> rows() throws Exception {
        library.write(h -> h.execute("update handoff set change_number = 0"));
        library.write(h -> h.execute("""
                update handoff_event e set entered = (select count(*) from handoff_event o
                    where o.handoff_id = e.handoff_id and o.entered <= e.entered)"""));
        var sums = new TreeMap<String, TableChecksum>();
        library.sums().forEach(s -> sums.put(s.table(), s));
        sums.remove("HANDOFF_GONE");
        return sums;
    }

    @Test
    void itComesBackByteForByte() throws Exception {
        var files = files();
        var rows = rows();
        trash.delete(one.id(), library.maya.id());
        assertThat(library.handoffs.find(one.id())).isEmpty();
        assertThat(library.changes.goneAfter(0)).containsExactly(one.id());
        assertThat(files().keySet()).noneMatch(n -> n.contains(one.id().toString()) || n.contains(clip.toString()));
        assertThat(files()).doesNotContainKey("takes/x.take.mp4").hasSizeLessThan(files.size());
        assertThat(trash.list()).singleElement().satisfies(t -> {
            assertThat(t.company()).isEqualTo("Northwind");
            assertThat(t.goes()).isEqualTo(library.now.plus(HandoffTrash.STAYS));
        });
        trash.putBack(one.id());
        assertThat(files()).isEqualTo(files);
        assertThat(rows()).isEqualTo(rows);
        assertThat(library.changes.goneAfter(0)).isEmpty();
        assertThat(trash.list()).isEmpty();
    }

    @Test
    void itGoesForGoodAfterThirtyDays() throws Exception {
        trash.delete(one.id(), library.maya.id());
        library.now = library.now.plus(Duration.ofDays(29));
        assertThat(trash.settle()).isZero();
        assertThat(trash.list()).hasSize(1);
        library.now = library.now.plus(Duration.ofDays(1));
        assertThat(trash.settle()).isEqualTo(1);
        assertThat(trash.list()).isEmpty();
        assertThat(recordings().resolve("trash").resolve(one.id().toString())).doesNotExist();
    }

    /// Wherever a program ends: the next start finds the handoff either in the library or in the trash, whole.
    @Test
    void anInterruptedMoveIsFinishedOrUndone() throws Exception {
        var files = files();
        var rows = rows();
        var place = recordings().resolve("trash").resolve(one.id().toString());
        // Only begun.
        Files.createDirectories(place);
        Files.writeString(place.resolve(one.id() + ".handoff.json"), "{");
        trash.settle();
        assertThat(place).doesNotExist();
        assertThat(files()).isEqualTo(files);

        // Its rows are gone, its files were not moved yet.
        trash.delete(one.id(), library.maya.id());
        Files.move(place.resolve(clip + ".mp4"), recordings().resolve(clip + ".mp4"));
        Files.copy(place.resolve(one.id() + ".handoff.json"), recordings().resolve(one.id() + ".handoff.json"));
        trash.settle();
        assertThat(files()).doesNotContainKeys(clip + ".mp4", one.id() + ".handoff.json");

        // On its way back, half of the files moved.
        TrashEntry.read(place).orElseThrow().in(TrashEntry.State.OUT).write(place);
        Files.move(place.resolve(clip + ".mp4"), recordings().resolve(clip + ".mp4"));
        trash.settle();
        assertThat(files()).isEqualTo(files);
        assertThat(rows()).isEqualTo(rows);
        assertThat(place).doesNotExist();
    }

    /// A backup of before knows of no trash: what was deleted since stays deleted.
    @Test
    void aRestoreDoesNotBringItBack() throws Exception {
        var backups = new Backups(folder.resolve("library"), "test");
        var taken = library.backUp(backups, library.now);
        trash.delete(one.id(), library.maya.id());
        library.close();
        Restore.run(folder.resolve("library"), taken.file(), library.now, Progress.NONE);
        try (var database = LibraryDatabase.open(NewLibrary.in(folder.resolve("library")))) {
            var again = new Trash(database, recordings(), library.clock);
            again.settle();
            assertThat(new SqlHandoffStore(database).find(one.id())).isEmpty();
            again.putBack(one.id());
            assertThat(new SqlHandoffStore(database).find(one.id())).isPresent();
            assertThat(Files.readString(recordings().resolve(clip + ".mp4"))).isEqualTo("pictures and sound");
        }
    }

    /// Two handoffs may show the same clip: it stays for the other one.
    @Test
    void aSharedClipStays() throws Exception {
        library.write(h -> h.execute("update handoff set clip_id = ? where id <> ?", clip, one.id()));
        trash.delete(one.id(), library.maya.id());
        assertThat(files()).containsKeys(clip + ".mp4", clip + ".clip.json");
        trash.putBack(one.id());
        assertThat(library.handoffs.find(one.id()).orElseThrow().clip()).isEqualTo(clip);
    }

    @Test
    void whoWroteItAndManagersMayDelete() {
        assertThat(List.of(library.maya, library.priya, library.helen))
                .filteredOn(p -> HandoffTrash.mayDelete(one, p))
                .containsExactly(library.maya, library.helen);
    }
}
