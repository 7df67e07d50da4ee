package baton.library;

import java.util.List;
import java.util.UUID;

/// The handoffs of the library themselves.
public interface LibraryShelf {
    /// Handed-off and later ones, newest first.
    ///
    /// @param most at most this many
    List<LibraryEntry> find(LibraryQuery query, int most);

    /// These, in this order; one that is not there any more is left out.
    List<LibraryEntry> entries(List<UUID> handoffs);
}
