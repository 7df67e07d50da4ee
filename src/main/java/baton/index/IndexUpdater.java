package baton.index;

import baton.library.LibraryDocument;
import baton.library.LibraryDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings what has changed in the library into the index. One thread at a time.
///
/// Numbers of change may be committed out of order, by another program that shares the library: the last ones are
/// compared again, with every change and from time to time without one.
final class IndexUpdater {
    /// How many handoffs somebody who searches waits for.
    static final int AT_ONCE = 400;

    private static final Logger LOG = LoggerFactory.getLogger(IndexUpdater.class);
    /// How many numbers back something may still be under way.
    private static final long OVERLAP = 200;

    private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(1);
    private static final int PAGE = 200;
    /// After how many handoffs what was done is kept.
    private static final int KEEP = 4_000;

    private final LibraryDocuments documents;
    private final OpenIndex index;
    /// The number in the index of each of the last ones.
    private final Map<UUID, Long> lately = new HashMap<>();
    private final Set<UUID> goneLately = new HashSet<>();
    /// Every change up to this one is in the index, but for those that were committed late.
    private long seen;
    /// While the index is far behind: up to where it has come.
    private long reached;

    private boolean isBehind = true;
    private boolean isCounted;
    private boolean isMadeAnew;
    private long lookedAt = System.nanoTime();
    private int unkept;

    private IndexUpdater(LibraryDocuments documents, OpenIndex index) {
        this.documents = documents;
        this.index = index;
        seen = Math.max(0, index.kept() - OVERLAP);
        reached = seen;
        isMadeAnew = index.kept() < 0;
    }

    static IndexUpdater open(Path folder, LibraryDocuments documents) throws IOException {
        return new IndexUpdater(documents, OpenIndex.open(folder, documents.identity(), documents.newest()));
    }

    static IndexUpdater inMemory(LibraryDocuments documents) throws IOException {
        return new IndexUpdater(documents, OpenIndex.inMemory(documents.identity()));
    }

    OpenIndex index() {
        return index;
    }

    /// @param most about how many handoffs at most
    /// @return whether everything is in
    boolean takeIn(int most) throws IOException {
        var newest = documents.newest();
        if (newest < seen && !isBehind) {
            // Somebody has put an older library in this one's place.
            beginAgain();
        }
        if (isBehind) {
            return catchUp(most);
        }
        var now = System.nanoTime();
        if (newest == seen && now - lookedAt < LOOK_AGAIN) {
            return true;
        }
        lookedAt = now;
        if (newest - seen > PAGE) {
            isBehind = true;
            reached = Math.max(0, seen - OVERLAP);
            return catchUp(most);
        }
        follow(newest);
        return true;
    }

    private void beginAgain() throws IOException {
        LOG.info("the index is made anew");
        index.removeAll();
        lately.clear();
        seen = 0;
        reached = 0;
        isBehind = true;
        isMadeAnew = true;
        isCounted = false;
    }

    /// A few changes: those whose number the index does not have.
    private void follow(long newest) throws IOException {
        var since = Math.max(0, seen - OVERLAP);
        // What goes first and comes back afterwards is there in the end.
        var gone = new HashSet<>(documents.goneAfter(since));
        var left = gone.stream().filter(id -> !goneLately.contains(id)).toList();
        index.remove(left);
        left.forEach(lately::remove);
        goneLately.clear();
        goneLately.addAll(gone);
        var missing = documents.numbersAfter(since).entrySet().stream()
                .filter(e -> !e.getValue().equals(lately.get(e.getKey())))
                .mapToLong(Map.Entry::getValue)
                .min();
        for (var from = missing.orElse(Long.MAX_VALUE); from != Long.MAX_VALUE; ) {
            var changed = documents.changedAfter(from - 1, PAGE);
            put(changed);
            from = changed.size() < PAGE ? Long.MAX_VALUE : changed.getLast().change() + 1;
        }
        if (missing.isPresent() || !left.isEmpty()) {
            index.refresh();
        }
        seen = newest;
        lately.values().removeIf(number -> number < newest - OVERLAP);
        keepNowAndThen(seen);
    }

    private void put(List<LibraryDocument> changed) throws IOException {
        index.put(changed);
        for (var document : changed) {
            lately.put(document.handoff(), document.change());
            goneLately.remove(document.handoff());
        }
        unkept += changed.size();
    }

    private void keepNowAndThen(long change) throws IOException {
        if (unkept >= KEEP) {
            index.keep(change);
            unkept = 0;
        }
    }

    /// Very many changes, lowest first, a page at a time.
    private boolean catchUp(int most) throws IOException {
        for (int done = 0; done < most; ) {
            var newest = documents.newest();
            index.remove(documents.goneAfter(Math.max(0, reached - OVERLAP)));
            var changed = documents.changedAfter(reached, PAGE);
            put(changed);
            done += changed.size();
            if (changed.size() < PAGE) {
                finish(newest);
                return !isBehind;
            }
            reached = changed.getLast().change();
            lately.values().removeIf(number -> number < reached - OVERLAP);
            keepNowAndThen(reached);
        }
        index.refresh();
        return false;
    }

    private void finish(long newest) throws IOException {
        index.refresh();
        seen = newest;
        isBehind = false;
        lately.values().removeIf(number -> number < newest - OVERLAP);
        index.keep(seen);
        unkept = 0;
        if (!isCounted && documents.count() != index.count() && documents.newest() == newest) {
            if (isMadeAnew) {
                LOG.warn("the library tells {} handoffs, and counts {}", index.count(), documents.count());
            } else {
                beginAgain();
            }
        }
        isCounted = !isBehind;
    }

    void keep() throws IOException {
        index.keep(isBehind ? reached : seen);
        unkept = 0;
    }

    void close() throws IOException {
        try {
            keep();
        } finally {
            index.close();
        }
    }

    /// Without keeping anything.
    void abandon() throws IOException {
        index.close();
    }
}
