package baton.store;

import baton.handoff.HandoffStatus;
import baton.inbox.Inbox;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Locale;

/// What the lists of drafts, sent and received handoffs cost: the first part of 100,000 beside that of 1,000, the look
/// whether anything has changed, a search that finds one, and the memory that stays.
public final class LongListsBenchmark {
    private static final int PAGE = 500;
    private static final int RUNS = 15;

    private LongListsBenchmark() {}

    public static void run() throws Exception {
        for (var status : new HandoffStatus[] {HandoffStatus.HANDED_OFF, HandoffStatus.DRAFT}) {
            for (var count : new int[] {1_000, 100_000}) {
                measure(status, count);
            }
        }
    }

    private static void measure(HandoffStatus status, int count) throws Exception {
        try (var library = new TestLibrary(Files.createTempDirectory("baton-lists"))) {
            library.fillInbox(count);
            library.write(h -> h.execute("update handoff set status = '" + status + "'"));
            library.write(h -> h.execute("analyze"));
            var inbox = new Inbox(library.handoffs);
            var now = library.clock.instant();
            var sent =
                    median(() -> inbox.sentBy(library.maya.id(), PAGE).items().size());
            var received =
                    median(() -> inbox.of(library.priya.id(), now, PAGE).items().size());
            var state = median(() -> inbox.state(library.maya.id()).length());
            var wanted = "Northwind " + (count - 1);
            var begun = System.nanoTime();
            var found = inbox.find(
                            library.maya.id(),
                            false,
                            now,
                            i -> i.handoff().content().company().equals(wanted),
                            PAGE)
                    .size();
            var search = (System.nanoTime() - begun) / 1e6;
            System.gc();
            var memory =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf(
                    Locale.ROOT,
                    "%,d %s: sent %.1f ms, inbox %.1f ms, whether anything changed %.2f ms, a search that finds %d"
                            + " %.0f ms, heap %d MB%n",
                    count,
                    status,
                    sent,
                    received,
                    state,
                    found,
                    search,
                    memory >> 20);
        }
    }

    private static double median(java.util.function.IntSupplier work) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < RUNS; i++) {
            var begun = System.nanoTime();
            work.getAsInt();
            times.add((System.nanoTime() - begun) / 1e6);
        }
        times.sort(null);
        return times.get(RUNS / 2);
    }
}
