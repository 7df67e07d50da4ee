package baton.ui.studio;

import baton.handoff.Handoff;
import baton.handoff.HandoffDesk;
import baton.handoff.HandoffStore;
import baton.handoff.HandoffType;
import baton.people.Person;
import baton.playback.PlaybackSpeed;
import baton.recording.Camera;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.Devices;
import baton.recording.LengthBand;
import baton.recording.Microphone;
import baton.recording.PictureMode;
import baton.recording.PreviewSlot;
import baton.recording.Recorder;
import baton.recording.SoundLevel;
import baton.recording.Take;
import baton.recording.TakeResult;
import baton.recording.TakeShelf;
import baton.recording.TakeWriters;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Recording one briefing: choose devices, count down, record, look at it, keep it or record again.
public final class StudioViewModel {
    static final int COUNTDOWN = 3;
    private static final Duration SECOND = Duration.ofSeconds(1);

    /// What the studio is doing.
    public enum Phase {
        OPENING,
        /// The devices are live.
        LIVE,
        /// They cannot be opened, or are gone.
        TROUBLE,
        COUNTING,
        RECORDING,
        SAVING,
        REVIEW,
        KEEPING
    }

    private record Found(List<Camera> cameras, List<Microphone> microphones) {}

    private final Devices devices;
    private final TakeShelf shelf;
    private final HandoffStore handoffs;
    private final HandoffDesk desk;
    private final Choices choices;
    private final Background background;
    private final Notices notices;
    private final Recorder recorder;

