package baton.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BlendedTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// One thing that must stand somewhere in a handoff: a word, or words side by side.
///
/// @param forms the words as the index has them, one for a single word
/// @param typed a single word as it was typed, in plain letters; empty for several
/// @param beginning what the last word may begin with while it is typed; empty when it is complete
/// @param longer the most frequent words with this beginning
/// @param alike what may have been meant by a single word
record QueryTerm(List<String> forms, String typed, String beginning, List<String> longer, List<String> alike) {
    private static final float NAMED = 3;
    private static final float QUOTED = 2;
    /// What stands there as typed comes before what was only meant.
    private static final float EXACT = 8;

    QueryTerm {
        forms = List.copyOf(forms);
        longer = List.copyOf(longer);
        alike = List.copyOf(alike);
    }

    QueryTerm withLonger(List<String> words) {
        return new QueryTerm(forms, typed, beginning, words, alike);
    }

    QueryTerm withAlike(List<String> words) {
        return new QueryTerm(forms, typed, beginning, longer, words);
    }

    boolean isWord() {
        return forms.size() == 1;
    }

    boolean isBeginning() {
        return !beginning.isEmpty();
    }

    /// Whether so many words begin like this that none of them says how well a handoff fits.
    boolean isShort() {
        return isWord() && isBeginning() && beginning.length() <= DocumentMaker.BEGINNING;
    }

    String form() {
        return forms.getFirst();
    }

    /// What has it, whatever it scores: one of these. A word with thousands of longer ones is not put into a queue with
    /// them, but noted word by word.
    List<Query> matching() {
        if (!isWord()) {
            return List.of(phrase(DocumentMaker.ALL));
        }
        var any = new ArrayList<Query>();
        any.add(new TermQuery(new Term(DocumentMaker.ALL, form())));
        if (isShort()) {
            any.add(new TermQuery(new Term(DocumentMaker.BEGINNINGS, beginning)));
        } else if (isBeginning()) {
            any.add(new PrefixQuery(new Term(DocumentMaker.ALL, beginning), MultiTermQuery.CONSTANT_SCORE_REWRITE));
        }
        alike.forEach(word -> any.add(new TermQuery(new Term(DocumentMaker.ALL, word))));
        return any;
    }

    /// The same as one question.
    Query matchingAny() {
        var all = matching();
        if (all.size() == 1) {
            return all.getFirst();
        }
        var any = new BooleanQuery.Builder();
        all.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private Query phrase(String field) {
        if (longer.isEmpty()) {
            return new PhraseQuery(field, forms.toArray(String[]::new));
        }
        var words = new MultiPhraseQuery.Builder();
        forms.subList(0, forms.size() - 1).forEach(form -> words.add(new Term(field, form)));
        var last = new ArrayList<Term>();
        last.add(new Term(field, forms.getLast()));
        longer.stream().filter(w -> !w.equals(forms.getLast())).forEach(w -> last.add(new Term(field, w)));
        return words.add(last.toArray(Term[]::new)).build();
    }

    /// Names that begin like that, for a short beginning.
    Query names() {
        var start = beginning.length() <= DocumentMaker.NAME_BEGINNING
                ? beginning
                : beginning.substring(0, DocumentMaker.NAME_BEGINNING);
        return new TermQuery(new Term(DocumentMaker.NAME_BEGINNINGS, start));
    }

    /// Whether what ranks it also says that it is there; if not, the tally has to.
    boolean isStrict() {
        return isWord() && !isBeginning() && alike.isEmpty();
    }

    /// Adds how well a handoff fits, and that it must, if that can be said in one.
    void rank(BooleanQuery.Builder query) {
        if (!isWord()) {
            // Looking for the phrase a second time would cost more than all the rest. All hits have it: how often its
            // longest word stands there tells them apart.
            var complete = isBeginning() ? forms.subList(0, forms.size() - 1) : forms;
            var longest = complete.stream()
                    .max(Comparator.comparingInt(String::length))
                    .orElseThrow();
            query.add(new TermQuery(new Term(DocumentMaker.ALL, longest)), Occur.MUST);
            query.add(new BoostQuery(phrase(DocumentMaker.NAMES), NAMED), Occur.SHOULD);
            query.add(new BoostQuery(phrase(DocumentMaker.QUOTES), QUOTED), Occur.SHOULD);
            return;
        }
        var exact = new TermQuery(new Term(DocumentMaker.ALL, form()));
        if (isStrict()) {
            query.add(exact, Occur.MUST);
        } else {
            query.add(
                    alike.isEmpty() ? exact : new BoostQuery(new ConstantScoreQuery(exact), EXACT * 10), Occur.SHOULD);
        }
        query.add(new BoostQuery(new TermQuery(new Term(DocumentMaker.NAMES, form())), NAMED), Occur.SHOULD);
        query.add(new BoostQuery(new TermQuery(new Term(DocumentMaker.QUOTES, form())), QUOTED), Occur.SHOULD);
        if (isBeginning()) {
            query.add(new BoostQuery(new ConstantScoreQuery(names()), EXACT), Occur.SHOULD);
        }
        synonyms(query, longer);
        synonyms(query, alike);
    }

    /// As if they were one word, so that the rarest of them does not count most.
    private static void synonyms(BooleanQuery.Builder query, List<String> words) {
        if (!words.isEmpty()) {
            var one = new BlendedTermQuery.Builder().setRewriteMethod(BlendedTermQuery.BOOLEAN_REWRITE);
            words.forEach(word -> one.add(new Term(DocumentMaker.ALL, word)));
            query.add(one.build(), Occur.SHOULD);
        }
    }

    /// How many words from this one on are it; 0 if none.
    int fits(List<TokenForms> words, int from) {
        if (from + forms.size() > words.size()) {
            return 0;
        }
        for (int i = 0; i < forms.size(); i++) {
            var word = words.get(from + i);
            var isLast = i == forms.size() - 1;
            var fits = word.is(forms.get(i))
                    || isLast && isBeginning() && word.raw().startsWith(beginning)
                    || isWord() && alike.stream().anyMatch(word::is);
            if (!fits) {
                return 0;
            }
        }
        return forms.size();
    }
}
