package baton.index;

import baton.library.LibrarySearch.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The first hits in an order that depends on no words.
final class Ordered {
    /// @param part number of the part of the index
    /// @param doc in that part
    private record Place(Columns columns, int base, int doc) {
        long at() {
            return columns.at[doc];
        }

        int score() {
            return columns.score[doc];
        }

        /// What has no amount comes last.
        double amount() {
            var amount = columns.amount[doc];
            return Double.isNaN(amount) ? Double.NEGATIVE_INFINITY : amount;
        }

        long high() {
            return columns.idHigh[doc];
        }

        long low() {
            return columns.idLow[doc];
        }
    }

    private Ordered() {}

    /// @param most at least 1
    static List<Integer> by(Order order, Tally tally, int most) {
        var first = comparator(order);
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
        var sorted = new ArrayList<>(worst);
        sorted.sort(first);
        return sorted.stream().map(place -> place.base() + place.doc()).toList();
    }

    private static Comparator<Place> comparator(Order order) {
        var newest = Comparator.comparingLong(Place::at)
                .thenComparingLong(Place::high)
                .thenComparingLong(Place::low)
                .reversed();
        return switch (order) {
            case BEST, NEWEST -> newest;
            case OLDEST -> newest.reversed();
            case SCORE -> Comparator.comparingInt(Place::score).reversed().thenComparing(newest);
            case VALUE -> Comparator.comparingDouble(Place::amount).reversed().thenComparing(newest);
        };
    }
}
