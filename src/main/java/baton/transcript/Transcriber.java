package baton.transcript;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Writes down what is said in a recording, on this machine.
public interface Transcriber {
    /// Whether the model is here; without it everything else works.
    boolean isInstalled();

    /// Listens to a whole file on the calling thread; seconds for minutes. One at a time.
    ///
    /// @param clip whose transcript it becomes
    /// @param stop asked between breaths; true ends it soon
    /// @throws TranscriberException if the file cannot be heard, the model is not here, or it was stopped
    Transcript transcribe(UUID clip, Path file, BooleanSupplier stop) throws TranscriberException;

    /// Nothing is to be written down for a while: gives back what it holds in memory.
    default void rest() {}
}
