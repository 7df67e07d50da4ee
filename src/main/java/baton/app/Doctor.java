package baton.app;

import baton.app.platform.AppDirectories;
import baton.app.platform.SpeechFolder;
import baton.app.platform.Versions;
import baton.app.team.TeamSync;
import baton.media.capture.Mp4TakeFiles;
import baton.media.capture.SystemDevices;
import baton.media.ffmpeg.FfmpegTool;
import baton.recording.Camera;
import baton.recording.CameraListener;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.Devices;
import baton.recording.DiskSpace;
import baton.recording.Microphone;
import baton.recording.MicrophoneListener;
import baton.recording.SetupCheck;
import baton.recording.SetupCheck.Item;
import baton.recording.SetupChecks;
import baton.recording.VideoFrame;
import baton.recording.VideoMode;
import baton.speech.SpeechModel;
import baton.store.db.StoreException;
import baton.team.server.ServerException;
import baton.team.server.TeamMember;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;

/// Looks at everything a recording needs by using it for a moment.
public final class Doctor implements SetupChecks {
    /// What was found.
    public record Report(List<SetupCheck> checks, List<Camera> cameras, List<Microphone> microphones) {
        public boolean isFine() {
            return checks.stream().allMatch(SetupCheck::fine);
        }
    }

    private static final long PATIENCE_SECONDS = 4;

    private final AppDirectories home;
    private final @Nullable Workspace open;
    private final Devices devices;
    private final Strings strings = Strings.load();
    private final ErrorMessages words = new ErrorMessages();

    /// Looks at a library that nobody has open here: on the command line.
    public Doctor(AppDirectories home, boolean withTestDevices) {
        this(home, null, withTestDevices);
    }

    /// Looks at the library that the window has open.
    public Doctor(Workspace open, boolean withTestDevices) {
        this(open.home, open, withTestDevices);
    }

    private Doctor(AppDirectories home, @Nullable Workspace open, boolean withTestDevices) {
        this.home = home;
        this.open = open;
        devices = new SystemDevices(withTestDevices);
    }

    @Override
    public List<SetupCheck> check() {
        return look().checks();
    }

    public Report look() {
        var checks = new ArrayList<SetupCheck>();
        List<Camera> cameras = List.of();
        List<Microphone> microphones = List.of();
        try {
            cameras = devices.cameras();
            checks.add(camera(cameras));
        } catch (DeviceException e) {
            checks.add(broken(Item.CAMERA, e));
        }
        try {
            microphones = devices.microphones();
            checks.add(microphone(microphones));
        } catch (DeviceException e) {
            checks.add(broken(Item.MICROPHONE, e));
        }
        checks.add(soundOutput());
        checks.add(codec());
        checks.add(disk());
        library(checks);
        checks.add(transcripts());
        return new Report(checks, cameras, microphones);
    }

