package baton.library;

import java.util.List;
import java.util.Map;

/// What a search found.
///
/// @param total how many hits there are in all
/// @param hits those that were asked for, in order
/// @param facets how many of all hits each value has, most frequent first; a facet without values is absent
/// @param guessed whether nothing stood there as typed, and hits are what may have been meant
public record SearchResult(long total, List<Hit> hits, Map<Facet, List<Count>> facets, boolean guessed) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /// By what hits are counted.
    public enum Facet {
        TYPE,
        SENDER,
        RECEIVER,
        STATE,
        OUTCOME,
        SCORE,
        SOURCE,
        TAG,
        /// The year and month in which it was handed off: "2026-11".
        MONTH
    }

    /// @param value name of an enum's constant, a person's id, a tag, a month, a score
    public record Count(String value, long hits) {}
}
