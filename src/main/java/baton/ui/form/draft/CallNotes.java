package baton.ui.form.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Lines written down during a call, on this computer alone, until they stand in a record.
public interface CallNotes {
    /// Where nothing is kept.
    CallNotes NONE = new CallNotes() {
        @Override
        public List<String> lines() {
            return List.of();
        }

        @Override
        public void saveLines(List<String> lines) {}

        @Override
        public Optional<Instant> callEnded() {
            return Optional.empty();
        }

        @Override
        public void saveCallEnded(Instant at) {}
    };

    List<String> lines();

    void saveLines(List<String> lines);

    /// When the last call ended; empty if none has.
    Optional<Instant> callEnded();

    void saveCallEnded(Instant at);
}
