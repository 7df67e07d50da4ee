package baton.ui.handoff;

import baton.brief.Depth;
import baton.handoff.record.Audience;
import baton.recording.DeviceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/// Writes a handoff as one page for somebody who has no Baton.
@FunctionalInterface
public interface PageWriter {
    /// @param to is there whole, or not at all
    void write(UUID handoff, Depth depth, Audience audience, Path to) throws IOException, DeviceException;
}
