package baton.ui.studio;

import baton.handoff.Handoff;
import baton.handoff.HandoffType;
import baton.people.Person;
import baton.recording.Camera;
import baton.recording.DeviceException;
import baton.recording.Devices;
import baton.recording.DiskRoom;
import baton.recording.LengthBand;
import baton.recording.Microphone;
import baton.recording.PictureMode;
import baton.recording.Recorder;
import baton.recording.RecorderState;
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

    private final StudioState state = new StudioState();
    private final ReadOnlyStringWrapper company = new ReadOnlyStringWrapper("");
    private LengthBand band = LengthBand.of(HandoffType.SDR_TO_AE);
    private @Nullable Person me;
    private @Nullable Handoff handoff;
    private @Nullable Take take;
    private boolean active;
    private int entered;
    private int opens;
    private Runnable released = () -> {};

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
        recorder = new Recorder(
                writers,
                DiskRoom.ofDisk(),
                java.time.InstantSource.system(),
                problem -> background.onScreen(() -> deviceTrouble(problem)));
        lane = new Lane(background, "studio");
        countdown = new Countdown(background, this::begin);
        choice = new DeviceChoice(remembered, this::chosen);
    }

    /// Told when a take that was left is free to be offered again.
    void onReleased(Runnable listener) {
        released = listener;
    }

    DeviceChoice choice() {
        return choice;
    }

    StudioState state() {
        return state;
    }

    /// 3, 2, 1 while counting down.
    public ReadOnlyIntegerProperty countingProperty() {
        return countdown.leftProperty();
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
        handoff = null;
        state.turnTo(Phase.OPENING);
        var mine = ++entered;
        me = person;
        take = null;
        state.measure(Duration.ZERO);
        background.run(
                () -> takes.find(id),
                found -> {
                    if (mine != entered) {
                        return;
                    }
                    handoff = found;
                    company.set(Texts.brief(found.content().company()));
                    band = LengthBand.of(found.content().type());
                    look();
                },
                notices.orTell());
    }

    /// Looks which devices there are, and opens the ones that were used last.
    public void look() {
        state.opening();
        lane.run(
                () -> {
                    recorder.close();
                    return new Found(devices.cameras(), devices.microphones());
                },
                found -> {
                    if (active) {
                        choice.fill(found.cameras(), found.microphones());
                        reopen();
                    }
                },
                this::cannotOpen);
    }

    private void chosen() {
        if (!active) {
            return;
        }
        after(choice::save, () -> {});
        reopen();
    }

    private void reopen() {
        var mine = ++opens;
        state.opening();
        lane.run(
                () -> {
                    recorder.close();
                    recorder.open(choice.requireCamera(), choice.requireMicrophone(), PictureMode.HD);
                    return true;
                },
                _ -> {
                    if (!active) {
                        after(recorder::close, () -> {});
                    } else if (mine == opens && state.is(Phase.OPENING) && state.isFine()) {
                        state.turnTo(Phase.LIVE);
                    }
                },
                this::cannotOpen);
    }

    private void cannotOpen(Exception problem) {
        state.wrong(notices.sentence(problem));
        state.turnTo(Phase.TROUBLE);
    }

    /// Counts 3-2-1, then records; pressed again while counting it records at once.
    public void record() {
        if (state.is(Phase.COUNTING)) {
            countdown.skip();
        } else if (state.is(Phase.LIVE)) {
            state.turnTo(Phase.COUNTING);
            countdown.start();
        }
    }

    private void begin() {
        var recordedFor = handoff;
        if (recordedFor == null || !state.is(Phase.COUNTING)) {
            return;
        }
        var mine = entered;
        state.turnTo(Phase.SAVING);
        lane.run(
                () -> takes.begin(recorder, recordedFor),
                begun -> {
                    // Left meanwhile: what ends the take is already on its way, and goes first.
                    if (mine != entered) {
                        after(() -> takes.release(begun), released);
                        return;
                    }
                    take = begun;
                    state.turnTo(Phase.RECORDING);
                    // A camera that went while it began ends it at once: what there is, is shown.
                    if (!state.isFine()) {
                        stop();
                    }
                },
                this::cannotOpen);
    }

    /// Ends the take; what was recorded is on the disk when the review opens.
    public void stop() {
        if (!state.is(Phase.RECORDING)) {
            return;
        }
        state.turnTo(Phase.SAVING);
        lane.run(recorder::stop, this::review, this::cannotOpen);
    }

    private void review(TakeResult ended) {
        state.measure(ended.length());
        state.turnTo(Phase.REVIEW);
    }

    /// The take becomes the handoff's briefing.
    public void keep(Runnable done) {
        var kept = take;
        var person = me;
        if (!state.is(Phase.REVIEW) || kept == null || person == null) {
            return;
        }
        state.turnTo(Phase.KEEPING);
        lane.run(
                () -> takes.keep(kept, person),
                _ -> {
                    take = null;
                    if (active) {
                        done.run();
                    }
                },
                problem -> {
                    state.turnTo(Phase.REVIEW);
                    notices.problem(problem);
                });
    }

    /// Throws the take away and goes back to the live picture.
    public void retake() {
        var thrown = take;
        if (!state.is(Phase.REVIEW) || thrown == null) {
            return;
        }
        take = null;
        state.measure(Duration.ZERO);
        lane.run(() -> takes.discard(thrown), _ -> {}, notices.orTell());
        if (recorder.state() == RecorderState.LIVE && state.isFine()) {
            state.turnTo(Phase.LIVE);
        } else {
            look();
        }
    }

    /// Leaves the studio. A running take is ended and stays on the shelf; an undecided one waits there too.
    public void leave() {
        var left = end();
        after(() -> letGo(left), released);
    }

    /// The window closes: a running take is ended before this returns.
    public void close() {
        var left = end();
        lane.finish(() -> letGo(left));
    }

    private @Nullable Take end() {
        active = false;
        entered++;
        countdown.stop();
        var left = take;
        take = null;
        return left;
    }

    /// Only once its file is finished is a take free to be offered again.
    private void letGo(@Nullable Take left) {
        try {
            recorder.close();
        } finally {
            if (left != null) {
                takes.release(left);
            }
        }
    }

    private void after(Runnable work, Runnable then) {
        lane.run(
                () -> {
                    work.run();
                    return true;
                },
                _ -> then.run(),
                notices.orTell());
    }

    /// Called at every pulse of the screen: brings clock and meter up to date.
    public void tick() {
        if (state.is(Phase.RECORDING)) {
            state.measure(recorder.elapsed());
        }
        state.hear(recorder.status().level());
    }

    private void deviceTrouble(DeviceException problem) {
        if (!active) {
            return;
        }
        state.wrong(notices.sentence(problem));
        switch (state.phaseProperty().get()) {
            // What exists is ended properly and shown: nothing is lost (row R18).
            case RECORDING -> stop();
            case LIVE, OPENING, COUNTING -> state.turnTo(Phase.TROUBLE);
            default -> {}
        }
    }
}
