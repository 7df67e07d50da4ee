package baton.app;

import baton.handoff.Samples;
import baton.media.capture.SystemDevices;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.recording.VideoMode;
import baton.recording.capture.Recorder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// Records a take for a draft as the studio does, until it is killed. Says what it is doing, and how many milliseconds
/// were recorded when it began to.
public final class RecordUntilKilled {
    /// At which moment it wants to be killed.
    enum Moment {
        RECORDING,
        PAUSED,
        STOPPING,
        KEEPING
    }

    private RecordUntilKilled() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var moment = Moment.valueOf(arguments[1]);
        var millis = Long.parseLong(arguments[2]);
        var workspace = Workspace.open(TestHome.in(folder), InstantSource.system());
        var me = new Person(
                new UUID(1, 1), "Maya", "m@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        workspace.stores.people.save(me);
        var draft = workspace.handoffService.begin(me.id(), Samples.complete(me.id()));
        var devices = new SystemDevices(true);
        var camera = devices.cameras().stream()
                .filter(c -> c.id().equals("test"))
                .findFirst()
                .orElseThrow();
        var microphone = devices.microphones().stream()
                .filter(m -> m.id().equals("test"))
                .findFirst()
                .orElseThrow();
        try (var recorder =
                new Recorder(workspace.writers, workspace.room, workspace.clock, e -> System.out.println(e))) {
            recorder.open(camera, microphone, new VideoMode(640, 360, 30));
            TimeUnit.MILLISECONDS.sleep(500);
            var take = workspace.takes.begin(draft.id(), null);
            recorder.start(take.file());
            if (moment == Moment.RECORDING) {
                say(moment, recorder);
                Thread.currentThread().join();
            }
            TimeUnit.MILLISECONDS.sleep(millis);
            switch (moment) {
                case PAUSED -> {
                    recorder.pause();
                    say(moment, recorder);
                }
                case STOPPING -> {
                    say(moment, recorder);
                    recorder.stop();
                }
                default -> {
                    var recorded = recorder.stop().length().toMillis();
                    System.out.println(moment + " " + recorded);
                    workspace.takes.keep(
                            take, clip -> workspace.handoffService.keepBriefing(draft, me.id(), clip.id()));
                }
            }
            Thread.currentThread().join();
        }
    }

    private static void say(Moment moment, Recorder recorder) {
        System.out.println(moment + " " + recorder.elapsed().toMillis());
    }
}
