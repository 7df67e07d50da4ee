package baton.brief;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a text begins by asking what the prospect has said already: nothing costs a warm lead faster than "tell me
/// about your business" after three weeks of telling.
public final class OpenerCheck {
    /// Characters of a text that are its beginning.
    private static final int BEGINNING = 400;

    private static final List<Pattern> ASKS_ANEW = List.of(
            ask(
                    "tell (me|us) (a (bit|little)|some|more|everything)? ?(more )?about (you|your|the) ?(business|company|team|role|organi[sz]ation|work|situation|needs|challenges|pain points)"),
            ask(
                    "(could|can|would) you (give|share with) (me|us)( with)? (some|a bit of|a little|an?|the)? ?(background|overview|context)"),
            ask(
                    "(could|can|would) you (walk|take|talk) (me|us) through (your|the) (business|company|team|process|situation|needs)"),
            ask("what (does|do) (your (company|business|team)|you) do\\b"),
            ask(
                    "(i('d| would)|we('d| would)) love to (learn|hear|know) (a (bit|little) )?(more )?about (you|your|the) ?(business|company|team|role|organi[sz]ation|situation|needs)"),
            ask("what (are|is) your (main |biggest |current )?(challenges?|needs?|pain points?|goals?)"),
            ask(
                    "erz[\u00e4a]hlen sie (mir|uns) (doch )?(bitte |mal |etwas |ein wenig )*(mehr )?(von|\u00fcber) (ihrem|ihr|sich|ihre)"));

    private OpenerCheck() {}

    private static Pattern ask(String pattern) {
        return Pattern.compile(pattern.replace(" ?", "\\s*").replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE);
    }

    /// Whether its beginning asks for what is known. Words further down may ask whatever they like.
    public static boolean asksAnew(String text) {
        var straight = text.replace('\u2019', '\'').strip();
        var beginning =
                straight.substring(0, Math.min(BEGINNING, straight.length())).toLowerCase(Locale.ROOT);
        return ASKS_ANEW.stream().anyMatch(p -> p.matcher(beginning).find());
    }
}
