package baton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.MeetingOutcome;
import baton.handoff.MeetingReport;
import baton.handoff.Samples;
import baton.handoff.record.HandoffType;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import baton.store.file.Progress;
import baton.store.sidecar.Sidecars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder of recordings moves proved, and recordings go when their time has come.
class FolderMoveTest {
    @TempDir
    Path folder;

    private TestLibrary library;
    private UUID clip;

    private Path recordings() {
        return folder.resolve("recordings");
    }

    private Path elsewhere() {
        return folder.resolve("elsewhere");
    }

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(recordings().resolve("takes"));
        Files.createDirectories(recordings().resolve("samples"));
        Files.writeString(recordings().resolve("samples/made.mp4"), "not ours to move");
        Files.writeString(recordings().resolve("takes/a.take.mp4"), "take");
        library = new TestLibrary(folder, new Sidecars(recordings()));
        clip = UUID.randomUUID();
        var film = Files.writeString(folder.resolve("film"), "pictures and sound");
        library.clips(recordings())
                .keep(clip, film, new ClipFacts(Duration.ofSeconds(20), 640, 360, true), ClipNotes.NONE);
        Files.writeString(recordings().resolve(clip + ".jpg"), "poster");
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static Map<String, String> files(Path root) throws IOException {
        var found = new TreeMap<String, String>();
        try (var all = Files.walk(root)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                found.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return found;
    }

    @Test
    void everyFileIsCopiedAndProvedAndTheOldFolderStays() throws Exception {
        var before = files(recordings());
        var move = library.move(recordings(), elsewhere());
        assertThat(move.plan().files()).isEqualTo(before.size() - 1);
        assertThat(move.copy(Progress.NONE)).isEmpty();
        assertThat(files(recordings())).isEqualTo(before);
        before.remove("samples/made.mp4");
        assertThat(files(elsewhere())).isEqualTo(before);
        FolderMove.deleteOld(recordings(), elsewhere());
        assertThat(files(recordings())).containsOnlyKeys("samples/made.mp4");
    }

    @Test
    void anEndedCopyLeavesTheOldFolderAndGoesOnLater() throws Exception {
        var before = files(recordings());
        var move = library.move(recordings(), elsewhere());
        assertThatThrownBy(() -> move.copy((done, _) -> done < 2)).isInstanceOf(CancellationException.class);
        assertThat(files(recordings())).isEqualTo(before);
        assertThat(files(elsewhere())).hasSizeLessThan(before.size());
        // Half of one, as a crash leaves it, and one that was cut short.
        Files.writeString(elsewhere().resolve("x.mp4.part"), "half");
        Files.writeString(elsewhere().resolve(clip + ".mp4"), "pictures and soun");
        move.plan();
        move.copy(Progress.NONE);
        assertThat(files(elsewhere())).containsEntry(clip + ".mp4", "pictures and sound");
    }

    @Test
    void aClipThatWasDamagedBeforeIsNamed() throws Exception {
        Files.writeString(recordings().resolve(clip + ".mp4"), "something else!!!!");
        assertThat(library.move(recordings(), elsewhere()).copy(Progress.NONE)).containsExactly(clip + ".mp4");
    }

    @Test
    void otherPeoplesFoldersAreRefused() throws Exception {
        Files.createDirectories(elsewhere());
        Files.writeString(elsewhere().resolve("holiday.jpg"), "x");
        assertThat(refusal(elsewhere())).isEqualTo(FolderMove.Refusal.NOT_EMPTY);
        assertThat(refusal(recordings().resolve("inside"))).isEqualTo(FolderMove.Refusal.INSIDE);
        assertThat(library.move(recordings(), folder.resolve("Dropbox/baton"))
                        .plan()
                        .synced())
                .isTrue();
    }

    private FolderMove.Refusal refusal(Path to) throws IOException {
        try {
            library.move(recordings(), to).plan();
            throw new AssertionError("not refused");
        } catch (FolderMove.RefusedException e) {
            return e.refusal();
        }
    }

    @Test
    void recordingsGoAfterTheirDaysAndTheRecordStays() throws Exception {
        var draft = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        var sent = library.handoffService.handOff(
                library.handoffService.keepBriefing(draft, library.maya.id(), clip), library.maya.id());
        var accepted = library.handoffService.accept(
                library.handoffService.open(sent, library.priya.id()), library.priya.id(), "opened");
        library.now = Samples.NOW.plus(Duration.ofDays(7));
        var done = library.handoffService.giveFeedback(
                accepted, library.priya.id(), new MeetingReport(MeetingOutcome.HELD, 4, Set.of(), "", null));
        var retention = library.retention(recordings());
        var late = library.now.plus(Duration.ofDays(31));
        assertThat(retention.apply(late)).as("off until somebody sets it").isZero();
        retention.keep(HandoffType.SDR_TO_AE, 30);
        assertThat(retention.apply(library.now.plus(Duration.ofDays(29)))).isZero();
        assertThat(retention.due(late)).isEqualTo(1);
        assertThat(retention.apply(late)).isEqualTo(1);
        assertThat(files(recordings()).keySet()).noneMatch(n -> n.contains(clip.toString()));
        var left = library.handoffs.find(done.id()).orElseThrow();
        assertThat(left.content()).isEqualTo(done.content());
        assertThat(left.clip()).isNull();
        assertThat(library.handoffs.feedback(done.id())).isPresent();
        assertThat(files(recordings()).get(done.id() + ".handoff.json")).contains("\"clip\" : null");
        assertThat(retention.apply(late)).isZero();
    }
}
