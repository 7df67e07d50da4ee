package baton.library;

import java.util.List;
import java.util.Map;

/// A part of what a question found.
///
/// @param total how many there are in all
/// @param facets how many of all hits each value has
/// @param guessed whether hits are what may have been meant
public record LibraryPage(
        long total,
        List<LibraryItem> items,
        Map<SearchResult.Facet, List<SearchResult.Count>> facets,
        boolean guessed) {
    public LibraryPage {
        items = List.copyOf(items);
        facets = Map.copyOf(facets);
    }
}
