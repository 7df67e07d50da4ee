package baton.ui.studio;

import baton.recording.Devices;
import baton.recording.DiskSpace;
import baton.recording.SleepInhibitor;
import baton.recording.TakeFiles;
import baton.ui.kit.Remembered;
import java.nio.file.Path;
import java.time.InstantSource;

/// What the studio works with.
///
/// @param folder where takes are recorded to
/// @param remembered how it was set up last
/// @param chime what it says aloud
/// @param ear listens to takes, for their sender's eyes
public record StudioServices(
        Devices devices,
        TakeFiles writers,
        DiskSpace room,
        Path folder,
        SleepInhibitor sleepGuard,
        InstantSource clock,
        TakeTranscriptionPort ear,
        Remembered<StudioSetting> remembered,
        Chime chime) {
    /// Minutes of recording that fit on the disk.
    long minutes() {
        return room.minutes(folder);
    }
}
