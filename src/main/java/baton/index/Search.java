package baton.index;

import baton.library.Hit;
import baton.library.LibrarySearch;
import baton.library.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Answers one search on one state of the index. What fits is counted first, without scores; then only the page is
/// ranked, which needs to look at few of many thousands.
final class Search {
    /// With fewer hits than that, a slip of the fingers is thought of.
    private static final int FEW = 3;

    private final IndexSearcher searcher;
    private final DocValuesCache.Shelf shelf;

    Search(IndexSearcher searcher, DocValuesCache.Shelf shelf) {
        this.searcher = searcher;
        this.shelf = shelf;
    }

    SearchResult find(LibrarySearch search) throws IOException {
        var vocabulary = new Vocabulary(searcher.getIndexReader());
        var wanted = vocabulary.finish(QueryParser.read(search.words()));
        if (wanted.isEmpty()) {
            return found(search, wanted, MatchSet.everything(searcher, shelf), false);
        }
        var tally = tally(wanted);
        var exact = tally.total();
        if (exact < FEW) {
            var guess = vocabulary.guess(wanted);
            if (!guess.equals(wanted)) {
                tally = tally(guess);
                return found(search, guess, tally, exact == 0 && tally.total() > 0);
            }
        }
        return found(search, wanted, tally, false);
    }

    private MatchSet tally(List<QueryTerm> wanted) throws IOException {
        if (wanted.size() == 1) {
            return MatchSet.of(searcher, shelf, wanted.getFirst().matching());
        }
        var all = new BooleanQuery.Builder();
        wanted.forEach(one -> all.add(one.matchingAny(), Occur.FILTER));
        return MatchSet.of(searcher, shelf, List.of(all.build()));
    }

    private SearchResult found(LibrarySearch search, List<QueryTerm> wanted, MatchSet tally, boolean guessed)
            throws IOException {
        var sieve = new FacetFilter(search.filters(), shelf.values().all());
        var isWhole = wanted.isEmpty() && sieve.isOpen();
        var facets = isWhole
                ? shelf.whole(searcher.getIndexReader().getReaderCacheHelper().getKey(), () -> tally.sift(sieve))
                : tally.sift(sieve);
        var total = tally.total();
        var upTo = (int) Math.min((long) search.from() + Math.max(0, search.most()), total);
        List<Integer> page = List.of();
        if (upTo > search.from()) {
            var best = search.order() == LibrarySearch.Order.BEST && !wanted.isEmpty()
                    ? ranked(wanted, tally, sieve.isOpen(), upTo)
                    : ResultSorter.by(search.order(), tally, upTo);
            page = best.subList(search.from(), best.size());
        }
        var sentences = new Highlights(searcher.getIndexReader(), wanted);
        var hits = new ArrayList<Hit>();
        for (var doc : page) {
            var part = tally.parts.get(ReaderUtil.subIndex(doc, tally.parts));
            var id = tally.columns.get(part.ord).id(doc - part.docBase);
            hits.add(new Hit(id, wanted.isEmpty() ? List.of() : sentences.of(doc)));
        }
        return new SearchResult(total, hits, facets, guessed);
    }

    private List<Integer> ranked(List<QueryTerm> wanted, MatchSet tally, boolean isAll, int upTo) throws IOException {
        if (wanted.stream().allMatch(QueryTerm::isShort)) {
            // All of them fit alike, but for names.
            return ResultSorter.newestWith(tally.with(searcher, wanted.getLast().names()), tally, upTo);
        }
        var query = new BooleanQuery.Builder();
        wanted.forEach(one -> one.rank(query));
        var isStrict = wanted.stream().allMatch(QueryTerm::isStrict);
        if (isAll && !isStrict && wanted.size() == 1 && wanted.getFirst().isWord()) {
            // Only the rarest words with a beginning say nothing about the rank: the page is full without them.
            var best = top(query.build(), upTo);
            if (best.size() == upTo) {
                return best;
            }
        }
        if (!isAll || !isStrict) {
            query.add(new HitsQuery(tally.hits), Occur.FILTER);
        }
        return top(query.build(), upTo);
    }

    private List<Integer> top(Query query, int upTo) throws IOException {
        var docs = new ArrayList<Integer>();
        for (ScoreDoc place : searcher.search(query, new TopScoreDocCollectorManager(upTo, 1)).scoreDocs) {
            docs.add(place.doc);
        }
        return docs;
    }
}
