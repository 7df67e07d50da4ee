package baton.index;

import baton.library.LibraryDocument;
import baton.library.MatchField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/// Turns a handoff into what Lucene keeps of it.
final class DocumentMaker {
    static final String ID = "id";
    static final String CHANGE = "change";
    static final String FACTS = "facts";
    static final String AT = "at";
    static final String AMOUNT = "amount";
    static final String PASSAGES = "passages";
    /// Every word of every passage.
    static final String ALL = "all";
    /// Words of the company and of people, once more: they weigh more.
    static final String NAMES = "names";
    /// The prospect's own words, likewise.
    static final String QUOTES = "quotes";
    /// The first letters of every word: a beginning that thousands of words share is one look.
    static final String BEGINNINGS = "beginnings";
    /// The same of names, up to more letters.
    static final String NAME_BEGINNINGS = "nameBeginnings";

    /// Longer beginnings are looked up in the list of words.
    static final int BEGINNING = 3;

    static final int NAME_BEGINNING = 12;
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType WEIGHTY = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType LETTERS = type(IndexOptions.DOCS, true);

    private DocumentMaker() {}

    private static FieldType type(IndexOptions options, boolean withoutNorms) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(withoutNorms);
        type.freeze();
        return type;
    }

    static Term id(UUID handoff) {
        return new Term(ID, handoff.toString());
    }

    static Document make(LibraryDocument handoff) throws IOException {
        var all = new Stacked();
        var names = new Stacked();
        var quotes = new Stacked();
        var beginnings = new HashSet<String>();
        var nameBeginnings = new HashSet<String>();
        var lengths = new ArrayList<Integer>();
        for (var passage : handoff.passages()) {
            var words = TokenForms.of(passage.text());
            lengths.add(words.size());
            all.add(words);
            words.forEach(w -> begin(beginnings, w.raw(), BEGINNING));
            if (passage.where() == MatchField.COMPANY || passage.where() == MatchField.PEOPLE) {
                names.add(words);
                words.forEach(w -> begin(nameBeginnings, w.raw(), NAME_BEGINNING));
            } else if (passage.where() == MatchField.QUOTE) {
                quotes.add(words);
            }
        }
        var made = new Document();
        made.add(new StringField(ID, handoff.handoff().toString(), Field.Store.NO));
        made.add(new BinaryDocValuesField(ID, new BytesRef(FacetCodec.bytes(handoff.handoff()))));
        made.add(new NumericDocValuesField(CHANGE, handoff.change()));
        made.add(new NumericDocValuesField(AT, FacetCodec.micros(handoff.handedOffAt())));
        if (handoff.value() != null) {
            made.add(new NumericDocValuesField(AMOUNT, FacetCodec.amount(handoff.value())));
        }
        FacetCodec.of(handoff).forEach(fact -> made.add(new SortedSetDocValuesField(FACTS, new BytesRef(fact))));
        made.add(new StoredField(PASSAGES, StoredPassages.write(handoff.passages(), lengths)));
        made.add(new Field(ALL, all, WORDS));
        made.add(new Field(NAMES, names, WEIGHTY));
        made.add(new Field(QUOTES, quotes, WEIGHTY));
        made.add(new Field(BEGINNINGS, Stacked.flat(beginnings), LETTERS));
        made.add(new Field(NAME_BEGINNINGS, Stacked.flat(nameBeginnings), LETTERS));
        return made;
    }

    private static void begin(Set<String> beginnings, String word, int most) {
        for (int i = 1; i <= Math.min(most, word.length()); i++) {
            // An unpaired surrogate begins no word.
            if (!Character.isHighSurrogate(word.charAt(i - 1))) {
                beginnings.add(word.substring(0, i));
            }
        }
    }

    /// Words with their forms on the same place, passage behind passage.
    private static final class Stacked extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final List<String> forms = new ArrayList<>();
        private final List<Integer> steps = new ArrayList<>();
        private int gap;
        private int next;

        void add(List<TokenForms> words) {
            for (var word : words) {
                forms.add(word.raw());
                steps.add(1 + gap);
                gap = 0;
                stack(word.plain(), word.raw(), word.raw());
                stack(word.stem(), word.plain(), word.raw());
            }
            gap += StoredPassages.GAP;
        }

        private void stack(String form, String one, String other) {
            if (!form.equals(one) && !form.equals(other)) {
                forms.add(form);
                steps.add(0);
            }
        }

        static Stacked flat(Set<String> words) {
            var flat = new Stacked();
            for (var word : words) {
                flat.forms.add(word);
                flat.steps.add(1);
            }
            return flat;
        }

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == forms.size()) {
                return false;
            }
            clearAttributes();
            term.append(forms.get(next));
            step.setPositionIncrement(steps.get(next++));
            return true;
        }
    }
}