    private SetupCheck camera(List<Camera> cameras) {
        if (cameras.isEmpty()) {
            return broken(Item.CAMERA, new DeviceException(DeviceProblem.NO_CAMERA, "", ""));
        }
        var camera = cameras.getFirst();
        var seen = new CountDownLatch(1);
        try (var feed = camera.open(VideoMode.HD, new CameraListener() {
            @Override
            public void frameArrived(VideoFrame frame) {
                seen.countDown();
            }

            @Override
            public void cameraLost(DeviceException why) {
                // The wait below ends without a picture, which says the same.
            }
        })) {
            if (!seen.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return broken(
                        Item.CAMERA,
                        new DeviceException(
                                feed.damaged() > 0 ? DeviceProblem.CAMERA_DAMAGED : DeviceProblem.CAMERA_STALLED,
                                camera.name(),
                                ""));
            }
            var mode = feed.mode();
            return fine(
                    Item.CAMERA,
                    strings.get(
                            "doctor.camera",
                            camera.name(),
                            mode.width() + "\u00d7" + mode.height(),
                            mode.framesPerSecond()));
        } catch (DeviceException e) {
            return broken(Item.CAMERA, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return broken(Item.CAMERA, e);
        }
    }

    private SetupCheck microphone(List<Microphone> microphones) {
        if (microphones.isEmpty()) {
            return broken(Item.MICROPHONE, new DeviceException(DeviceProblem.NO_MICROPHONE, "", ""));
        }
        var microphone = microphones.getFirst();
        var heard = new CountDownLatch(1);
        try (var _ = microphone.open(new MicrophoneListener() {
            @Override
            public void sound(float[] samples, int count, long arrivedAt) {
                heard.countDown();
            }

            @Override
            public void microphoneLost(DeviceException why) {
                // The wait below ends without sound, which says the same.
            }
        })) {
            return heard.await(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    ? fine(Item.MICROPHONE, strings.get("doctor.microphone", microphone.name()))
                    : broken(
                            Item.MICROPHONE,
                            new DeviceException(DeviceProblem.MICROPHONE_UNUSABLE, microphone.name(), ""));
        } catch (DeviceException e) {
            return broken(Item.MICROPHONE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return broken(Item.MICROPHONE, e);
        }
    }

    /// Without one, briefings still play, silently: worth knowing, but nothing is broken.
    private SetupCheck soundOutput() {
        var wanted = new DataLine.Info(SourceDataLine.class, new AudioFormat(48_000, 16, 1, true, false));
        return fine(
                Item.SOUND_OUTPUT,
                strings.get(AudioSystem.isLineSupported(wanted) ? "doctor.sound" : "doctor.sound.none"));
    }

    private SetupCheck codec() {
        try {
            FfmpegTool.check();
            return fine(Item.CODEC, strings.get("doctor.codec", Mp4TakeFiles.encoder(), Versions.ffmpeg()));
        } catch (DeviceException e) {
            return broken(Item.CODEC, e);
        }
    }

    private SetupCheck disk() {
        try {
            Files.createDirectories(home.recordings());
            var room = DiskSpace.ofDisk();
            var minutes = room.minutes(home.recordings());
            return room.isEnough(home.recordings())
                    ? fine(Item.DISK, strings.get("doctor.disk", minutes))
                    : new SetupCheck(Item.DISK, false, strings.get("doctor.disk.full", minutes));
        } catch (IOException e) {
            return broken(Item.DISK, e);
        }
    }

    private void library(List<SetupCheck> checks) {
        try {
            if (open != null) {
                library(open, checks);
            } else {
                try (var workspace = Workspace.open(home, InstantSource.system())) {
                    library(workspace, checks);
                }
            }
        } catch (StoreException e) {
            checks.add(broken(Item.LIBRARY, e));
        }
    }

    private void library(Workspace workspace, List<SetupCheck> checks) {
        checks.add(count(workspace));
        var membership = workspace.server.membership();
        if (membership.isEmpty()) {
            return;
        }
        var team = membership.get().teamName();
        try {
            var people = workspace.server.ask((members, _) ->
                    members.all().stream().map(TeamMember::person).distinct().count());
            checks.add(fine(Item.TEAM, strings.get("doctor.team", team, people)));
        } catch (ServerException e) {
            checks.add(new SetupCheck(Item.TEAM, false, strings.of(e.reason())));
        } catch (TeamSync.NobodyException | IOException e) {
            checks.add(new SetupCheck(Item.TEAM, false, strings.get("team.locked")));
        }
    }

    /// Without it everything else works: nothing is broken.
    private SetupCheck transcripts() {
        var model = new SpeechModel(SpeechFolder.here());
        return fine(
                Item.TRANSCRIPTS,
                strings.get(model.isThere() ? "doctor.transcripts" : "doctor.transcripts.none", model.folder()));
    }

    private SetupCheck count(Workspace workspace) {
        return fine(
                Item.LIBRARY,
                strings.get(
                        "doctor.library",
                        home.library(),
                        workspace.stores.people.all().size()));
    }

    private SetupCheck broken(Item what, Exception why) {
        return new SetupCheck(what, false, words.sentence(why));
    }

    private static SetupCheck fine(Item what, String found) {
        return new SetupCheck(what, true, found);
    }
}
