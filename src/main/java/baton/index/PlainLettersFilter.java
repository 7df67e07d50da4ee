package baton.index;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Takes the marks off letters; a German umlaut is written out, as people do who have no key for it.
final class PlainLettersFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    PlainLettersFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var buffer = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            if (buffer[i] >= 0x80) {
                var plain = plain(term.toString());
                term.setEmpty().append(plain);
                break;
            }
        }
        return true;
    }

    /// @param word in lower case
    static String plain(String word) {
        // A mark may stand behind its letter as a sign of its own.
        var whole = Normalizer.normalize(word, Normalizer.Form.NFC);
        var out = new StringBuilder(whole.length() + 4);
        for (int i = 0; i < whole.length(); i++) {
            append(whole.charAt(i), out);
        }
        return out.toString();
    }

    private static void append(char letter, StringBuilder out) {
        switch (letter) {
            case 'ä' -> out.append("ae");
            case 'ö' -> out.append("oe");
            case 'ü' -> out.append("ue");
            default -> {
                if (letter < 0x80) {
                    out.append(letter);
                } else {
                    var folded = new char[4];
                    var length = ASCIIFoldingFilter.foldToASCII(new char[] {letter}, 0, folded, 0, 1);
                    out.append(folded, 0, length);
                }
            }
        }
    }

    /// Whether the text goes on from there as a word begins that was made plain.
    static boolean goesOn(String text, int at, String plain) {
        var first = text.charAt(at);
        if (first < 0x80 && Character.toLowerCase(first) != plain.charAt(0)) {
            return false;
        }
        int matched = 0;
        var letters = new StringBuilder(4);
        for (int i = at; i < text.length() && matched < plain.length(); i++) {
            letters.setLength(0);
            append(Character.toLowerCase(text.charAt(i)), letters);
            for (int k = 0; k < letters.length() && matched < plain.length(); k++) {
                if (letters.charAt(k) != plain.charAt(matched++)) {
                    return false;
                }
            }
        }
        return matched == plain.length();
    }
}
