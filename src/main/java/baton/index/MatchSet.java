package baton.index;

import baton.library.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/// Every handoff in which the words stand, and of those the hits, counted: one bit for each, part by part.
final class MatchSet {
    final List<DocValuesCache> columns = new ArrayList<>();
    /// By the number of the part.
    final FixedBitSet[] hits;
    final List<LeafReaderContext> parts;

    private MatchSet(IndexSearcher searcher, DocValuesCache.Shelf shelf) throws IOException {
        parts = searcher.getIndexReader().leaves();
        hits = new FixedBitSet[parts.size()];
        for (var part : parts) {
            columns.add(shelf.of(part));
            hits[part.ord] = new FixedBitSet(part.reader().maxDoc());
        }
    }

    /// All handoffs there are.
    static MatchSet everything(IndexSearcher searcher, DocValuesCache.Shelf shelf) throws IOException {
        var tally = new MatchSet(searcher, shelf);
        for (var part : tally.parts) {
            var live = part.reader().getLiveDocs();
            var bits = tally.hits[part.ord];
            bits.set(0, bits.length());
            for (int doc = 0; live != null && doc < bits.length(); doc++) {
                if (!live.get(doc)) {
                    bits.clear(doc);
                }
            }
        }
        return tally;
    }

    /// @param any what a handoff must have one of
    static MatchSet of(IndexSearcher searcher, DocValuesCache.Shelf shelf, List<Query> any) throws IOException {
        var tally = new MatchSet(searcher, shelf);
        for (var query : any) {
            searcher.search(query, new Manager(tally.hits));
        }
        return tally;
    }

    /// Those that have something, hits or not.
    FixedBitSet[] with(IndexSearcher searcher, Query something) throws IOException {
        var having = new FixedBitSet[hits.length];
        for (int part = 0; part < hits.length; part++) {
            having[part] = new FixedBitSet(hits[part].length());
        }
        searcher.search(something, new Manager(having));
        return having;
    }

    long total() {
        return Arrays.stream(hits).mapToLong(FixedBitSet::cardinality).sum();
    }

    /// Leaves the hits, and counts.
    Map<SearchResult.Facet, List<SearchResult.Count>> sift(FacetFilter sieve) {
        var counts = new int[sieve.facts().size()];
        for (int part = 0; part < hits.length; part++) {
            if (sieve.isOpen()) {
                count(columns.get(part), hits[part], counts);
            } else {
                sift(sieve, columns.get(part), hits[part], counts);
            }
        }
        return FacetFilter.facets(sieve.facts(), counts);
    }

    private static void count(DocValuesCache columns, FixedBitSet bits, int[] counts) {
        var words = bits.getBits();
        for (int w = 0; w < words.length; w++) {
            for (var word = words[w]; word != 0; word &= word - 1) {
                var doc = (w << 6) + Long.numberOfTrailingZeros(word);
                for (int i = columns.first[doc]; i < columns.first[doc + 1]; i++) {
                    counts[columns.facts[i]]++;
                }
            }
        }
    }

    private static void sift(FacetFilter sieve, DocValuesCache columns, FixedBitSet bits, int[] counts) {
        for (int doc = next(bits, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(bits, doc + 1)) {
            var failed = sieve.failed(columns, doc);
            // Two failed filters count nowhere.
            if ((failed & (failed - 1)) == 0) {
                sieve.count(columns, doc, failed, counts);
            }
            if (failed != 0) {
                bits.clear(doc);
            }
        }
    }

    private static int next(FixedBitSet bits, int from) {
        return from >= bits.length() ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(from);
    }

    /// Notes what is found, without scores.
    private record Manager(FixedBitSet[] hits) implements CollectorManager<Collector, Void> {
        @Override
        public Collector newCollector() {
            return new Collector() {
                @Override
                public LeafCollector getLeafCollector(LeafReaderContext part) {
                    return new Noting(hits[part.ord]);
                }

                @Override
                public ScoreMode scoreMode() {
                    return ScoreMode.COMPLETE_NO_SCORES;
                }
            };
        }

        @Override
        @SuppressWarnings("NullAway") // nothing is made of what each collector has: the bits are the answer
        public Void reduce(Collection<Collector> collectors) {
            return null;
        }
    }

    private record Noting(FixedBitSet bits) implements LeafCollector {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) {
            bits.set(doc);
        }

        @Override
        public void collectRange(int from, int to) {
            bits.set(from, to);
        }

        @Override
        public void collect(DocIdStream stream) throws IOException {
            stream.forEach(bits::set);
        }
    }
}
