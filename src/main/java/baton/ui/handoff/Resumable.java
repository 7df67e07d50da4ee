package baton.ui.handoff;

import java.util.Optional;

/// A panel whose half-written answer is there again when one comes back to it.
///
/// @param <T> what is filled in
interface Resumable<T> {
    /// Empty if nothing is filled in.
    Optional<T> written();

    void resume(T written);
}
