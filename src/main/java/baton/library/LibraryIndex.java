package baton.library;

import java.util.List;

/// Finds handoffs by what stands in them.
public interface LibraryIndex {
    /// Handed-off and later ones, newest first.
    ///
    /// @param most at most this many
    List<LibraryEntry> find(LibraryQuery query, int most);
}
