package baton.index;

import baton.library.SearchResult;
import baton.library.SearchResult.Facet;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/// What one part of the index filters, counts and orders by, in plain arrays: reading them from the index again for
/// every search would be most of a search's time. About 90 bytes a handoff.
final class DocValuesCache {
    final long[] idHigh;
    final long[] idLow;
    /// Microseconds.
    final long[] at;
    /// NaN where there is none.
    final double[] amount;
    /// 0 where there is none.
    final byte[] score;
    /// Where the facts of each handoff begin; one more than there are handoffs.
    final int[] first;
    /// Numbers of [FacetTable].
    final int[] facts;
    /// All of them, the newest first.
    final int[] newest;

    private DocValuesCache(LeafReader leaf, FacetTable values) throws IOException {
        var size = leaf.maxDoc();
        idHigh = new long[size];
        idLow = new long[size];
        at = new long[size];
        amount = new double[size];
        score = new byte[size];
        first = new int[size + 1];
        Arrays.fill(amount, Double.NaN);
        var ids = DocValues.getBinary(leaf, DocumentMaker.ID);
        var times = DocValues.getNumeric(leaf, DocumentMaker.AT);
        var amounts = DocValues.getNumeric(leaf, DocumentMaker.AMOUNT);
        var stored = DocValues.getSortedSet(leaf, DocumentMaker.FACTS);
        var numbers = new int[(int) stored.getValueCount()];
        var scores = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            var fact = stored.lookupOrd(i).utf8ToString();
            numbers[i] = values.number(fact);
            scores[i] = FacetCodec.facet(fact) == Facet.SCORE ? Byte.parseByte(FacetCodec.value(fact)) : 0;
        }
        var all = new int[size * 10];
        int count = 0;
        for (int doc = 0; doc < size; doc++) {
            first[doc] = count;
            if (ids.advanceExact(doc)) {
                var id = ids.binaryValue();
                idHigh[doc] = (long) BitUtil.VH_BE_LONG.get(id.bytes, id.offset);
                idLow[doc] = (long) BitUtil.VH_BE_LONG.get(id.bytes, id.offset + Long.BYTES);
            }
            if (times.advanceExact(doc)) {
                at[doc] = times.longValue();
            }
            if (amounts.advanceExact(doc)) {
                amount[doc] = NumericUtils.sortableLongToDouble(amounts.longValue());
            }
            if (stored.advanceExact(doc)) {
                for (int i = stored.docValueCount(); i > 0; i--) {
                    var fact = (int) stored.nextOrd();
                    if (count == all.length) {
                        all = Arrays.copyOf(all, count * 2);
                    }
                    all[count++] = numbers[fact];
                    score[doc] += scores[fact];
                }
            }
        }
        first[size] = count;
        facts = Arrays.copyOf(all, count);
        newest = IntStream.range(0, size)
                .boxed()
                .sorted(this::newerFirst)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int newerFirst(int one, int other) {
        return newerFirst(one, this, other);
    }

    /// The same order for all parts: of one moment, by id.
    int newerFirst(int doc, DocValuesCache columns, int other) {
        var order = Long.compare(columns.at[other], at[doc]);
        order = order != 0 ? order : Long.compare(columns.idHigh[other], idHigh[doc]);
        return order != 0 ? order : Long.compare(columns.idLow[other], idLow[doc]);
    }

    UUID id(int doc) {
        return new UUID(idHigh[doc], idLow[doc]);
    }

    /// Keeps the columns of every part that is in use.
    static final class Shelf {
        private final FacetTable values = new FacetTable();
        private final ConcurrentHashMap<Object, DocValuesCache> known = new ConcurrentHashMap<>();
        private volatile @Nullable Whole whole;

        /// The facets of everything, for one state of the index: the first page shows them again and again.
        private record Whole(Object state, Map<SearchResult.Facet, List<SearchResult.Count>> facets) {}

        Map<SearchResult.Facet, List<SearchResult.Count>> whole(
                Object state, Supplier<Map<SearchResult.Facet, List<SearchResult.Count>>> count) {
            var known = whole;
            if (known == null || known.state() != state) {
                known = new Whole(state, count.get());
                whole = known;
            }
            return known.facets();
        }

        DocValuesCache of(LeafReaderContext part) throws IOException {
            var core = part.reader().getCoreCacheHelper();
            var columns = known.get(core.getKey());
            if (columns == null) {
                columns = new DocValuesCache(part.reader(), values);
                if (known.put(core.getKey(), columns) == null) {
                    core.addClosedListener(known::remove);
                }
            }
            return columns;
        }

        FacetTable values() {
            return values;
        }
    }
}
