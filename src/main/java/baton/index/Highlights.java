package baton.index;

import baton.library.Hit;
import baton.library.MatchField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;

/// Finds the sentences to show of a hit. Where its words stand is read from the index; only what is shown is taken
/// apart
/// into words again.
final class Highlights {
    private static final int MOST = 3;
    /// What looked like a hit and was none, as a phrase whose words stand apart, is passed over; not for ever.
    private static final int TRIES = 12;

    private final List<QueryTerm> wanted;
    private final double[] weights;
    private final List<LeafReaderContext> parts;
    private final StoredFields stored;

    Highlights(IndexReader reader, List<QueryTerm> wanted) throws IOException {
        this.wanted = wanted;
        parts = reader.leaves();
        stored = reader.storedFields();
        weights = new double[wanted.size()];
        for (int i = 0; i < weights.length; i++) {
            double rarest = 1;
            for (var form : wanted.get(i).forms()) {
                rarest = Math.max(
                        rarest,
                        Math.log(1 + reader.numDocs() / (1.0 + reader.docFreq(new Term(DocumentMaker.ALL, form)))));
            }
            weights[i] = rarest;
        }
    }

    /// What of the wanted may stand in each passage, and how often.
    private record Candidates(long[] has, int[] times) {
        void note(int passage, int number) {
            has[passage] |= 1L << number;
            times[passage]++;
        }
    }

    List<Hit.Sentence> of(int doc) throws IOException {
        var bytes = stored.document(doc, Set.of(DocumentMaker.PASSAGES)).getBinaryValue(DocumentMaker.PASSAGES);
        if (bytes == null) {
            return List.of();
        }
        var passages = StoredPassages.read(bytes);
        var candidates = candidates(doc, passages);
        var sentences = new ArrayList<Hit.Sentence>();
        long covered = 0;
        for (int tries = 0; tries < TRIES && sentences.size() < MOST; tries++) {
            var best = best(candidates, covered, passages);
            if (best < 0) {
                break;
            }
            var excerpt = Excerpt.of(passages.text(best), wanted, weights);
            if (excerpt != null) {
                covered |= candidates.has()[best];
                sentences.add(
                        new Hit.Sentence(passages.where(best), excerpt.text(), excerpt.marked(), passages.time(best)));
            }
            candidates.has()[best] = 0;
        }
        return sentences;
    }

    /// The passage that has most of what no sentence shows yet, then most at all; -1 if there is none.
    private int best(Candidates candidates, long covered, StoredPassages passages) {
        int best = -1;
        double bestValue = 0;
        for (int i = 0; i < candidates.has().length; i++) {
            var has = candidates.has()[i];
            if (has != 0) {
                var value = 100 * weight(has & ~covered)
                        + weight(has)
                        + 0.1 * rank(passages.where(i))
                        + 0.01 * Math.min(candidates.times()[i], 9);
                if (value > bestValue) {
                    best = i;
                    bestValue = value;
                }
            }
        }
        return best;
    }

    private double weight(long has) {
        double sum = 0;
        for (var rest = has; rest != 0; rest &= rest - 1) {
            sum += weights[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    private static int rank(MatchField where) {
        return switch (where) {
            case COMPANY, PEOPLE, QUOTE -> 2;
            case OBJECTION, FIELD, SPOKEN, EXEMPLAR, MOMENT -> 1;
            case CONTEXT, CHAPTER, FEEDBACK, TAG -> 0;
        };
    }

    private Candidates candidates(int doc, StoredPassages passages) throws IOException {
        var found = new Candidates(new long[passages.count()], new int[passages.count()]);
        var part = parts.get(ReaderUtil.subIndex(doc, parts));
        for (int i = 0; i < wanted.size(); i++) {
            var one = wanted.get(i);
            if (one.isWord() && one.isBeginning()) {
                begin(one, i, passages, found);
            }
            if (one.isWord()) {
                note(i, part, doc, one.form(), passages, found);
                for (var word : one.alike()) {
                    note(i, part, doc, word, passages, found);
                }
            } else {
                together(i, part, doc, one, passages, found);
            }
        }
        return found;
    }

    private static void note(
            int number, LeafReaderContext part, int doc, String form, StoredPassages passages, Candidates found)
            throws IOException {
        var postings = part.reader().postings(new Term(DocumentMaker.ALL, form), PostingsEnum.POSITIONS);
        if (postings != null && postings.advance(doc - part.docBase) == doc - part.docBase) {
            for (int i = postings.freq(); i > 0; i--) {
                found.note(passages.at(postings.nextPosition()), number);
            }
        }
    }

    /// Passages in which all words of a phrase stand, though perhaps not side by side.
    private static void together(
            int number, LeafReaderContext part, int doc, QueryTerm phrase, StoredPassages passages, Candidates found)
            throws IOException {
        var all = new Candidates(new long[passages.count()], new int[passages.count()]);
        // No phrase is longer than the bits of a number. Of an unfinished one, the last word may be any.
        var complete = phrase.forms().size() - (phrase.isBeginning() ? 1 : 0);
        for (int i = 0; i < complete; i++) {
            note(i, part, doc, phrase.forms().get(i), passages, all);
        }
        var whole = -1L >>> (Long.SIZE - complete);
        for (int passage = 0; passage < passages.count(); passage++) {
            if (all.has()[passage] == whole) {
                found.note(passage, number);
            }
        }
    }

    /// Looks for a beginning in the texts themselves: thousands of words may have it.
    private static void begin(QueryTerm one, int number, StoredPassages passages, Candidates found) {
        for (int passage = 0; passage < passages.count(); passage++) {
            var text = passages.text(passage);
            var inWord = false;
            for (int i = 0; i < text.length(); i++) {
                var letter = text.charAt(i);
                var isLetter = Character.isLetterOrDigit(letter) || Character.isSurrogate(letter);
                if (isLetter && !inWord && PlainLettersFilter.goesOn(text, i, one.beginning())) {
                    found.note(passage, number);
                }
                inWord = isLetter;
            }
        }
    }
}
