package baton.app;

import baton.handoff.Samples;
import baton.media.SystemDevices;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.recording.PictureMode;
import baton.recording.Recorder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;

/// Records a take for a draft as the studio does, until it is killed. Tells the moment at which it began.
public final class RecordUntilKilled {
    private RecordUntilKilled() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var workspace = Workspace.open(new Home(folder, folder.resolve("recordings")), InstantSource.system());
        var me = new Person(
                new UUID(1, 1), "Maya", "m@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        workspace.people.save(me);
        var draft = workspace.desk.begin(me.id(), Samples.complete(me.id()));
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
            recorder.open(camera, microphone, PictureMode.HD);
            recorder.start(workspace.takes.begin(draft.id(), null).file());
            System.out.println("RECORDING " + System.nanoTime());
            Thread.currentThread().join();
        }
    }
}
