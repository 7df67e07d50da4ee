package baton.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.TestComputer;
import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.media.capture.Mp4TakeFiles;
import baton.media.clip.FfmpegClipProcessor;
import baton.media.ffmpeg.TestClips;
import baton.recording.take.Take;
import baton.recording.take.TakeRepository;
import baton.store.TestLibrary;
import baton.store.sql.ClipFolder;
import baton.store.sql.SqlTakeStore;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The current user, and takes that an earlier start left behind, without a screen.
class ShellViewModelTest {
    @TempDir
    Path folder;

    private final Notices notices = new Notices(e -> {
        throw new AssertionError(e);
    });
    private TestLibrary library;
    private TakeRepository takes;
    private ShellViewModel model;
    private Handoff draft;

    @BeforeEach
    void open() throws Exception {
        library = new TestLibrary(folder.resolve("data"));
        draft = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        var clip = folder.resolve("made.mp4");
        TestClips.silent(clip, 2);
        var take = repository(1).begin(draft.id(), null);
        Files.copy(clip, take.file());
        takes = repository(2);
        model = model();
        model.start(() -> {}, _ -> {});
        model.switchTo(library.maya, _ -> {});
    }

    private ShellViewModel model() {
        return new ShellViewModel(
                TestComputer.open(library.database, library.people, folder),
                library.handoffs,
                library.handoffService,
                takes,
                Background.immediate(),
                notices,
                Strings.load());
    }

    /// As another start of the program sees it: whoever recorded before has ended.
    private TakeRepository repository(long process) {
        var recordings = folder.resolve("recordings");
        var shelf = recordings.resolve("takes");
        return new TakeRepository(
                new SqlTakeStore(library.database, shelf),
                new TakeRepository.Media(
                        new ClipFolder(library.database, recordings), new Mp4TakeFiles(), new FfmpegClipProcessor()),
                shelf,
                library.clock,
                UUID::randomUUID,
                new TakeRepository.Programs(new Take.Program(process, 0), _ -> false));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void nobodyIsTheCurrentUserOfANewLibrary() throws Exception {
        try (var fresh = new TestLibrary(folder.resolve("fresh"))) {
            var told = new ArrayList<String>();
            var started = new ShellViewModel(
                    TestComputer.open(fresh.database, fresh.people, folder),
                    fresh.handoffs,
                    fresh.handoffService,
                    takes,
                    Background.immediate(),
                    notices,
                    Strings.load());
            started.start(() -> told.add("welcome"), somebody -> told.add("who of them"));
            fresh.write(h -> h.execute("delete from person"));
            started.start(() -> told.add("welcome"), somebody -> told.add("who of them"));
            assertThat(told)
                    .as("a library that was made anew knows its people")
                    .containsExactly("who of them", "welcome");
        }
    }

    @Test
    void anInterruptedTakeIsOfferedToItsSenderAlone() {
        model.lookForLeftovers();
        assertThat(model.leftovers()).singleElement().satisfies(l -> {
            assertThat(l.canKeep()).isTrue();
            assertThat(l.words()).contains("Northwind").contains("0:02");
        });
        model.switchTo(library.helen, _ -> {});
        model.lookForLeftovers();
        assertThat(model.leftovers()).isEmpty();
    }

    @Test
    void keptItIsTheBriefingAndIsOfferedNoMore() {
        model.lookForLeftovers();
        var offered = model.leftovers().getFirst();
        model.keepLeftover(offered);
        model.keepLeftover(offered);
        assertThat(library.handoffs.find(draft.id()).orElseThrow().clip()).isNotNull();
        assertThat(model.leftovers()).isEmpty();
        assertThat(takes.interrupted()).isEmpty();
    }

    @Test
    void onceHandedOffItCanOnlyBeThrownAway() {
        library.handoffService.handOff(draft, library.maya.id());
        model.lookForLeftovers();
        var offered = model.leftovers().getFirst();
        assertThat(offered.canKeep()).isFalse();
        model.keepLeftover(offered);
        assertThat(model.leftovers()).as("it waits").hasSize(1);
        model.discardLeftover(offered);
        assertThat(takes.interrupted()).isEmpty();
    }

    @Test
    void laterMeansTheNextStart() {
        model.lookForLeftovers();
        model.decideLater();
        model.lookForLeftovers();
        assertThat(model.leftovers()).isEmpty();
        var next = model();
        next.start(() -> {}, _ -> {});
        next.switchTo(library.maya, _ -> {});
        next.lookForLeftovers();
        assertThat(next.leftovers()).hasSize(1);
    }
}
