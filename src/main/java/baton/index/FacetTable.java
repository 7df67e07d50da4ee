package baton.index;

import baton.library.SearchResult.Facet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every fact that some handoff has, by a number that stays its own as long as the index is open. Any thread.
final class FacetTable {
    /// @param facet null for a flag
    record Fact(String word, @Nullable Facet facet, String value) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    synchronized int number(String word) {
        var known = numbers.get(word);
        if (known != null) {
            return known;
        }
        facts.add(new Fact(word, FacetCodec.facet(word), FacetCodec.value(word)));
        numbers.put(word, facts.size() - 1);
        return facts.size() - 1;
    }

    /// All there are by now, by number.
    synchronized List<Fact> all() {
        return List.copyOf(facts);
    }
}
