package baton.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.handoff.rules.TeamRules;
import baton.media.capture.Mp4TakeFiles;
import baton.media.capture.TestCamera;
import baton.media.capture.TestMicrophone;
import baton.media.clip.FfmpegClipProcessor;
import baton.recording.Camera;
import baton.recording.Devices;
import baton.recording.DiskSpace;
import baton.recording.Microphone;
import baton.recording.Pin;
import baton.recording.take.Take;
import baton.recording.take.TakeRepository;
import baton.store.TestLibrary;
import baton.store.sql.ClipFolder;
import baton.store.sql.SqlCardStore;
import baton.store.sql.SqlScriptStore;
import baton.store.sql.SqlTakeStore;
import baton.transcript.TranscriberException;
import baton.transcript.Transcript;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Remembered;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The studio with the built-in devices and a real recorder, without a window.
@Timeout(60)
class StudioViewModelTest {
    @TempDir
    Path folder;

    private final Background.Immediate background = Background.immediate();
    private final Notices notices = new Notices(Throwable::toString);
    private TestLibrary library;
    private TakeRepository shelf;
    private StudioViewModel model;
    private Handoff draft;
    private int awake;
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void open() {
        library = new TestLibrary(folder.resolve("data"));
        draft = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        var recordings = folder.resolve("recordings");
        shelf = new TakeRepository(
                new SqlTakeStore(library.database, recordings.resolve("takes")),
                new TakeRepository.Media(
                        new ClipFolder(library.database, recordings), new Mp4TakeFiles(), new FfmpegClipProcessor()),
                recordings.resolve("takes"),
                library.clock,
                UUID::randomUUID,
                new TakeRepository.Programs(new Take.Program(1, 0), _ -> false));
        var stores = new TakeStores(
                shelf,
                library.handoffs,
                library.people,
                new SqlCardStore(library.database, UUID::randomUUID),
                new SqlScriptStore(library.database),
                library.effort);
        var takes = new TakeService(
                stores, library.handoffService, library.insights::decisions, () -> TeamRules.STANDARD, library.clock);
        var services = new StudioServices(
                new BuiltIn(),
                new Mp4TakeFiles(),
                DiskSpace.ofDisk(),
                folder,
                () -> {
                    awake++;
                    return () -> awake--;
                },
                library.clock,
                new NobodyListens(),
                new Memory(),
                new Chime() {
                    @Override
                    public void tick() {
                        heard.add("tick");
                    }

                    @Override
                    public void alarm() {
                        heard.add("alarm");
                    }
                });
        model = new StudioViewModel(services, takes, background, notices, Strings.load());
        model.enter(library.maya, draft.id());
        await(Phase.LIVE);
    }

    @AfterEach
    void close() {
        model.close();
        library.close();
    }

    /// At zero there is silence: nothing of the count is heard in the take.
    @Test
    void theCountIsHeardBeforeTheTakeAndNotInIt() {
        model.settings.countdown.set(3);
        model.settings.countAloud.set(true);
        model.record();
        assertThat(heard).containsExactly("tick");
        background.passTime();
        background.passTime();
        assertThat(heard).containsExactly("tick", "tick", "tick");
        assertThat(model.state.phase()).isEqualTo(Phase.COUNTING);
        background.passTime();
        assertThat(heard).hasSize(3);
        assertThat(model.state.phase()).isEqualTo(Phase.RECORDING);
        model.stop();
        heard.clear();
    }

    /// What was recorded elsewhere is looked at and kept as what is recorded here.
    @Test
    void aVideoFromElsewhereIsLookedAtAndKept() {
        model.takeIn(Path.of("src/test/resources/foreign/turned.mov"));
        await(Phase.REVIEW);
        var kept = new ArrayList<Boolean>();
        model.keep(() -> kept.add(true));
        assertThat(kept).containsExactly(true);
        assertThat(library.handoffs.find(draft.id()).orElseThrow().clip()).isNotNull();
    }

