package baton.index;

import baton.library.LibraryDocument;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index while it is open, in its folder or in memory. One thread writes at a time; any thread searches.
final class OpenIndex implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);
    private static final String VERSION = TokenForms.VERSION + " " + StoredPassages.VERSION;
    private static final String LIBRARY = "library";
    private static final String WORDS = "words";
    private static final String CHANGE = "change";
    /// Beside Lucene's own lock: it is held before anything is looked at or thrown away.
    private static final String IN_USE = "in-use.lock";
    /// Megabytes of new words that are kept in memory while an index is made.
    private static final double BUFFER = 48;

    final DocValuesCache.Shelf shelf = new DocValuesCache.Shelf();
    private final Directory directory;
    private final @Nullable Lock lock;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final UUID library;
    private final long kept;

    private OpenIndex(Directory directory, @Nullable Lock lock, UUID library, long kept) throws IOException {
        this.directory = directory;
        this.lock = lock;
        this.library = library;
        this.kept = kept;
        var merging = new TieredMergePolicy();
        // A look goes through every part: fewer parts for a little more work in the background.
        merging.setSegmentsPerTier(4);
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setRAMBufferSizeMB(BUFFER)
                        .setMergePolicy(merging)
                        .setCommitOnClose(false)
                        .setOpenMode(
                                kept < 0
                                        ? IndexWriterConfig.OpenMode.CREATE
                                        : IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        SearcherManager opened = null;
        try {
            opened = searchers();
        } finally {
            if (opened == null) {
                // It holds the folder's lock and its mapped files.
                writer.rollback();
            }
        }
        searchers = opened;
    }

    private SearcherManager searchers() throws IOException {
        return new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) throws IOException {
                for (var part : reader.leaves()) {
                    shelf.of(part);
                }
                var searcher = new IndexSearcher(reader);
                // What is looked for twice is answered twice: a cache would only make figures look better.
                searcher.setQueryCache(null);
                return searcher;
            }
        });
    }

    /// Opens what lies in the folder if it is whole, of this library, and not ahead of it; begins anew if not. When the
    /// folder is in use or cannot be written to, the index is made in memory.
    ///
    /// @param newest the library's highest number of change
    static OpenIndex open(Path folder, UUID library, long newest) throws IOException {
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                // All that prospects said lies here in plain words.
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            var directory = FSDirectory.open(folder);
            try {
                var lock = directory.obtainLock(IN_USE);
                try {
                    return open(directory, lock, library, newest);
                } catch (IOException | IllegalArgumentException | IllegalStateException e) {
                    lock.close();
                    throw e;
                }
            } catch (IOException | IllegalArgumentException | IllegalStateException e) {
                directory.close();
                throw e;
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            LOG.info("the index is made in memory: {}", e.toString());
            return inMemory(library);
        }
    }

    static OpenIndex inMemory(UUID library) throws IOException {
        return new OpenIndex(new ByteBuffersDirectory(), null, library, -1);
    }

    private static OpenIndex open(Directory directory, Lock lock, UUID library, long newest) throws IOException {
        var kept = kept(directory, library, newest);
        if (kept < 0) {
            clear(directory);
        }
        return new OpenIndex(directory, lock, library, kept);
    }

    /// The number of the last change that is in there; -1 if it is of no use.
    private static long kept(Directory directory, UUID library, long newest) {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return -1;
            }
            var infos = SegmentInfos.readLatestCommit(directory);
            var data = infos.getUserData();
            if (!library.toString().equals(data.get(LIBRARY)) || !VERSION.equals(data.get(WORDS))) {
                return -1;
            }
            for (var file : infos.files(false)) {
                try (var in = directory.openInput(file, IOContext.READONCE)) {
                    CodecUtil.checksumEntireFile(in);
                }
            }
            var change = Long.parseLong(data.getOrDefault(CHANGE, "-1"));
            return change > newest ? -1 : change;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            LOG.info("the index is damaged and made anew: {}", e.toString());
            return -1;
        }
    }

    private static void clear(Directory directory) throws IOException {
        for (var file : directory.listAll()) {
            // Whatever else lies there is not ours to delete.
            if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
                    || file.startsWith(IndexFileNames.SEGMENTS)
                    || file.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
                directory.deleteFile(file);
            }
        }
    }

    /// The number of the last change that was in there when it was opened; -1 if it began anew.
    long kept() {
        return kept;
    }

    void put(List<LibraryDocument> handoffs) throws IOException {
        for (var handoff : handoffs) {
            writer.updateDocument(DocumentMaker.id(handoff.handoff()), DocumentMaker.make(handoff));
        }
    }

    void remove(Collection<UUID> handoffs) throws IOException {
        if (!handoffs.isEmpty()) {
            writer.deleteDocuments(handoffs.stream().map(DocumentMaker::id).toArray(Term[]::new));
        }
    }

    void removeAll() throws IOException {
        writer.deleteAll();
    }

    /// Shows what was put in.
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /// How many handoffs it holds.
    int count() {
        return writer.getDocStats().numDocs;
    }

    /// The number of change of every handoff that it holds.
    Map<UUID, Long> numbers() throws IOException {
        return look(searcher -> {
            var numbers = new HashMap<UUID, Long>();
            for (var part : searcher.getIndexReader().leaves()) {
                var columns = shelf.of(part);
                var live = part.reader().getLiveDocs();
                var changes = DocValues.getNumeric(part.reader(), DocumentMaker.CHANGE);
                for (int doc = 0; doc < part.reader().maxDoc(); doc++) {
                    if ((live == null || live.get(doc)) && changes.advanceExact(doc)) {
                        numbers.put(columns.id(doc), changes.longValue());
                    }
                }
            }
            return numbers;
        });
    }

    /// Writes down that it knows every change up to this one.
    void keep(long change) throws IOException {
        writer.setLiveCommitData(Map.of(LIBRARY, library.toString(), WORDS, VERSION, CHANGE, Long.toString(change))
                .entrySet());
        writer.commit();
    }

    /// What a search does with one state of the index.
    interface Look<T> {
        T look(IndexSearcher searcher) throws IOException;
    }

    <T> T look(Look<T> look) throws IOException {
        var searcher = searchers.acquire();
        try {
            return look.look(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /// What was not kept is read from the library again.
    @Override
    public void close() throws IOException {
        try {
            searchers.close();
            writer.rollback();
        } catch (AlreadyClosedException gone) {
            LOG.debug("it had closed itself", gone);
        } finally {
            directory.close();
            if (lock != null) {
                lock.close();
            }
        }
    }
}
