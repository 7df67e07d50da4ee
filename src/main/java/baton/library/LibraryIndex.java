package baton.library;

/// Finds handoffs by what stands in them and by what is said in them. A cache: it never knows anything that the library
/// does not.
public interface LibraryIndex {
    /// What is known of the library by now; asks for what has changed first, so that what was saved before the call is
    /// found.
    ///
    /// @throws IllegalArgumentException for a page that begins before the first hit
    SearchResult find(LibrarySearch search);
}
