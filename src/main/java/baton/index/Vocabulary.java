package baton.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// The words that the index knows.
final class Vocabulary {
    private static final int MOST_LONGER = 6;
    private static final int MOST_IN_PHRASE = 128;
    private static final int MOST_ALIKE = 12;
    /// A word that fewer handoffs have may be a slip.
    static final int RARE = 3;

    private static final int ONE_SLIP = 3;
    private static final int TWO_SLIPS = 6;

    private final IndexReader reader;

    Vocabulary(IndexReader reader) {
        this.reader = reader;
    }

    /// With the words that an unfinished one may become.
    List<QueryTerm> finish(List<QueryTerm> wanted) throws IOException {
        var finished = new ArrayList<QueryTerm>();
        for (var one : wanted) {
            var needs = one.isBeginning() && !one.isShort();
            finished.add(needs ? one.withLonger(longer(one.beginning(), one.isWord())) : one);
        }
        return finished;
    }

    private List<String> longer(String beginning, boolean isWord) throws IOException {
        var counts = new HashMap<String, Integer>();
        var from = new BytesRef(beginning);
        for (var part : reader.leaves()) {
            var terms = part.reader().terms(DocumentMaker.ALL);
            if (terms == null) {
                continue;
            }
            var each = terms.iterator();
            if (each.seekCeil(from) == TermsEnum.SeekStatus.END) {
                continue;
            }
            for (var term = each.term(); term != null && StringHelper.startsWith(term, from); term = each.next()) {
                counts.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
            }
        }
        return best(counts, isWord ? MOST_LONGER : MOST_IN_PHRASE);
    }

    private static List<String> best(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    int handoffsWith(String form) throws IOException {
        return reader.docFreq(new Term(DocumentMaker.ALL, form));
    }

    /// With the words that may have been meant: of the rare ones, or of all when none is rare.
    List<QueryTerm> guess(List<QueryTerm> wanted) throws IOException {
        var rare = new ArrayList<QueryTerm>();
        for (var one : wanted) {
            if (mayBeSlip(one) && handoffsWith(one.form()) < RARE) {
                rare.add(one);
            }
        }
        var guessed = new ArrayList<QueryTerm>();
        for (var one : wanted) {
            var asks = rare.isEmpty() ? mayBeSlip(one) : rare.contains(one);
            guessed.add(asks ? one.withAlike(alike(one.typed())) : one);
        }
        return guessed;
    }

    /// A number with another digit is another number.
    private static boolean mayBeSlip(QueryTerm one) {
        return one.isWord()
                && one.typed().length() >= ONE_SLIP
                && one.typed().chars().noneMatch(Character::isDigit);
    }

    private List<String> alike(String typed) throws IOException {
        var terms = MultiTerms.getTerms(reader, DocumentMaker.ALL);
        if (terms == null) {
            return List.of();
        }
        record Near(String word, float nearness, int handoffs) {}
        var near = new ArrayList<Near>();
        var slips = typed.length() < TWO_SLIPS ? 1 : 2;
        var each = new FuzzyTermsEnum(terms, new Term(DocumentMaker.ALL, typed), slips, 1, true);
        for (var term = each.next(); term != null; term = each.next()) {
            var word = term.utf8ToString();
            if (!word.equals(typed)) {
                near.add(new Near(word, each.getBoost(), each.docFreq()));
            }
        }
        near.sort(Comparator.comparingDouble(Near::nearness)
                .thenComparingInt(Near::handoffs)
                .reversed());
        return near.stream().limit(MOST_ALIKE).map(Near::word).toList();
    }
}
