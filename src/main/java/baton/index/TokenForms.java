package baton.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// One word of a text, in the forms under which it is found. What is written and what is asked for go through the same
/// steps, so that Müller, Mueller and Muller meet.
///
/// @param raw in lower case without accents, umlauts written out, without a possessive's end: what a beginning fits
/// @param plain the same with "ae", "oe" and "ue" as one letter: what a quoted word fits
/// @param stem without English endings: what any other word fits
/// @param from first character in the text
/// @param to the one behind its last
record TokenForms(String raw, String plain, String stem, int from, int to) {
    /// Changes with every change of these forms: an index with another one is of no use.
    static final String VERSION = "1";

    /// "due" and "doe" are words of their own.
    private static final int SHORT = 3;

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            TokenStream forms = new EnglishPossessiveFilter(new PlainLettersFilter(new LowerCaseFilter(words)));
            forms = new PorterStemFilter(new KeywordRepeatFilter(forms));
            return new TokenStreamComponents(words, forms);
        }
    };

    /// The words of a text, in order; the place of a word in this list is its place in the index.
    static List<TokenForms> of(String text) {
        var found = new ArrayList<TokenForms>();
        try (var stream = ANALYZER.tokenStream("", text)) {
            var term = stream.getAttribute(CharTermAttribute.class);
            var offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                var raw = term.toString();
                var from = offset.startOffset();
                var to = offset.endOffset();
                // Each word comes twice: as it is, and as its stem.
                stream.incrementToken();
                var plain = oneLetter(raw);
                var stem = same(term, raw) ? plain : oneLetter(term.toString());
                found.add(new TokenForms(raw, plain, stem.equals(plain) ? plain : stem, from, to));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean same(CharSequence one, String other) {
        return other.contentEquals(one);
    }

    /// Whether it is found under this form.
    boolean is(String form) {
        return stem.equals(form) || plain.equals(form) || raw.equals(form);
    }

    /// "mueller" becomes "muller"; "queue" and "bauer" stay.
    private static String oneLetter(String word) {
        if (word.length() <= SHORT || word.indexOf('e') < 0) {
            return word;
        }
        StringBuilder out = null;
        for (int i = 1; i < word.length(); i++) {
            var drop = word.charAt(i) == 'e' && isWrittenOut(word, i);
            if (drop && out == null) {
                out = new StringBuilder(word.length()).append(word, 0, i);
            } else if (!drop && out != null) {
                out.append(word.charAt(i));
            }
        }
        return out == null ? word : out.toString();
    }

    private static boolean isWrittenOut(String word, int e) {
        return switch (word.charAt(e - 1)) {
            case 'a', 'o' -> true;
            case 'u' -> e < 2 || "aeioq".indexOf(word.charAt(e - 2)) < 0;
            default -> false;
        };
    }
}
