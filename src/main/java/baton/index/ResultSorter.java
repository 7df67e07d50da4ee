package baton.index;

import baton.library.LibrarySearch.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.util.FixedBitSet;

/// The first hits in an order that depends on no words.
final class ResultSorter {
    /// @param doc in its part of the index
    private record Place(DocValuesCache columns, int base, int doc) {
        int score() {
            return columns.score[doc];
        }

        /// What has no amount comes last.
        double amount() {
            var amount = columns.amount[doc];
            return Double.isNaN(amount) ? Double.NEGATIVE_INFINITY : amount;
        }

        int newerFirst(Place other) {
            return columns.newerFirst(doc, other.columns, other.doc);
        }
    }

    private ResultSorter() {}

    /// @param most at least 1
    static List<Integer> by(Order order, MatchSet tally, int most) {
        return switch (order) {
            case BEST, NEWEST -> inTime(tally, tally.hits, most, 1);
            case OLDEST -> inTime(tally, tally.hits, most, -1);
            case SCORE -> by(Comparator.comparingInt(Place::score), tally, most);
            case VALUE -> by(Comparator.comparingDouble(Place::amount), tally, most);
        };
    }

    /// The newest of those that come first, then the newest of the others.
    static List<Integer> newestWith(FixedBitSet[] first, MatchSet tally, int most) {
        var rest = new FixedBitSet[first.length];
        for (int part = 0; part < first.length; part++) {
            first[part].and(tally.hits[part]);
            rest[part] = tally.hits[part].clone();
            rest[part].andNot(first[part]);
        }
        var all = new ArrayList<>(inTime(tally, first, most, 1));
        if (all.size() < most) {
            all.addAll(inTime(tally, rest, most - all.size(), 1));
        }
        return all;
    }

    /// Goes through one part in time.
    private static final class Walk {
        private final DocValuesCache columns;
        private final FixedBitSet hits;
        private final int base;
        private final int step;
        private int at;
        private int doc;

        Walk(MatchSet tally, FixedBitSet hits, int part, int step) {
            columns = tally.columns.get(part);
            this.hits = hits;
            base = tally.parts.get(part).docBase;
            this.step = step;
            at = step > 0 ? -1 : columns.newest.length;
        }

        boolean next() {
            for (at += step; at >= 0 && at < columns.newest.length; at += step) {
                doc = columns.newest[at];
                if (hits.get(doc)) {
                    return true;
                }
            }
            return false;
        }

        int compare(Walk other) {
            return step * columns.newerFirst(doc, other.columns, other.doc);
        }
    }

    private static List<Integer> inTime(MatchSet tally, FixedBitSet[] hits, int most, int step) {
        var walks = new PriorityQueue<Walk>(Walk::compare);
        for (int part = 0; part < hits.length; part++) {
            var walk = new Walk(tally, hits[part], part, step);
            if (walk.next()) {
                walks.add(walk);
            }
        }
        var found = new ArrayList<Integer>();
        while (found.size() < most && !walks.isEmpty()) {
            var walk = walks.remove();
            found.add(walk.base + walk.doc);
            if (walk.next()) {
                walks.add(walk);
            }
        }
        return found;
    }

    private static List<Integer> by(Comparator<Place> least, MatchSet tally, int most) {
        var first = least.reversed().thenComparing(Place::newerFirst);
        var worst = new PriorityQueue<Place>(Math.min(most, 1024), first.reversed());
        // The newest were added last: who begins there seldom has to change the queue.
        for (int p = tally.hits.length - 1; p >= 0; p--) {
            var bits = tally.hits[p];
            var base = tally.parts.get(p).docBase;
            var columns = tally.columns.get(p);
            for (int doc = bits.length() == 0 ? -1 : bits.prevSetBit(bits.length() - 1);
                    doc >= 0;
                    doc = doc == 0 ? -1 : bits.prevSetBit(doc - 1)) {
                var place = new Place(columns, base, doc);
                if (worst.size() < most) {
                    worst.add(place);
                } else if (first.compare(place, worst.element()) < 0) {
                    worst.remove();
                    worst.add(place);
                }
            }
        }
        return worst.stream()
                .sorted(first)
                .map(place -> place.base() + place.doc())
                .toList();
    }
}
