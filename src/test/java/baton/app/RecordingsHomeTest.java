package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.platform.AppDirectories;
import baton.app.platform.RecordingsPlace;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import baton.recording.ClipStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recordings that an earlier version kept in the program's own folder come to the person, once and proved; a folder
/// that is gone is one sentence.
class RecordingsHomeTest {
    private static final ClipFacts FACTS = new ClipFacts(Duration.ofSeconds(2), 640, 360, true);

    @TempDir
    Path folder;

    private Path checkout() {
        return folder.resolve("checkout").resolve("recordings");
    }

    private AppDirectories now() {
        var data = folder.resolve("data");
        return new AppDirectories(
                data, RecordingsPlace.of(data, data.resolve("recordings")), data.resolve("index"), checkout());
    }

    private Workspace asItWas() {
        return Workspace.open(new AppDirectories(folder.resolve("data"), checkout()), InstantSource.system());
    }

    private UUID clip(Workspace workspace, String content) throws Exception {
        var id = UUID.randomUUID();
        var file = Files.writeString(folder.resolve("take.mp4"), content);
        workspace.stores.clips.keep(id, file, FACTS, ClipNotes.NONE);
        return id;
    }

    @Test
    void theyAreBroughtHomeOnceAndTheOldFolderMayGo() throws Exception {
        UUID id;
        try (var before = asItWas()) {
            id = clip(before, "a briefing");
            Files.createDirectories(checkout().resolve("samples"));
            Files.writeString(checkout().resolve("samples").resolve("sample.mp4"), "not ours");
        }
        try (var after = Workspace.open(now(), InstantSource.system())) {
            var said = RecordingsHome.bringHome(after);
            assertThat(said).hasSize(1);
            assertThat(said.getFirst())
                    .startsWith("1 recording was copied into your own folder")
                    .contains(checkout().toString());
            var mine = after.home.recordings();
            assertThat(mine.resolve(id + ".mp4")).hasContent("a briefing");
            assertThat(mine.resolve(id + ".clip.json")).exists();
            assertThat(mine.resolve("samples")).doesNotExist();
            assertThat(after.stores.clips.condition(after.stores.clips.find(id).orElseThrow()))
                    .isEqualTo(ClipStore.Condition.FINE);
            assertThat(RecordingsPlace.old(after.home.library())).isEqualTo(checkout());
            assertThat(RecordingsHome.bringHome(after)).isEmpty();
        }
        try (var files = Files.walk(folder.resolve("checkout"))) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        try (var later = Workspace.open(now(), InstantSource.system())) {
            assertThat(RecordingsHome.bringHome(later)).isEmpty();
            assertThat(later.stores.clips.condition(later.stores.clips.find(id).orElseThrow()))
                    .isEqualTo(ClipStore.Condition.FINE);
            assertThat(new RecordingsHome(later, () -> {}).look()).isEmpty();
        }
    }

    /// What was recorded since stays as it is; what only the old folder has is added.
    @Test
    void whatLiesInBothIsTheNewFoldersOwn() throws Exception {
        UUID old;
        try (var before = asItWas()) {
            old = clip(before, "old");
        }
        UUID fresh;
        try (var after = Workspace.open(now(), InstantSource.system())) {
            fresh = clip(after, "new");
            Files.writeString(after.home.recordings().resolve("team.json"), "mine");
            Files.writeString(checkout().resolve("team.json"), "theirs");
            assertThat(RecordingsHome.bringHome(after)).hasSize(1);
            assertThat(after.home.recordings().resolve(old + ".mp4")).hasContent("old");
            assertThat(after.home.recordings().resolve(fresh + ".mp4")).hasContent("new");
            assertThat(after.home.recordings().resolve("team.json")).hasContent("mine");
        }
    }

    /// A second checkout, or somebody else's: nothing of this library lies there.
    @Test
    void anotherProgramsFolderIsLeftAlone() throws Exception {
        Files.createDirectories(checkout());
        Files.writeString(checkout().resolve(UUID.randomUUID() + ".mp4"), "a stranger's");
        try (var library = Workspace.open(now(), InstantSource.system())) {
            clip(library, "mine");
            assertThat(RecordingsHome.bringHome(library)).isEmpty();
        }
    }

    @Test
    void aDamagedOneIsNamedAndComesAsItIs() throws Exception {
        UUID id;
        try (var before = asItWas()) {
            id = clip(before, "whole");
        }
        Files.writeString(checkout().resolve(id + ".mp4"), "WHOLE");
        try (var after = Workspace.open(now(), InstantSource.system())) {
            var said = RecordingsHome.bringHome(after);
            assertThat(said).hasSize(2);
            assertThat(said.getLast()).contains(id + ".mp4");
        }
    }

    @Test
    void aFolderThatIsGoneIsOneSentenceAndIsFoundAgain() throws Exception {
        var home = new AppDirectories(
                folder.resolve("data"), folder.resolve("data").resolve("recordings"));
        UUID id;
        try (var library = Workspace.open(home, InstantSource.system())) {
            id = clip(library, "a briefing");
            assertThat(new RecordingsHome(library, () -> {}).look()).isEmpty();
        }
        var elsewhere = Files.move(home.recordings(), folder.resolve("elsewhere"));
        try (var library = Workspace.open(home, InstantSource.system())) {
            var reopened = new boolean[1];
            var search = new RecordingsHome(library, () -> reopened[0] = true);
            assertThat(search.look()).hasValueSatisfying(m -> {
                assertThat(m.recordings()).isEqualTo(1);
                assertThat(m.folder()).isEqualTo(home.recordings());
            });
            assertThat(library.stores.clips.condition(
                            library.stores.clips.find(id).orElseThrow()))
                    .isEqualTo(ClipStore.Condition.FOLDER_MISSING);
            assertThat(search.use(folder)).isFalse();
            assertThat(reopened[0]).isFalse();
            assertThat(search.use(elsewhere)).isTrue();
            assertThat(reopened[0]).isTrue();
            assertThat(RecordingsPlace.of(home.library(), home.recordings())).isEqualTo(elsewhere);
        }
    }
}
