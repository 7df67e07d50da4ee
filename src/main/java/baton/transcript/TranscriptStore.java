package baton.transcript;

import baton.recording.Clip;
import java.util.Optional;
import java.util.UUID;

/// Keeps transcripts. When a call that writes returns, what it wrote is on the disk.
public interface TranscriptStore {
    Optional<Transcript> find(UUID clip);

    /// Puts it in the place of the one there was. A clip that is gone by now has none: nothing happens.
    void save(Transcript transcript);

    /// Forgets it, so that it is made anew.
    void remove(UUID clip);

    /// The next briefing of a handoff that nobody has written down yet, newest first; one that failed is not asked for
    /// again until [#retry].
    Optional<Clip> next();

    /// How many wait.
    int waiting();

    /// Notes that a clip could not be written down.
    void failed(UUID clip, TranscriberException.Reason why);

    /// Asks for those that failed once more.
    void retry();
}
