package baton.recording;

import java.util.List;
import java.util.UUID;

/// Keeps the rows of takes.
public interface TakeStore {
    void begin(Take take);

    /// All that were neither kept nor discarded, newest first.
    List<Take> open();

    void forget(UUID take);
}
