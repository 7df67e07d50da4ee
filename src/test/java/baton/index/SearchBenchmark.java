package baton.index;

import baton.library.LibraryFilters;
import baton.library.LibrarySearch;
import baton.library.LibrarySearch.Order;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The search beside SQLite's FTS5 on the same handoffs in the same run. Every search of ours tells the total, all
/// facets and the sentences of its twenty hits; FTS5 does each time only what the line says. Times are those that the
/// processor spent on the thread that asked: others may use the machine too.
public final class SearchBenchmark {
    private static final int TIMES = 300;
    private static final List<String> COMMON = List.of(
            "forecast ",
            "budget ",
            "salesforce ",
            "procurement ",
            "migration ",
            "spreadsheet ",
            "contract ",
            "security ",
            "sandbox ",
            "audit ");
    private static final LibraryFilters FILTERS = new LibraryFilters(
            Set.of(),
            Set.of(MadeHandoffs.person(3), MadeHandoffs.person(4)),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            Set.of(),
            LocalDate.of(2025, 3, 1),
            LocalDate.of(2026, 6, 30),
            Set.of(),
            false,
            false,
            null,
            Set.of());

    private SearchBenchmark() {}

    private enum Kind {
        COMMON,
        TWO_WORDS,
        RARE,
        NAME,
        PHRASE,
        PREFIX,
        TYPO,
        FILTER,
        FACETS,
        HIGHLIGHT,
        FILTER_FACETS_HIGHLIGHT,
        NEWEST,
        FIRST_PAGE
    }

    private static List<String> words(Kind kind) {
        return switch (kind) {
            case RARE -> MadeHandoffs.rareWords(40).stream().map(w -> w + " ").toList();
            case TWO_WORDS ->
                List.of("forecast salesforce ", "budget webinar ", "migration procurement ", "audit champion ");
            case NAME -> List.of("Nakamura ", "Katrin Vogel ", "Priya Sharma ", "Okafor ", "Dietrich ", "Bianca Ito ");
            case PHRASE ->
                List.of(
                        "\"data residency\"",
                        "\"single sign on\"",
                        "\"audit trail\"",
                        "\"works council\"",
                        "\"total cost\"",
                        "\"duplicate accounts\"");
            case PREFIX -> List.of("fore", "procu", "migr", "spre", "comp", "salesf", "onb", "sand", "cha", "f", "pr");
            case TYPO ->
                List.of(
                        "forcast ",
                        "salesfroce ",
                        "procurment ",
                        "migartion ",
                        "spreadshet ",
                        "complience ",
                        "budgit ");
            case FIRST_PAGE -> List.of("");
            default -> COMMON;
        };
    }

    private static LibrarySearch search(Kind kind, String words) {
        var filters = kind == Kind.FILTER || kind == Kind.FILTER_FACETS_HIGHLIGHT ? FILTERS : LibraryFilters.NONE;
        return new LibrarySearch(words, filters, kind == Kind.NEWEST ? Order.NEWEST : Order.BEST, 0, 20);
    }

    /// @param peer whether FTS5 is measured too
    public static void run(boolean peer) throws Exception {
        var ours = new LinkedHashMap<Kind, Map<Integer, double[]>>();
        // The first round warms the machine up.
        for (var count : new int[] {2_000, 1_000, 10_000, 100_000}) {
            var folder = Files.createTempDirectory("baton-search");
            var made = new MadeHandoffs(count);
            measure(folder.resolve("index"), made, count, ours);
            if (peer) {
                try (var fts = new FtsPeer(folder.resolve("fts.sqlite"), made, count)) {
                    beside(fts, count, ours);
                }
            }
        }
        ours.forEach((kind, figures) -> System.out.printf(
                Locale.ROOT,
                "%s: growth from 1,000 to 100,000: p50 %.1f, p95 %.1f%n",
                kind,
                figures.get(100_000)[0] / figures.get(1_000)[0],
                figures.get(100_000)[1] / figures.get(1_000)[1]));
    }

    private static void measure(Path folder, MadeHandoffs made, int count, Map<Kind, Map<Integer, double[]>> ours)
            throws Exception {
        var begun = System.nanoTime();
        try (var index = new LuceneLibraryIndex(folder, made)) {
            index.catchUp();
        }
        System.out.printf(
                Locale.ROOT,
                "%,d handoffs: made in %.1f s, %.1f MB%n",
                count,
                (System.nanoTime() - begun) / 1e9,
                size(folder) / 1e6);
        try (var index = new LuceneLibraryIndex(folder, made)) {
            begun = System.nanoTime();
            index.find(LibrarySearch.of("forecast", 20));
            System.out.printf(Locale.ROOT, "  opened, and first search: %.0f ms%n", (System.nanoTime() - begun) / 1e6);
            for (var kind : Kind.values()) {
                var figures = figures(
                        kind, words -> index.find(search(kind, words)).hits().size());
                ours.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(count, figures);
                if (count != 2_000) {
                    System.out.printf(
                            Locale.ROOT, "  %-24s ours p50 %6.2f p95 %6.2f ms%n", kind, figures[0], figures[1]);
                }
            }
        }
    }

    private static void beside(FtsPeer fts, int count, Map<Kind, Map<Integer, double[]>> ours) throws Exception {
        for (var kind : Kind.values()) {
            if (kind == Kind.TYPO || count == 2_000) {
                continue;
            }
            var theirs = figures(kind, words -> fts.search(kind.name(), words.strip()));
            var mine = ours.get(kind).get(count);
            System.out.printf(
                    Locale.ROOT,
                    "  %-24s FTS5 p50 %6.2f p95 %6.2f ms, ratio of p95 %.2f%n",
                    kind,
                    theirs[0],
                    theirs[1],
                    mine[1] / theirs[1]);
        }
    }

    private interface Look {
        int look(String words) throws Exception;
    }

    /// p50 and p95 in milliseconds: the better of two rounds.
    private static double[] figures(Kind kind, Look look) throws Exception {
        var words = words(kind);
        var clock = ManagementFactory.getThreadMXBean();
        var best = new double[] {Double.MAX_VALUE, Double.MAX_VALUE};
        int warm = 0;
        for (var until = System.nanoTime() + 1_000_000_000L; System.nanoTime() < until && warm < TIMES; warm++) {
            look.look(words.get(warm % words.size()));
        }
        for (int round = 0; round < 2; round++) {
            var times = new ArrayList<Double>();
            var until = System.nanoTime() + 8_000_000_000L;
            for (int i = 0; i < TIMES && System.nanoTime() < until; i++) {
                var begun = clock.getCurrentThreadCpuTime();
                if (look.look(words.get(i % words.size())) == 0) {
                    throw new IllegalStateException("nothing was found: " + words.get(i % words.size()));
                }
                times.add((clock.getCurrentThreadCpuTime() - begun) / 1e6);
            }
            times.sort(null);
            best[0] = Math.min(best[0], times.get(times.size() / 2));
            best[1] = Math.min(best[1], times.get(times.size() * 95 / 100));
        }
        return best;
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(f -> f.toFile().length()).sum();
        }
    }
}
