package baton.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Reads what somebody typed. All of it is text; only quotes mean something: words between them stand side by side. A
/// quote that is still open counts as closed at the end.
final class QueryParser {
    /// Somebody who types more than that does not look for each of it.
    private static final int MOST_WORDS = 64;

    private static final int MOST_LETTERS = 10_000;
    /// What joins parts of one word: "sign-on", "o'neill", "sarah@northwind".
    private static final String JOINTS = "-'’.@_:&+";

    private static final String QUOTES = "\"“”„«»";

    private final LinkedHashSet<QueryTerm> found = new LinkedHashSet<>();
    private int words;

    private QueryParser() {}

    static List<QueryTerm> read(String text) {
        var typed = new QueryParser();
        typed.split(whole(text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text));
        return List.copyOf(typed.found);
    }

    /// Unpaired surrogates cannot be encoded as UTF-8; they become spaces.
    private static String whole(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE || c == 0 ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private void split(String text) {
        var quoted = false;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            var isEnd = i == text.length();
            if (isEnd || QUOTES.indexOf(text.charAt(i)) >= 0) {
                var part = text.substring(from, i);
                // The last word is still being typed unless a space or a closing quote stands behind it.
                var open = isEnd && !part.isEmpty() && !Character.isWhitespace(part.codePointBefore(part.length()));
                if (quoted) {
                    quote(part, open);
                } else {
                    plain(part, open);
                }
                quoted = !quoted;
                from = i + 1;
            }
        }
    }

    private void quote(String part, boolean open) {
        var words = TokenForms.of(part);
        add(words, open && endsWith(words, part), true);
    }

    private void plain(String part, boolean open) {
        var all = TokenForms.of(part);
        int first = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || !isJoined(part, all.get(i - 1), all.get(i))) {
                var group = all.subList(first, i);
                add(group, open && i == all.size() && endsWith(group, part), group.size() > 1);
                first = i;
            }
        }
    }

    private static boolean isJoined(String part, TokenForms one, TokenForms next) {
        var gap = next.from() - one.to();
        return gap == 0 || gap == 1 && JOINTS.indexOf(part.charAt(one.to())) >= 0;
    }

    private static boolean endsWith(List<TokenForms> words, String part) {
        return !words.isEmpty() && words.getLast().to() == part.length();
    }

    private void add(List<TokenForms> group, boolean open, boolean asWritten) {
        var room = Math.min(group.size(), MOST_WORDS - words);
        if (room <= 0) {
            return;
        }
        words += room;
        var forms = new ArrayList<String>();
        group.subList(0, room).forEach(word -> forms.add(asWritten ? word.plain() : word.stem()));
        var beginning = open && room == group.size() ? group.getLast().raw() : "";
        var typed = room == 1 ? group.getFirst().plain() : "";
        found.add(new QueryTerm(forms, typed, beginning, List.of(), List.of()));
    }
}
