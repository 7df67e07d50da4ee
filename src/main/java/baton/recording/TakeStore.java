package baton.recording;

import java.util.List;
import java.util.UUID;

/// Keeps the rows of takes.
public interface TakeStore {
    void begin(Take take);

    /// Replaces what may change of a take: its state and its notes.
    void update(Take take);

    /// All that nobody has decided about, newest first.
    List<Take> open();

    /// All of one handoff, oldest first.
    List<Take> of(UUID handoff);

    void forget(UUID take);
}
