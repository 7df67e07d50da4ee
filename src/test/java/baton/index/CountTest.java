package baton.index;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.HandoffStatus;
import baton.handoff.MeetingOutcome;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.library.Hit;
import baton.library.LibraryDocument;
import baton.library.LibraryFilters;
import baton.library.LibrarySearch;
import baton.library.LibrarySearch.Order;
import baton.library.SearchResult;
import baton.library.SearchResult.Facet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Totals and facets against counting the handoffs one by one, for hundreds of random searches.
class CountTest {
    private static final int HANDOFFS = 300;
    private static final List<String> WORDS =
            List.of("", "forecast ", "budget security ", "\"data residency\"", "webi", "nakamura ", "the ");

    @TempDir
    Path folder;

    private final Random random = new Random(11);

    @Test
    void totalsAndFacetsAreWhatCountingSays() {
        var made = new MadeHandoffs(HANDOFFS);
        var library = new ManyHandoffs();
        IntStream.range(0, HANDOFFS).mapToObj(made::handoff).forEach(library::put);
        int full = 0;
        try (var index = new LuceneLibraryIndex(folder, library)) {
            index.catchUp();
            // Several parts, and some handoffs that went.
            for (int i = 0; i < 20; i++) {
                library.remove(MadeHandoffs.id(i * 13));
                index.find(LibrarySearch.of("", 1));
            }
            var byId = library.all().stream().collect(Collectors.toMap(LibraryDocument::handoff, d -> d));
            for (int i = 0; i < 200; i++) {
                var words = WORDS.get(random.nextInt(WORDS.size()));
                var filters = filters();
                var order = Order.values()[random.nextInt(Order.values().length)];
                var found = index.find(new LibrarySearch(words, filters, order, 0, HANDOFFS));
                var standing =
                        byId.values().stream().filter(d -> stands(d, words)).toList();
                var expected =
                        standing.stream().filter(d -> passes(d, filters, null)).toList();
                assertThat(found.hits().stream().map(Hit::handoff))
                        .as(words + filters)
                        .doesNotHaveDuplicates();
                assertThat(found.hits().stream().map(Hit::handoff).collect(Collectors.toSet()))
                        .as(words + filters)
                        .isEqualTo(
                                expected.stream().map(LibraryDocument::handoff).collect(Collectors.toSet()));
                assertThat(found.total()).isEqualTo(expected.size());
                for (var facet : Facet.values()) {
                    assertThat(counted(found, facet))
                            .as(words + facet + filters)
                            .isEqualTo(count(standing, filters, facet));
                }
                assertOrder(
                        found.hits().stream().map(h -> byId.get(h.handoff())).toList(), order);
                full += expected.isEmpty() ? 0 : 1;
            }
        }
        assertThat(full).as("searches that find something").isGreaterThan(60);
    }

    private static Map<String, Long> counted(SearchResult found, Facet facet) {
        var counts = found.facets().getOrDefault(facet, List.of());
        assertThat(counts).isSortedAccordingTo((a, b) -> Long.compare(b.hits(), a.hits()));
        return counts.stream().collect(Collectors.toMap(SearchResult.Count::value, SearchResult.Count::hits));
    }

    private static void assertOrder(List<LibraryDocument> hits, Order order) {
        for (int i = 1; i < hits.size(); i++) {
            var before = hits.get(i - 1);
            var after = hits.get(i);
            switch (order) {
                case NEWEST -> assertThat(before.handedOffAt()).isAfterOrEqualTo(after.handedOffAt());
                case OLDEST -> assertThat(before.handedOffAt()).isBeforeOrEqualTo(after.handedOffAt());
                case SCORE -> assertThat(score(before)).isGreaterThanOrEqualTo(score(after));
                case VALUE -> assertThat(value(before)).isGreaterThanOrEqualTo(value(after));
                case BEST -> {
                    // How well something fits is no number that could be counted.
                }
            }
        }
    }

    private static int score(LibraryDocument d) {
        return d.score() == null ? 0 : d.score();
    }

    private static BigDecimal value(LibraryDocument d) {
        return d.value() == null ? BigDecimal.ZERO : d.value();
    }

    private final Map<UUID, List<String>> texts = new HashMap<>();