    /// What is not spoken is pinned to its second, and every step can be taken back.
    @Test
    void wordsArePinnedToASecondAndKeptWithTheBriefing() {
        model.takeIn(Path.of("src/test/resources/foreign/plain.mp4"));
        await(Phase.REVIEW);
        var edits = model.review.edits();
        edits.pin(Duration.ofMillis(1_500), " Quiet at price ");
        edits.pin(Duration.ofMillis(200), "Warm");
        edits.pin(Duration.ofMillis(900), "  ");
        assertThat(edits.takeProperty().get().notes().pins())
                .containsExactly(
                        new Pin(Duration.ofMillis(200), "Warm"), new Pin(Duration.ofMillis(1_500), "Quiet at price"));
        edits.unpin(new Pin(Duration.ofMillis(200), "Warm"));
        edits.undo();
        assertThat(edits.takeProperty().get().notes().pins()).hasSize(2);
        model.keep(() -> {});
        var clip = library.handoffs.find(draft.id()).orElseThrow().clip();
        assertThat(library.clips(folder).find(clip).orElseThrow().notes().pins())
                .hasSize(2);
    }

    @Test
    void whatIsNoVideoIsSaidAndTheDevicesAreLiveAgain() {
        model.takeIn(Path.of("src/test/resources/foreign/words.mp4"));
        assertThat(notices.currentProperty().get().text()).contains("words.mp4");
        await(Phase.LIVE);
        assertThat(shelf.tray(draft.id())).isEmpty();
    }

    private static final class BuiltIn implements Devices {
        @Override
        public List<Camera> cameras() {
            return List.of(new TestCamera());
        }

        @Override
        public List<Microphone> microphones() {
            return List.of(new TestMicrophone());
        }
    }

    private static final class Memory implements Remembered<StudioSetting> {
        private final Map<StudioSetting, String> kept = new EnumMap<>(StudioSetting.class);

        @Override
        public Optional<String> get(StudioSetting setting) {
            return Optional.ofNullable(kept.get(setting));
        }

        @Override
        public void put(StudioSetting setting, String value) {
            kept.put(setting, value);
        }
    }

    private static final class NobodyListens implements TakeTranscriptionPort {
        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public Transcript listen(Take take, BooleanSupplier stop) throws TranscriberException {
            throw new AssertionError("nothing is transcribed here");
        }

        @Override
        public void keep(Transcript words, UUID clip) {
            throw new AssertionError("nothing was transcribed");
        }
    }

    /// The screen's pulse brings what devices do into the phase.
    private void await(Phase phase) {
        await(() -> model.state.is(phase));
    }

    private void await(BooleanSupplier state) {
        while (!state.getAsBoolean()) {
            model.tick();
            LockSupport.parkNanos(2_000_000);
        }
    }

    private void record() {
        model.record();
        assertThat(model.state.phase()).isEqualTo(Phase.COUNTING);
        // Pressed again while it counts.
        model.record();
        await(Phase.RECORDING);
        await(() -> model.recorder.elapsed().compareTo(Duration.ofMillis(700)) > 0);
    }

    @Test
    void fromTheCountdownToTheBriefing() {
        assertThat(model.orderProperty().get().receiver()).isEqualTo("Priya Nair");
        record();
        assertThat(awake).as("the computer stays awake").isEqualTo(1);
        model.stop();
        await(Phase.REVIEW);
        assertThat(awake).isZero();
        var kept = new int[1];
        model.keep(() -> kept[0]++);
        assertThat(kept[0]).isEqualTo(1);
        assertThat(library.handoffs.find(draft.id()).orElseThrow().clip()).isNotNull();
        assertThat(shelf.interrupted()).isEmpty();
    }

    @Test
    void aPauseIsNoEnd() {
        record();
        model.pauseOrResume();
        assertThat(model.state.phase()).isEqualTo(Phase.PAUSED);
        model.pauseOrResume();
        assertThat(model.state.phase()).isEqualTo(Phase.RECORDING);
        model.recordOrStop();
        await(Phase.REVIEW);
    }

    @Test
    void leavingATakeKeepsItForLater() {
        record();
        var released = new int[1];
        model.onReleased(() -> released[0]++);
        model.leave();
        assertThat(released[0]).isEqualTo(1);
        assertThat(awake).isZero();
        assertThat(shelf.interrupted()).singleElement().satisfies(t -> {
            assertThat(t.take().handoff()).isEqualTo(draft.id());
            assertThat(t.facts()).as("it can be played").isNotNull();
        });
    }

    @Test
    void leavingWhileItCountsRecordsNothing() {
        model.record();
        model.leave();
        background.passTime();
        assertThat(shelf.interrupted()).isEmpty();
        assertThat(library.handoffs.find(draft.id()).orElseThrow().clip()).isNull();
    }
}
