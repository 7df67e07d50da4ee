package baton.recording.take;

import baton.recording.ClipNotes;
import java.util.List;
import java.util.UUID;

/// Keeps the rows of takes.
public interface TakeStore {
    void begin(Take take);

    /// Replaces what is known about a take; what was decided about it stays.
    void note(UUID take, ClipNotes notes);

    /// Replaces what was decided about a take; what is known about it stays.
    void decide(UUID take, TakeState state);

    /// All that nobody has decided about, newest first.
    List<Take> open();

    /// All of one handoff, oldest first.
    List<Take> of(UUID handoff);

    void forget(UUID take);
}