    private final ObservableList<Camera> cameras = FXCollections.observableArrayList();
    private final ObservableList<Camera> shownCameras = FXCollections.unmodifiableObservableList(cameras);
    private final ObservableList<Microphone> microphones = FXCollections.observableArrayList();
    private final ObservableList<Microphone> shownMicrophones = FXCollections.unmodifiableObservableList(microphones);
    private final ObjectProperty<@Nullable Camera> camera = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Microphone> microphone = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.OPENING);
    private final ReadOnlyIntegerWrapper counting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Duration> elapsed = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyObjectWrapper<SoundLevel> level = new ReadOnlyObjectWrapper<>(SoundLevel.OFF);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper company = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<LengthBand> band =
            new ReadOnlyObjectWrapper<>(LengthBand.of(HandoffType.SDR_TO_AE));

    private @Nullable Person me;
    private @Nullable Handoff handoff;
    private @Nullable Take take;
    private @Nullable TakeResult result;
    private boolean filling;
    private boolean active;

    /// Remembers which devices were chosen last, by their stable ids (row R2).
    public interface Choices {
        Optional<String> camera();

        Optional<String> microphone();

        void save(@Nullable String camera, @Nullable String microphone);
    }

    public StudioViewModel(
            Devices devices,
            TakeWriters writers,
            TakeShelf shelf,
            HandoffStore handoffs,
            HandoffDesk desk,
            Choices choices,
            Background background,
            Notices notices) {
        this.devices = devices;
        this.shelf = shelf;
        this.handoffs = handoffs;
        this.desk = desk;
        this.choices = choices;
        this.background = background;
        this.notices = notices;
        recorder = new Recorder(writers, problem -> background.onScreen(() -> deviceTrouble(problem)));
        camera.subscribe(this::chosen);
        microphone.subscribe(this::chosen);
    }

    public ObservableList<Camera> cameras() {
        return shownCameras;
    }

    public ObservableList<Microphone> microphones() {
        return shownMicrophones;
    }

    public ObjectProperty<@Nullable Camera> cameraProperty() {
        return camera;
    }

    public ObjectProperty<@Nullable Microphone> microphoneProperty() {
        return microphone;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// 3, 2, 1 while counting down.
    public ReadOnlyIntegerProperty countingProperty() {
        return counting.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Duration> elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SoundLevel> levelProperty() {
        return level.getReadOnlyProperty();
    }

    /// The sentence about what is wrong; empty if nothing is.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty companyProperty() {
        return company.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LengthBand> bandProperty() {
        return band.getReadOnlyProperty();
    }

    public PreviewSlot preview() {
        return recorder.preview();
    }

    /// The take to look at, in [Phase#REVIEW].
    public Optional<Path> reviewed() {
        return Optional.ofNullable(take).map(Take::file);
    }

    /// How long the take would play for its receiver.
    public Duration receiverTime() {
        var length = result == null ? elapsed.get() : result.length();
        return PlaybackSpeed.USUAL.receiverTime(length);
    }

    // Commands

    /// Enters the studio for this handoff.
    public void enter(Person person, UUID id) {
        active = true;
        me = person;
        take = null;
        result = null;
        elapsed.set(Duration.ZERO);
        background.run(
                () -> handoffs.find(id).orElseThrow(),
                found -> {
                    handoff = found;
                    company.set(found.content().company());
                    band.set(LengthBand.of(found.content().type()));
                    look();
                },
                notices.orTell());
    }

    /// Looks which devices there are, and opens the ones that were used last.
    public void look() {
        phase.set(Phase.OPENING);
        trouble.set("");
        background.run(
                () -> {
                    recorder.close();
                    return new Found(devices.cameras(), devices.microphones());
                },
                found -> {
                    filling = true;
                    cameras.setAll(found.cameras());
                    microphones.setAll(found.microphones());
                    camera.set(pick(found.cameras(), choices.camera(), Camera::id));
                    microphone.set(pick(found.microphones(), choices.microphone(), Microphone::id));
                    filling = false;
                    reopen();
                },
                this::cannotOpen);
    }

    /// The remembered device; if it is gone, none rather than another one in silence (row R19).
    private static <T> @Nullable T pick(List<T> found, Optional<String> remembered, Function<T, String> id) {
        if (remembered.isPresent()) {
            return found.stream()
                    .filter(d -> id.apply(d).equals(remembered.get()))
                    .findFirst()
                    .orElse(null);
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private void chosen() {
        if (filling || !active) {
            return;
        }
        var cameraId = camera.get() == null ? null : camera.get().id();
        var microphoneId = microphone.get() == null ? null : microphone.get().id();
        background.run(
                () -> {
                    choices.save(cameraId, microphoneId);
                    return true;
                },
                _ -> {},
                notices.orTell());
        reopen();
    }

    private void reopen() {
        phase.set(Phase.OPENING);
        trouble.set("");
        var eye = camera.get();
        var ear = microphone.get();
        background.run(
                () -> {
                    recorder.close();
                    if (eye == null) {
                        throw new DeviceException(
                                cameras.isEmpty() ? DeviceProblem.NO_CAMERA : DeviceProblem.CAMERA_ABSENT,
                                choices.camera().orElse(""),
                                "none chosen");
                    }
                    if (ear == null) {
                        throw new DeviceException(
                                microphones.isEmpty() ? DeviceProblem.NO_MICROPHONE : DeviceProblem.MICROPHONE_ABSENT,
                                choices.microphone().orElse(""),
                                "none chosen");
                    }
                    recorder.open(eye, ear, PictureMode.HD);
                    return true;
                },
                _ -> {
                    if (active) {
                        phase.set(Phase.LIVE);
                    } else {
                        background.run(this::closeDevices, _ -> {}, notices.orTell());
                    }
                },
                this::cannotOpen);
    }

    private void cannotOpen(Exception problem) {
        trouble.set(notices.sentence(problem));
        phase.set(Phase.TROUBLE);
    }

    /// Counts 3-2-1, then records; pressed again while counting it records at once.
    public void record() {
        if (phase.get() == Phase.COUNTING) {
            counting.set(0);
            begin();
        } else if (phase.get() == Phase.LIVE) {
            phase.set(Phase.COUNTING);
            counting.set(COUNTDOWN);
            background.after(SECOND, this::count);
        }
    }

    private void count() {
        if (phase.get() != Phase.COUNTING || counting.get() == 0) {
            return;
        }
        counting.set(counting.get() - 1);
        if (counting.get() == 0) {
            begin();
        } else {
            background.after(SECOND, this::count);
        }
    }

    private void begin() {
        var recordedFor = handoff;
        if (recordedFor == null) {
            return;
        }
        // Recording from here on: a second press must stop it, not begin another.
        phase.set(Phase.RECORDING);
        background.run(
                () -> {
                    var begun = shelf.begin(recordedFor.id());
                    recorder.start(begun.file());
                    return begun;
                },
                begun -> take = begun,
                this::cannotOpen);
    }

    /// Ends the take; what was recorded is on the disk when the review opens.
    public void stop() {
        if (phase.get() != Phase.RECORDING || take == null) {
            return;
        }
        phase.set(Phase.SAVING);
        background.run(
                recorder::stop,
                ended -> {
                    result = ended;
                    elapsed.set(ended.length());
                    phase.set(Phase.REVIEW);
                },
                this::cannotOpen);
    }

    /// The take becomes the handoff's briefing.
    public void keep(Runnable done) {
        var kept = take;
        var person = me;
        var owner = handoff;
        if (phase.get() != Phase.REVIEW || kept == null || person == null || owner == null) {
            return;
        }
        phase.set(Phase.KEEPING);
        background.run(
                () -> {
                    var clip = shelf.keep(kept);
                    // As it stands now: the form may have saved meanwhile.
                    return desk.keepBriefing(handoffs.find(owner.id()).orElseThrow(), person.id(), clip.id());
                },
                _ -> {
                    take = null;
                    done.run();
                },
                problem -> {
                    phase.set(Phase.REVIEW);
                    notices.problem(problem);
                });
    }

    /// Throws the take away and goes back to the live picture.
    public void retake() {
        var thrown = take;
        if (phase.get() != Phase.REVIEW || thrown == null) {
            return;
        }
        take = null;
        result = null;
        elapsed.set(Duration.ZERO);
        background.run(
                () -> {
                    shelf.discard(thrown);
                    return true;
                },
                _ -> {},
                notices.orTell());
        if (recorder.state() == Recorder.State.LIVE && trouble.get().isEmpty()) {
            phase.set(Phase.LIVE);
        } else {
            look();
        }
    }

    /// Leaves the studio. A running take is ended and stays on the shelf; an undecided one waits there too.
    public void leave() {
        active = false;
        counting.set(0);
        background.run(this::closeDevices, _ -> {}, notices.orTell());
    }

    private boolean closeDevices() {
        recorder.close();
        return true;
    }

    /// True while leaving would end a recording.
    public boolean isRecording() {
        return phase.get() == Phase.RECORDING || phase.get() == Phase.COUNTING;
    }

    /// Called at every pulse of the screen: brings clock and meter up to date.
    public void tick() {
        if (phase.get() == Phase.RECORDING) {
            elapsed.set(recorder.elapsed());
        }
        var now = recorder.level();
        level.set(now);
    }

    /// True once the picture has stood still for two seconds.
    public boolean isPictureFrozen() {
        return recorder.isPictureFrozen();
    }

    private void deviceTrouble(DeviceException problem) {
        if (!active) {
            return;
        }
        trouble.set(notices.sentence(problem));
        switch (phase.get()) {
            // What exists is ended properly and shown: nothing is lost (row R18).
            case RECORDING -> stop();
            case LIVE, OPENING, COUNTING -> phase.set(Phase.TROUBLE);
            default -> {}
        }
    }
}
