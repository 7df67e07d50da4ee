package baton.ui.handoff;

import baton.brief.Depth;
import baton.handoff.record.Audience;
import baton.recording.DeviceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/// Writes a handoff as one page for somebody who has no Baton.
public interface PageWriter {
    /// @param to is there whole, or not at all
    void write(UUID handoff, Depth depth, Audience audience, Path to) throws IOException, DeviceException;

    /// Opens a draft of a mail with the page attached, in the person's own program. Nothing is sent.
    void mail(UUID handoff, Path page) throws IOException;
}
