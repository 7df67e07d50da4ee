package baton.handoff.record;

import java.time.Instant;

/// That a condition is met, since when, and what shows it.
///
/// @param otherProof not the proof the condition asks for but another one, which the note must name; counted apart
///
public record Evidence(Instant since, String note, boolean otherProof) {
    public static final Evidence EMPTY = new Evidence(Instant.EPOCH, "", false);

    /// The proof that was asked for.
    public Evidence(Instant since, String note) {
        this(since, note, false);
    }
}
