package baton.ui.studio;

import baton.handoff.Handoff;
import baton.handoff.HandoffType;
import baton.people.Person;
import baton.recording.Camera;
import baton.recording.DeviceException;
import baton.recording.Devices;
import baton.recording.LengthBand;
import baton.recording.Microphone;
import baton.recording.PictureMode;
import baton.recording.Recorder;
import baton.recording.SoundLevel;
import baton.recording.Take;
import baton.recording.TakeResult;
import baton.recording.TakeWriters;
import baton.ui.kit.Background;
import baton.ui.kit.Lane;
import baton.ui.kit.Notices;
import baton.ui.kit.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Recording one briefing: choose devices, count down, record, look at it, keep it or record again.
public final class StudioViewModel {
    private record Found(List<Camera> cameras, List<Microphone> microphones) {}

    private final Devices devices;
    private final TakeDesk takes;
    private final DeviceChoice choice;
    private final Background background;
    private final Notices notices;
    private final Recorder recorder;
    private final Lane lane;
    private final Countdown countdown;

    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.OPENING);
    private final ReadOnlyObjectWrapper<Duration> elapsed = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyObjectWrapper<SoundLevel> level = new ReadOnlyObjectWrapper<>(SoundLevel.OFF);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper company = new ReadOnlyStringWrapper("");
    private LengthBand band = LengthBand.of(HandoffType.SDR_TO_AE);
    private @Nullable Person me;
    private @Nullable Handoff handoff;
    private @Nullable Take take;
    private boolean active;

    public StudioViewModel(
            Devices devices,
            TakeWriters writers,
            TakeDesk takes,
            Remembered remembered,
            Background background,
            Notices notices) {
        this.devices = devices;
        this.takes = takes;
        this.background = background;
        this.notices = notices;
        recorder = new Recorder(writers, problem -> background.onScreen(() -> deviceTrouble(problem)));
        lane = new Lane(background, "studio");
        countdown = new Countdown(background, this::begin);
        choice = new DeviceChoice(remembered, this::chosen);
    }

    DeviceChoice choice() {
        return choice;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// 3, 2, 1 while counting down.
    public ReadOnlyIntegerProperty countingProperty() {
        return countdown.leftProperty();
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

    LengthBand band() {
        return band;
    }

    Recorder recorder() {
        return recorder;
    }

    /// The take to look at, in [Phase#REVIEW].
    Optional<Take> reviewed() {
        return Optional.ofNullable(take);
    }

    // Commands

    /// Enters the studio for this handoff.
    public void enter(Person person, UUID id) {
        active = true;
        me = person;
        take = null;
        elapsed.set(Duration.ZERO);
        background.run(
                () -> takes.find(id),
                found -> {
                    handoff = found;
                    company.set(Texts.brief(found.content().company()));
                    band = LengthBand.of(found.content().type());
                    look();
                },
                notices.orTell());
    }

    /// Looks which devices there are, and opens the ones that were used last.
    public void look() {
        phase.set(Phase.OPENING);
        trouble.set("");
        lane.run(
                () -> {
                    recorder.close();
                    return new Found(devices.cameras(), devices.microphones());
                },
                found -> {
                    choice.fill(found.cameras(), found.microphones());
                    reopen();
                },
                this::cannotOpen);
    }

    private void chosen() {
        if (!active) {
            return;
        }
        background.run(
                () -> {
                    choice.save();
                    return true;
                },
                _ -> {},
                notices.orTell());
        reopen();
    }

    private void reopen() {
        phase.set(Phase.OPENING);
        trouble.set("");
        lane.run(
                () -> {
                    recorder.close();
                    recorder.open(choice.requireCamera(), choice.requireMicrophone(), PictureMode.HD);
                    return true;
                },
                _ -> {
                    if (active) {
                        phase.set(Phase.LIVE);
                    } else {
                        closeDevices();
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
            countdown.skip();
        } else if (phase.get() == Phase.LIVE) {
            phase.set(Phase.COUNTING);
            countdown.start();
        }
    }

    private void begin() {
        var recordedFor = handoff;
        if (recordedFor == null || phase.get() != Phase.COUNTING) {
            return;
        }
        phase.set(Phase.SAVING);
        lane.run(
                () -> takes.begin(recorder, recordedFor),
                begun -> {
                    if (!active) {
                        takes.release(begun);
                        return;
                    }
                    take = begun;
                    phase.set(Phase.RECORDING);
                    // A camera that went while it began ends it at once: what there is, is shown.
                    if (!trouble.get().isEmpty()) {
                        stop();
                    }
                },
                this::cannotOpen);
    }

    /// Ends the take; what was recorded is on the disk when the review opens.
    public void stop() {
        if (phase.get() != Phase.RECORDING) {
            return;
        }
        phase.set(Phase.SAVING);
        lane.run(recorder::stop, this::review, this::cannotOpen);
    }

    private void review(TakeResult ended) {
        elapsed.set(ended.length());
        phase.set(Phase.REVIEW);
    }

    /// The take becomes the handoff's briefing.
    public void keep(Runnable done) {
        var kept = take;
        var person = me;
        if (phase.get() != Phase.REVIEW || kept == null || person == null) {
            return;
        }
        phase.set(Phase.KEEPING);
        lane.run(
                () -> takes.keep(kept, person),
                _ -> {
                    take = null;
                    if (active) {
                        done.run();
                    }
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
        elapsed.set(Duration.ZERO);
        lane.run(() -> takes.discard(thrown), _ -> {}, notices.orTell());
        if (recorder.state() == Recorder.State.LIVE && trouble.get().isEmpty()) {
            phase.set(Phase.LIVE);
        } else {
            look();
        }
    }

    /// Leaves the studio. A running take is ended and stays on the shelf; an undecided one waits there too.
    public void leave() {
        active = false;
        countdown.stop();
        closeDevices();
        release();
    }

    /// The window closes: a running take is ended before this returns.
    public void close() {
        active = false;
        countdown.stop();
        lane.finish(recorder::close);
        release();
    }

    private void release() {
        if (take != null) {
            takes.release(take);
            take = null;
        }
    }

    private void closeDevices() {
        lane.run(
                () -> {
                    recorder.close();
                    return true;
                },
                _ -> {},
                notices.orTell());
    }

    /// Called at every pulse of the screen: brings clock and meter up to date.
    public void tick() {
        if (phase.get() == Phase.RECORDING) {
            elapsed.set(recorder.elapsed());
        }
        level.set(recorder.level());
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
