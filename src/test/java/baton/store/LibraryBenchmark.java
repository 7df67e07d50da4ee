package baton.store;

import baton.handoff.Samples;
import baton.index.LuceneLibraryIndex;
import baton.library.Hit;
import baton.library.LibraryFilters;
import baton.library.LibrarySearch;
import baton.library.LibrarySearch.Order;
import baton.store.sql.SqlLibrary;
import baton.store.sql.SqlLibraryDocuments;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Locale;

/// The first screen of the library, and pages while somebody scrolls, in real libraries of 1,000 and 100,000 handoffs.
/// Medians of a hundred looks.
public final class LibraryBenchmark {
    private static final int PAGE = 50;
    private static final int LOOKS = 100;

    private LibraryBenchmark() {}

    public static void run() throws Exception {
        // The first round warms the machine up.
        for (var count : new int[] {2_000, 1_000, 100_000}) {
            var folder = Files.createTempDirectory("baton-library");
            try (var library = new TestLibrary(folder)) {
                fill(library, count);
            }
            var database = LibraryDatabase.open(folder.resolve("library"));
            try (var index = new LuceneLibraryIndex(folder.resolve("index"), new SqlLibraryDocuments(database))) {
                var begun = System.nanoTime();
                index.catchUp();
                System.out.printf(Locale.ROOT, "%,d handoffs: index made in %.1f s%n", count, since(begun) / 1000);
                var shelf = new SqlLibrary(database);
                tell("first screen", index, shelf, 0);
                tell("a page further down", index, shelf, 700);
                tell("a page in the middle", index, shelf, count / 2);
            } finally {
                database.close();
            }
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void tell(String what, LuceneLibraryIndex index, SqlLibrary shelf, int from) {
        var finds = new ArrayList<Double>();
        var all = new ArrayList<Double>();
        for (int i = 0; i < LOOKS * 2; i++) {
            var begun = System.nanoTime();
            var found = index.find(new LibrarySearch("", LibraryFilters.NONE, Order.BEST, from, PAGE));
            finds.add(since(begun));
            var entries = shelf.entries(found.hits().stream().map(Hit::handoff).toList());
            all.add(since(begun));
            if (entries.size() != PAGE) {
                throw new IllegalStateException("a page is missing");
            }
        }
        System.out.printf(
                Locale.ROOT, "  %s: search %.2f ms, with its handoffs %.2f ms%n", what, median(finds), median(all));
    }

    private static double median(ArrayList<Double> times) {
        return times.subList(LOOKS, LOOKS * 2).stream()
                .sorted()
                .skip(LOOKS / 2)
                .findFirst()
                .orElseThrow();
    }

    /// One handoff, and its copies, a minute apart.
    private static void fill(TestLibrary library, int count) {
        var maya = library.maya.id();
        var one = library.handoffService.handOff(
                library.handoffService.begin(maya, Samples.complete(library.priya.id())), maya);
        for (int done = 1; done < count; done += 10_000) {
            var from = done;
            library.write(h -> h.createUpdate("""
                            insert into handoff (id, sender_id, receiver_id, status, handoff_type, company, company_key,
                                record, search_text, clip_id, created_at, updated_at, handed_off_at, due_at, version,
                                change_number)
                            select random_uuid(), sender_id, receiver_id, status, handoff_type, company || x, company_key,
                                replace(record, '"Northwind"', '"Northwind ' || x || '"'), search_text, clip_id,
                                created_at, updated_at, dateadd('MINUTE', x, handed_off_at), due_at, version,
                                nextval('library_change')
                            from handoff, system_range(:from, :to) where id = :pattern""")
                    .bind("from", from)
                    .bind("to", Math.min(count - 1, from + 9_999))
                    .bind("pattern", one.id())
                    .execute());
        }
    }
}
