package baton.library;

/// What somebody asks the library, as it is kept: "not yet watched" is another answer for everybody.
///
/// @param words as typed
public record LibraryQuery(String words, LibraryFilters filters, LibrarySearch.Order order, Watched watched) {
    public static final LibraryQuery EMPTY =
            new LibraryQuery("", LibraryFilters.NONE, LibrarySearch.Order.BEST, Watched.ANY);

    /// Whether whoever asks has watched its briefing.
    public enum Watched {
        ANY,
        WATCHED,
        NOT_WATCHED
    }

    public boolean isEmpty() {
        return words.isBlank() && filters.equals(LibraryFilters.NONE) && watched == Watched.ANY;
    }

    public LibraryQuery withWords(String changed) {
        return new LibraryQuery(changed, filters, order, watched);
    }

    public LibraryQuery withFilters(LibraryFilters changed) {
        return new LibraryQuery(words, changed, order, watched);
    }

    public LibraryQuery withOrder(LibrarySearch.Order changed) {
        return new LibraryQuery(words, filters, changed, watched);
    }

    public LibraryQuery withWatched(Watched changed) {
        return new LibraryQuery(words, filters, order, changed);
    }
}
