package baton.ui.studio;

import baton.recording.Devices;
import baton.recording.DiskRoom;
import baton.recording.SleepGuard;
import baton.recording.TakeWriters;
import java.nio.file.Path;
import java.time.InstantSource;

/// What the studio works with.
///
/// @param folder where takes are recorded to
/// @param ear listens to takes, for their sender's eyes
public record StudioTools(
        Devices devices,
        TakeWriters writers,
        DiskRoom room,
        Path folder,
        SleepGuard sleepGuard,
        InstantSource clock,
        TakeEar ear) {
    /// Minutes of recording that fit on the disk.
    long minutes() {
        return room.minutes(folder);
    }
}
