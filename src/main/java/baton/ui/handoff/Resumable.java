package baton.ui.handoff;

import baton.handoff.EventKind;
import java.util.Optional;

/// A panel whose half-written answer is there again when one comes back to it.
///
/// @param <T> what is filled in
interface Resumable<T> {
    /// What is on record once it was sent.
    EventKind does();

    /// Empty if nothing is filled in.
    Optional<T> written();

    void resume(T written);
}
