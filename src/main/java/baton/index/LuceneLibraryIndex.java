package baton.index;

import baton.library.LibraryDocuments;
import baton.library.LibraryIndex;
import baton.library.LibrarySearch;
import baton.library.SearchResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The library's index on Lucene. It lies in a folder of its own and may be thrown away at any time: whatever is
/// missing,
/// damaged, of another library or of another version is read from the library again. When very much is missing, that
/// happens in the background, and answers come from what is there by then; whatever was changed while the index was
/// up to date is in the next answer. Any thread; nothing is opened before the first search.
public final class LuceneLibraryIndex implements LibraryIndex, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneLibraryIndex.class);

    private final Path folder;
    private final LibraryDocuments documents;
    /// Held by whoever changes the index.
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable IndexUpdater feed;
    private volatile @Nullable Thread background;
    private volatile boolean closed;

    /// @param folder of this user alone, and of nothing else; created when it is needed
    public LuceneLibraryIndex(Path folder, LibraryDocuments documents) {
        this.folder = folder;
        this.documents = documents;
    }

    /// @throws IllegalStateException after [#close]
    @Override
    public SearchResult find(LibrarySearch search) {
        if (search.from() < 0) {
            throw new IllegalArgumentException("a page begins at the first hit or later");
        }
        try {
            return look(search);
        } catch (IOException | AlreadyClosedException broken) {
            // The disk is full, or somebody has damaged the files while they are in use.
            LOG.warn("the index is made anew", broken);
            try {
                replace();
                return look(search);
            } catch (IOException again) {
                throw new UncheckedIOException(again);
            }
        }
    }

    private SearchResult look(LibrarySearch search) throws IOException {
        takeIn();
        var open = opened();
        return open.index().look(searcher -> new Search(searcher, open.index().shelf).find(search));
    }

    private IndexUpdater opened() {
        var open = feed;
        if (open == null || closed) {
            throw new IllegalStateException("the index is closed");
        }
        return open;
    }

    /// Takes in everything there is, however long it takes.
    public void catchUp() {
        lock.lock();
        try {
            var open = open();
            while (!open.takeIn(Integer.MAX_VALUE)) {
                LOG.debug("more has changed meanwhile");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    /// Takes in what has changed; what is too much for somebody who waits is left to the background.
    private void takeIn() throws IOException {
        var rest = background;
        if (feed != null && rest != null && rest.isAlive()) {
            return;
        }
        lock.lock();
        try {
            if (!open().takeIn(IndexUpdater.AT_ONCE)) {
                background = Thread.ofPlatform().daemon().name("index").start(this::takeInTheRest);
            }
        } finally {
            lock.unlock();
        }
    }

    private void takeInTheRest() {
        try {
            var done = false;
            while (!done && !closed) {
                lock.lock();
                try {
                    done = closed || open().takeIn(IndexUpdater.AT_ONCE);
                } finally {
                    lock.unlock();
                }
            }
        } catch (IOException | IllegalStateException e) {
            // The next search notices the same and begins anew.
            LOG.warn("taking in the library was interrupted", e);
        }
    }

    private IndexUpdater open() throws IOException {
        if (closed) {
            throw new IllegalStateException("the index is closed");
        }
        var open = feed;
        if (open == null) {
            open = IndexUpdater.open(folder, documents);
            feed = open;
        }
        return open;
    }

    private void replace() throws IOException {
        lock.lock();
        try {
            var broken = feed;
            feed = null;
            if (broken != null) {
                broken.abandon();
            }
            if (closed) {
                throw new IllegalStateException("the index is closed");
            }
            feed = IndexUpdater.inMemory(documents);
        } finally {
            lock.unlock();
        }
    }

    /// Writes down what was taken in, so that the next start need not read it again; [#close] does the same.
    public void keep() {
        lock.lock();
        try {
            var open = feed;
            if (open != null) {
                open.keep();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    /// The number of change of every handoff that it holds.
    Map<UUID, Long> numbers() throws IOException {
        return opened().index().numbers();
    }

    /// Throws everything away, the files too: somebody was erased from the library. The next search reads it anew.
    public void discard() {
        lock.lock();
        try {
            var open = feed;
            feed = null;
            if (open != null) {
                open.close();
            }
            if (Files.isDirectory(folder)) {
                try (var files = Files.newDirectoryStream(folder)) {
                    for (var file : files) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException | AlreadyClosedException e) {
            // The library has another identity by now: whoever opens the index clears it first.
            LOG.info("the index is cleared later: {}", e.toString());
        } finally {
            lock.unlock();
        }
    }

    /// Keeps what was taken in. Does not wait for what is still to be taken in.
    @Override
    public void close() {
        closed = true;
        lock.lock();
        try {
            var open = feed;
            feed = null;
            if (open != null) {
                open.close();
            }
        } catch (IOException | AlreadyClosedException e) {
            LOG.info("the index is not kept: {}", e.toString());
        } finally {
            lock.unlock();
        }
    }
}
