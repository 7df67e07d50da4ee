package baton.ui.form.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lines written down during a call, on this computer alone, until they stand in a record.
public interface CallNotes {
    /// @param person whose they are: nobody else on this computer reads them
    List<String> lines(UUID person);

    void saveLines(UUID person, List<String> lines);

    /// When their last call ended; empty if none has.
    Optional<Instant> callEnded(UUID person);

    void saveCallEnded(UUID person, Instant at);
}
