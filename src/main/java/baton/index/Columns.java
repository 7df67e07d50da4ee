package baton.index;

import baton.library.Found.Facet;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.NumericUtils;

/// What one part of the index filters, counts and orders by, in plain arrays: reading them from the index again for
/// every search would be most of a search's time. About 90 bytes a handoff.
final class Columns {
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
    /// Numbers of [Values].
    final int[] facts;

    private Columns(LeafReader leaf, Values values) throws IOException {
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
            scores[i] = Facts.facet(fact) == Facet.SCORE ? Byte.parseByte(Facts.value(fact)) : 0;
        }
        var all = new int[size * 10];
        int count = 0;
        for (int doc = 0; doc < size; doc++) {
            first[doc] = count;
            if (ids.advanceExact(doc)) {
                var id = ids.binaryValue();
                idHigh[doc] = (long) org.apache.lucene.util.BitUtil.VH_BE_LONG.get(id.bytes, id.offset);
                idLow[doc] = (long) org.apache.lucene.util.BitUtil.VH_BE_LONG.get(id.bytes, id.offset + Long.BYTES);
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
    }

    UUID id(int doc) {
        return new UUID(idHigh[doc], idLow[doc]);
    }

    /// Keeps the columns of every part that is in use.
    static final class Shelf {
        private final Values values = new Values();
        private final ConcurrentHashMap<Object, Columns> known = new ConcurrentHashMap<>();

        Columns of(LeafReaderContext part) throws IOException {
            var core = part.reader().getCoreCacheHelper();
            var columns = known.get(core.getKey());
            if (columns == null) {
                columns = new Columns(part.reader(), values);
                if (known.put(core.getKey(), columns) == null) {
                    core.addClosedListener(known::remove);
                }
            }
            return columns;
        }

        Values values() {
            return values;
        }
    }
}
