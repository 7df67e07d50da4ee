package baton.app;

import baton.handoff.HandoffLink;
import java.nio.file.Path;

/// What the program was started for.
sealed interface Given {
    /// A handoff that comes as a file.
    record File(Path file) implements Given {}

    /// One that is here, or is not.
    record Link(HandoffLink link) implements Given {}
}
