package baton.ui.screen;

import java.util.Optional;
import java.util.UUID;

/// A list that handoffs are opened from, one after the other.
public interface HandoffList {
    /// @param draft whether its sender still writes it
    record Entry(UUID handoff, boolean draft) {}

    /// The one behind, or before, this handoff in what the list shows; empty at its end.
    Optional<Entry> beside(UUID handoff, boolean behind);

    /// Chooses a row, so that whoever comes back finds it.
    void select(UUID handoff);
}
