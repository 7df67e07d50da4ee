package baton.index;

import baton.library.FoundIn;
import baton.library.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
final class Sentences {
    private static final int MOST = 3;
    /// What looked like a hit and was none, as a phrase whose words stand apart, is passed over; not for ever.
    private static final int TRIES = 12;

    private final List<Wanted> wanted;
    private final double[] weights;
    private final List<LeafReaderContext> parts;
    private final StoredFields stored;

    Sentences(IndexReader reader, List<Wanted> wanted) throws IOException {
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

    /// A passage in which something wanted may stand.
    private record Candidate(int passage, long has, int times) {}

    List<Hit.Sentence> of(int doc) throws IOException {
        var bytes = stored.document(doc, Set.of(DocumentMaker.PASSAGES)).getBinaryValue(DocumentMaker.PASSAGES);
        if (bytes == null) {
            return List.of();
        }
        var passages = StoredPassages.read(bytes);
        var candidates = candidates(doc, passages);
        var sentences = new ArrayList<Hit.Sentence>();
        long covered = 0;
        for (int tries = 0; tries < TRIES && sentences.size() < MOST && !candidates.isEmpty(); tries++) {
            var best = best(candidates, covered, passages);
            candidates.remove(best);
            var excerpt = Excerpt.of(passages.text(best.passage()), wanted, weights);
            if (excerpt != null) {
                covered |= best.has();
                var where = passages.where(best.passage());
                sentences.add(new Hit.Sentence(where, excerpt.text(), excerpt.marked(), passages.time(best.passage())));
            }
        }
        return sentences;
    }

    private Candidate best(List<Candidate> candidates, long covered, StoredPassages passages) {
        return candidates.stream()
                .max(Comparator.<Candidate>comparingDouble(c -> weight(c.has() & ~covered))
                        .thenComparingDouble(c -> weight(c.has()))
                        .thenComparingInt(c -> rank(passages.where(c.passage())))
                        .thenComparingInt(c -> Math.min(c.times(), 3))
                        .thenComparingInt(c -> -c.passage()))
                .orElseThrow();
    }

    private double weight(long has) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (has & 1L << i) == 0 ? 0 : weights[i];
        }
        return sum;
    }

    private static int rank(FoundIn where) {
        return switch (where) {
            case COMPANY, PEOPLE, QUOTE -> 2;
            case OBJECTION, FIELD, SPOKEN, EXEMPLAR, MOMENT -> 1;
            case CONTEXT, CHAPTER, FEEDBACK, TAG -> 0;
        };
    }

    private List<Candidate> candidates(int doc, StoredPassages passages) throws IOException {
        var found = new HashMap<Integer, Candidate>();
        var part = parts.get(ReaderUtil.subIndex(doc, parts));
        for (int i = 0; i < wanted.size(); i++) {
            var one = wanted.get(i);
            if (one.isBeginning()) {
                begin(one, i, passages, found);
            }
            if (one.isWord()) {
                note(i, places(part, doc, one.form(), passages), found);
                for (var word : one.alike()) {
                    note(i, places(part, doc, word, passages), found);
                }
            } else if (!one.isBeginning()) {
                note(i, together(part, doc, one, passages), found);
            }
        }
        return new ArrayList<>(found.values());
    }

    /// In which passages a word stands, and how often.
    private Map<Integer, Integer> places(LeafReaderContext part, int doc, String form, StoredPassages passages)
            throws IOException {
        var places = new HashMap<Integer, Integer>();
        var postings = part.reader().postings(new Term(DocumentMaker.ALL, form), PostingsEnum.POSITIONS);
        if (postings != null && postings.advance(doc - part.docBase) == doc - part.docBase) {
            for (int i = postings.freq(); i > 0; i--) {
                places.merge(passages.at(postings.nextPosition()), 1, Integer::sum);
            }
        }
        return places;
    }

    /// In which passages all words of a phrase stand, though perhaps not side by side.
    private Map<Integer, Integer> together(LeafReaderContext part, int doc, Wanted phrase, StoredPassages passages)
            throws IOException {
        var together = places(part, doc, phrase.form(), passages);
        for (var form : phrase.forms()) {
            together.keySet().retainAll(places(part, doc, form, passages).keySet());
        }
        return together;
    }

    private static void note(int number, Map<Integer, Integer> places, Map<Integer, Candidate> found) {
        places.forEach((passage, times) -> found.merge(
                passage,
                new Candidate(passage, 1L << number, times),
                (a, b) -> new Candidate(passage, a.has() | b.has(), a.times() + b.times())));
    }

    /// Looks for a beginning in the texts themselves: thousands of words may have it.
    private static void begin(Wanted one, int number, StoredPassages passages, Map<Integer, Candidate> found) {
        var places = new HashMap<Integer, Integer>();
        for (int passage = 0; passage < passages.count(); passage++) {
            var text = passages.text(passage);
            var inWord = false;
            for (int i = 0; i < text.length(); i++) {
                var isLetter = Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i));
                if (isLetter && !inWord && PlainLettersFilter.goesOn(text, i, one.beginning())) {
                    places.merge(passage, 1, Integer::sum);
                }
                inWord = isLetter;
            }
        }
        note(number, places, found);
    }
}
