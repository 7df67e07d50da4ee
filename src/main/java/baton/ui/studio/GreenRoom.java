package baton.ui.studio;

import baton.recording.Camera;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.Microphone;
import baton.recording.VideoMode;
import baton.recording.capture.Recorder;
import baton.recording.capture.RecorderState;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.SerialExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Before a take: which devices, whether they work, how they sound.
final class GreenRoom {
    private record Found(List<Camera> cameras, List<Microphone> microphones, long minutes) {}

    private static final Duration TEST = Duration.ofSeconds(3);

    private final StudioServices tools;
    private final Recorder recorder;
    private final SerialExecutor lane;
    private final StudioState state;
    private final StudioSettings settings;
    private final DeviceChoice choice;
    private final Background background;
    private final Notices notices;
    /// Set and deleted in the background, asked for on the screen.
    private volatile @Nullable Path test;
    private boolean active;
    private boolean waitsForDevice;
    private int opens;

    GreenRoom(
            StudioServices tools,
            Recorder recorder,
            SerialExecutor lane,
            StudioState state,
            StudioSettings settings,
            Background background,
            Notices notices) {
        this.tools = tools;
        this.recorder = recorder;
        this.lane = lane;
        this.state = state;
        this.settings = settings;
        this.background = background;
        this.notices = notices;
        choice = new DeviceChoice(tools.remembered(), this::chosen);
        settings.soundOnly.subscribe((_, _) -> chosen());
    }

    DeviceChoice choice() {
        return choice;
    }

    /// What was recorded to hear how it sounds, in [Phase#TESTED].
    Optional<Path> tested() {
        return Optional.ofNullable(test);
    }

    void enter() {
        active = true;
        state.turnTo(Phase.OPENING);
    }

    void leave() {
        active = false;
    }

    /// Looks which devices there are, and opens the ones that were used last.
    void look() {
        state.opening();
        opens++;
        lane.run(
                () -> {
                    recorder.close();
                    return new Found(tools.devices().cameras(), tools.devices().microphones(), tools.minutes());
                },
                found -> {
                    state.room(found.minutes());
                    if (active) {
                        choice.fill(found.cameras(), found.microphones());
                        open();
                    }
                },
                this::cannotOpen);
    }

    private void chosen() {
        if (active && !state.phase().isTaking()) {
            background.run(
                    () -> {
                        choice.save();
                        return true;
                    },
                    _ -> {},
                    notices.orTell());
            open();
        }
    }

    /// The devices are live once the microphone has given its first sound: see [#tick].
    private void open() {
        state.opening();
        var mine = ++opens;
        var soundOnly = settings.soundOnly.get();
        lane.run(
                () -> {
                    recorder.close();
                    var camera = soundOnly ? null : choice.requireCamera();
                    recorder.open(camera, choice.requireMicrophone(), VideoMode.HD);
                    return tools.minutes();
                },
                minutes -> {
                    state.room(minutes);
                    if (!active) {
                        lane.run(this::close, _ -> {}, notices.orTell());
                    }
                },
                problem -> {
                    // What an earlier choice could not open no longer matters.
                    if (mine == opens) {
                        cannotOpen(problem);
                    }
                });
    }

    private boolean close() {
        recorder.close();
        return true;
    }

    /// From a finished take to the live picture, if there is one.
    void backToLive() {
        state.measure(Duration.ZERO);
        var status = recorder.status();
        var gone = status.microphoneGone().or(status::cameraGone);
        if (recorder.state() == RecorderState.LIVE && gone.isPresent()) {
            // It went while the take was looked at.
            cannotOpen(gone.get());
        } else if (recorder.state() == RecorderState.LIVE && state.isFine()) {
            state.turnTo(Phase.LIVE);
        } else {
            look();
        }
    }

    /// A device went while it was live, or while three seconds were recorded.
    void lost(DeviceException problem) {
        if (state.is(Phase.TESTING)) {
            lane.run(recorder::stop, _ -> cannotOpen(problem), this::cannotOpen);
            state.turnTo(Phase.OPENING);
        } else {
            cannotOpen(problem);
        }
    }

    void cannotOpen(Exception problem) {
        waitsForDevice = problem instanceof DeviceException lost && comesBack(lost.problem());
        state.wrong(notices.sentence(problem));
        state.turnTo(Phase.TROUBLE);
    }

    /// What was plugged out may be plugged in again; everything else needs a person.
    private static boolean comesBack(DeviceProblem problem) {
        return problem == DeviceProblem.CAMERA_UNPLUGGED
                || problem == DeviceProblem.CAMERA_STALLED
                || problem == DeviceProblem.CAMERA_DAMAGED
                || problem == DeviceProblem.MICROPHONE_LOST;
    }

    /// Follows the devices: live once they give something, and again once what went is back.
    void tick() {
        if (recorder.state() != RecorderState.LIVE
                || !state.is(Phase.OPENING) && !(state.is(Phase.TROUBLE) && waitsForDevice)) {
            return;
        }
        var status = recorder.status();
        if (status.heard()
                && status.cameraGone().isEmpty()
                && status.microphoneGone().isEmpty()) {
            state.wrong("");
            state.turnTo(Phase.LIVE);
        }
    }

    /// Records three seconds to hear how they sound.
    void test() {
        if (!state.is(Phase.LIVE)) {
            return;
        }
        state.turnTo(Phase.TESTING);
        lane.run(this::beginTest, _ -> background.after(TEST, this::endTest), this::cannotOpen);
    }

    private Path beginTest() throws Exception {
        deleteTest();
        Files.createDirectories(tools.folder());
        var file = Files.createTempFile(tools.folder(), "test", ".part.mp4");
        test = file;
        recorder.start(file);
        return file;
    }

    private void endTest() {
        if (!state.is(Phase.TESTING)) {
            return;
        }
        lane.run(
                recorder::stop,
                _ -> {
                    if (active) {
                        state.turnTo(Phase.TESTED);
                    }
                },
                this::cannotOpen);
    }

    /// Back to the live picture; what was recorded to listen to is gone.
    void endListening() {
        if (state.is(Phase.TESTED)) {
            backToLive();
            background.run(
                    () -> {
                        deleteTest();
                        return true;
                    },
                    _ -> {},
                    notices.orTell());
        }
    }

    /// Takes time, so not on the screen's thread; only once nobody writes it any more.
    void deleteTest() {
        var file = test;
        test = null;
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stillOpen) {
                // The operating system's player on Windows holds it a moment longer; it is gone with the next test.
                test = file;
            }
        }
    }
}
