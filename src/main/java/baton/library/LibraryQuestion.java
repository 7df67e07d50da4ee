package baton.library;

/// What somebody asks the library, as it is kept: "not yet watched" is another answer for everybody.
///
/// @param words as typed
public record LibraryQuestion(String words, LibraryFilters filters, LibrarySearch.Order order, Watched watched) {
    public static final LibraryQuestion EMPTY =
            new LibraryQuestion("", LibraryFilters.NONE, LibrarySearch.Order.BEST, Watched.ANY);

    /// Whether whoever asks has watched its briefing (row W10).
    public enum Watched {
        ANY,
        WATCHED,
        NOT_WATCHED
    }

    public boolean isEmpty() {
        return words.isBlank() && filters.equals(LibraryFilters.NONE) && watched == Watched.ANY;
    }

    public LibraryQuestion withWords(String changed) {
        return new LibraryQuestion(changed, filters, order, watched);
    }

    public LibraryQuestion withFilters(LibraryFilters changed) {
        return new LibraryQuestion(words, changed, order, watched);
    }

    public LibraryQuestion withOrder(LibrarySearch.Order changed) {
        return new LibraryQuestion(words, filters, changed, watched);
    }

    public LibraryQuestion withWatched(Watched changed) {
        return new LibraryQuestion(words, filters, order, changed);
    }
}
