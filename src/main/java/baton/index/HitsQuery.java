package baton.index;

import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// What a tally has left, as a filter for the search that ranks it.
final class HitsQuery extends Query {
    private final FixedBitSet[] hits;

    HitsQuery(FixedBitSet[] hits) {
        this.hits = hits;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext part) {
                var bits = hits[part.ord];
                long cost = bits.cardinality();
                var score = score();
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long lead) {
                        return new ConstantScoreScorer(score, mode, new BitSetIterator(bits, cost));
                    }

                    @Override
                    public long cost() {
                        return cost;
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext part) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "hits";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HitsQuery that && hits == that.hits;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hits);
    }
}