    private boolean stands(LibraryDocument d, String words) {
        var text = texts.computeIfAbsent(
                d.handoff(),
                _ -> d.passages().stream()
                        .map(p -> " " + p.text().toLowerCase(Locale.ROOT).replaceAll("[^a-zü]+", " ") + " ")
                        .toList());
        if (words.startsWith("\"")) {
            var phrase = " " + words.replace("\"", "") + " ";
            return text.stream().anyMatch(t -> t.contains(phrase));
        }
        var open = !words.endsWith(" ");
        return words.isBlank()
                || Stream.of(words.split(" "))
                        .allMatch(w -> text.stream().anyMatch(t -> t.contains(" " + w + (open ? "" : " "))));
    }

    private static Map<String, Long> count(List<LibraryDocument> standing, LibraryFilters filters, Facet facet) {
        var counts = new HashMap<String, Long>();
        standing.stream()
                .filter(d -> passes(d, filters, facet))
                .forEach(d -> values(d, facet).forEach(v -> counts.merge(v, 1L, Long::sum)));
        return counts;
    }

    private static Collection<String> values(LibraryDocument d, Facet facet) {
        return switch (facet) {
            case TYPE -> Set.of(d.type().name());
            case SENDER -> Set.of(d.sender().toString());
            case RECEIVER -> one(d.receiver());
            case STATE -> Set.of(d.status().name());
            case OUTCOME -> d.outcome() == null ? Set.of() : Set.of(d.outcome().name());
            case SCORE -> one(d.score());
            case SOURCE -> d.source() == null ? Set.of() : Set.of(d.source().name());
            case TAG -> d.tags();
            case MONTH -> Set.of(d.handedOffAt().toString().substring(0, 7));
        };
    }

    private static Set<String> one(@Nullable Object value) {
        return value == null ? Set.of() : Set.of(value.toString());
    }

    /// @param but its own filter does not count
    private static boolean passes(LibraryDocument d, LibraryFilters f, @Nullable Facet but) {
        var day = d.handedOffAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return (but == Facet.TYPE || any(f.types(), d.type()))
                && (but == Facet.SENDER || any(f.senders(), d.sender()))
                && (but == Facet.RECEIVER || any(f.receivers(), d.receiver()))
                && (but == Facet.STATE || any(f.states(), d.status()))
                && (but == Facet.OUTCOME || any(f.outcomes(), d.outcome()))
                && (but == Facet.SOURCE || any(f.sources(), d.source()))
                && (but == Facet.SCORE || f.leastScore() == null || score(d) >= f.leastScore())
                && (but == Facet.TAG || f.tags().isEmpty() || d.tags().stream().anyMatch(f.tags()::contains))
                && (but == Facet.MONTH
                        || (f.since() == null || !day.isBefore(f.since()))
                                && (f.until() == null || !day.isAfter(f.until())))
                && (f.leastValue() == null || d.value() != null && d.value().compareTo(f.leastValue()) >= 0)
                && (!f.exemplar() || d.exemplar())
                && (!f.briefing() || d.clip() != null)
                && (f.only() == null || f.only().contains(d.handoff()))
                && !f.not().contains(d.handoff());
    }

    private static boolean any(Set<?> wanted, @Nullable Object value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }

    private LibraryFilters filters() {
        return new LibraryFilters(
                some(List.of(HandoffType.values())),
                some(IntStream.range(0, 40).mapToObj(MadeHandoffs::person).toList()),
                some(IntStream.range(100, 125).mapToObj(MadeHandoffs::person).toList()),
                some(List.of(HandoffStatus.values())),
                some(List.of(MeetingOutcome.values())),
                rarely() ? Integer.valueOf(1 + random.nextInt(6)) : null,
                rarely() ? BigDecimal.valueOf(random.nextInt(60_000)) : null,
                some(List.of(LeadSource.values())),
                rarely() ? LocalDate.of(2025, 1 + random.nextInt(6), 1 + random.nextInt(28)) : null,
                rarely() ? LocalDate.of(2026, 1 + random.nextInt(10), 1 + random.nextInt(28)) : null,
                some(List.of("urgent", "dach", "security", "unknown")),
                random.nextInt(12) == 0,
                rarely(),
                rarely() ? ids() : null,
                rarely() ? ids() : Set.of());
    }

    private boolean rarely() {
        return random.nextInt(7) == 0;
    }

    private Set<UUID> ids() {
        return random.ints(200, 0, HANDOFFS).mapToObj(MadeHandoffs::id).collect(Collectors.toSet());
    }

    private <T> Set<T> some(List<T> all) {
        var some = new HashSet<T>();
        while (rarely() || !some.isEmpty() && some.size() < all.size() / 2) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }
}
