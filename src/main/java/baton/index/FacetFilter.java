package baton.index;

import baton.library.LibraryFilters;
import baton.library.SearchResult;
import baton.library.SearchResult.Facet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The filters of one search, made ready for a hundred thousand handoffs. Each filter is one bit. A
/// document that fails exactly one filter still counts in the facet of that filter ("drill sideways").
final class FacetFilter {
    /// Days are no fact, and yet the filter behind the facet of months.
    private static final int DAYS = 1;

    private static final int REST = 1 << 1;

    private final List<FacetTable.Fact> facts;
    /// For each fact, the bits of the filters that it satisfies.
    private final int[] satisfies;
    /// For each fact, the bit of the filter of its own facet; 0 without one.
    private final int[] own;
    private final Map<Facet, Integer> bits = new EnumMap<>(Facet.class);
    private final int exemplar;
    private final int briefing;
    private int required;
    private long since = Long.MIN_VALUE;
    private long before = Long.MAX_VALUE;
    private double leastAmount = Double.NEGATIVE_INFINITY;
    private final @Nullable Set<UUID> only;
    private final Set<UUID> not;
    private final boolean byId;

    FacetFilter(LibraryFilters filters, List<FacetTable.Fact> facts) {
        this.facts = facts;
        satisfies = new int[facts.size()];
        own = new int[facts.size()];
        int next = 2;
        exemplar = filters.exemplar() ? 1 << next++ : 0;
        briefing = filters.briefing() ? 1 << next++ : 0;
        required |= exemplar | briefing;
        for (var wanted : wanted(filters).entrySet()) {
            bits.put(wanted.getKey(), 1 << next);
            required |= 1 << next++;
        }
        if (filters.since() != null || filters.until() != null) {
            bits.put(Facet.MONTH, DAYS);
            required |= DAYS;
            since = filters.since() == null ? since : FacetCodec.micros(filters.since());
            before = filters.until() == null
                    ? before
                    : FacetCodec.micros(filters.until().plusDays(1));
        }
        only = filters.only();
        not = filters.not();
        byId = only != null || !not.isEmpty();
        if (filters.leastValue() != null) {
            leastAmount = filters.leastValue().doubleValue();
            required |= REST;
        }
        required |= byId ? REST : 0;
        fill(wanted(filters));
    }

    private void fill(Map<Facet, Set<String>> wanted) {
        for (int i = 0; i < satisfies.length; i++) {
            var fact = facts.get(i);
            var facet = fact.facet();
            if (facet == null) {
                satisfies[i] = fact.value().equals(FacetCodec.EXEMPLAR) ? exemplar : briefing;
                continue;
            }
            own[i] = bits.getOrDefault(facet, 0);
            var values = wanted.get(facet);
            satisfies[i] = values != null && values.contains(fact.value()) ? own[i] : 0;
        }
    }

    private static Map<Facet, Set<String>> wanted(LibraryFilters filters) {
        var wanted = new EnumMap<Facet, Set<String>>(Facet.class);
        put(wanted, Facet.TYPE, names(filters.types()));
        put(wanted, Facet.STATE, names(filters.states()));
        put(wanted, Facet.OUTCOME, names(filters.outcomes()));
        put(wanted, Facet.SOURCE, names(filters.sources()));
        put(wanted, Facet.SENDER, ids(filters.senders()));
        put(wanted, Facet.RECEIVER, ids(filters.receivers()));
        put(wanted, Facet.TAG, new HashSet<>(filters.tags()));
        if (filters.leastScore() != null) {
            var least = filters.leastScore();
            // More than the best score is wanted: nothing has it, but the filter is there.
            wanted.put(
                    Facet.SCORE,
                    IntStream.rangeClosed(least, Math.max(least, Byte.MAX_VALUE))
                            .mapToObj(Integer::toString)
                            .collect(Collectors.toSet()));
        }
        return wanted;
    }

    private static void put(Map<Facet, Set<String>> wanted, Facet facet, Set<String> values) {
        if (!values.isEmpty()) {
            wanted.put(facet, values);
        }
    }

    private static Set<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> ids(Collection<UUID> values) {
        return values.stream().map(UUID::toString).collect(Collectors.toSet());
    }

    /// Whether everything passes.
    boolean isOpen() {
        return required == 0;
    }

    /// The bits of the filters that a handoff fails; 0 for a hit.
    int failed(DocValuesCache columns, int doc) {
        int met = 0;
        for (int i = columns.first[doc]; i < columns.first[doc + 1]; i++) {
            met |= satisfies[columns.facts[i]];
        }
        if ((required & DAYS) != 0 && columns.at[doc] >= since && columns.at[doc] < before) {
            met |= DAYS;
        }
        if ((required & REST) != 0 && isRest(columns, doc)) {
            met |= REST;
        }
        return required & ~met;
    }

    private boolean isRest(DocValuesCache columns, int doc) {
        // No amount is less than any: the comparison is false for it.
        if (leastAmount != Double.NEGATIVE_INFINITY && !(columns.amount[doc] >= leastAmount)) {
            return false;
        }
        if (!byId) {
            return true;
        }
        var id = columns.id(doc);
        return (only == null || only.contains(id)) && !not.contains(id);
    }

    /// Counts a handoff that fails these filters.
    void count(DocValuesCache columns, int doc, int failed, int[] counts) {
        for (int i = columns.first[doc]; i < columns.first[doc + 1]; i++) {
            var fact = columns.facts[i];
            if (failed == 0 || failed == own[fact]) {
                counts[fact]++;
            }
        }
    }

    List<FacetTable.Fact> facts() {
        return facts;
    }

    /// Facts of one facet with their counts.
    static Map<Facet, List<SearchResult.Count>> facets(List<FacetTable.Fact> facts, int[] counts) {
        var found = new EnumMap<Facet, List<SearchResult.Count>>(Facet.class);
        for (int i = 0; i < counts.length; i++) {
            var fact = facts.get(i);
            if (counts[i] > 0 && fact.facet() != null) {
                found.computeIfAbsent(fact.facet(), _ -> new ArrayList<>())
                        .add(new SearchResult.Count(fact.value(), counts[i]));
            }
        }
        found.values()
                .forEach(list -> list.sort(Comparator.comparingLong(SearchResult.Count::hits)
                        .reversed()
                        .thenComparing(SearchResult.Count::value)));
        return found;
    }
}
