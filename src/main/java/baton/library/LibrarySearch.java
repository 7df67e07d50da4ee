package baton.library;

/// What somebody looks for in the library.
///
/// @param words as typed: words, beginnings of words, "phrases in quotes"; blank means everything
/// @param from how many of the first hits are left out
/// @param most of this many hits at most are told
public record LibrarySearch(String words, LibraryFilters filters, Order order, int from, int most) {
    /// In which order hits come.
    public enum Order {
        /// What fits best first; without words, the newest.
        BEST,
        NEWEST,
        OLDEST,
        /// The best received first.
        SCORE,
        /// What is worth most first, whatever the currency.
        VALUE
    }

    public static LibrarySearch of(String words, int most) {
        return new LibrarySearch(words, LibraryFilters.NONE, Order.BEST, 0, most);
    }

    public LibrarySearch page(int first, int count) {
        return new LibrarySearch(words, filters, order, first, count);
    }
}
