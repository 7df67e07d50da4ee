package baton.ui.studio;

import baton.recording.take.Take;
import baton.transcript.TranscriberException;
import baton.transcript.Transcript;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Listens to what is said in a take, for its sender's eyes. Slow in all it does: never called on the screen's thread.
public interface TakeTranscriptionPort {
    /// Whether this computer can write down what is said.
    boolean isReady();

    /// Writes down what is said in a take's whole file; seconds for minutes.
    ///
    /// @param stop true ends it soon: somebody records
    /// @throws TranscriberException if it cannot be heard, or was stopped
    Transcript listen(Take take, BooleanSupplier stop) throws TranscriberException;

    /// The take has become this clip: what was written down is kept for it, so that nobody writes it twice.
    void keep(Transcript words, UUID clip);
}
