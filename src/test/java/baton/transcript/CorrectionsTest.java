package baton.transcript;

import static baton.transcript.Said.word;
import static org.assertj.core.api.Assertions.assertThat;

import baton.transcript.NameSuggestions.Hint;
import baton.transcript.NameSuggestions.Place;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {
    private static final Hint LINK_VIST = new Hint(new Place(0, 1, 2), "link vist", "LinkVist");

    private static String times(Transcript transcript) {
        return transcript.words().stream()
                .map(w -> w.text() + "@" + w.from().toMillis() + "-" + w.to().toMillis())
                .collect(Collectors.joining(" "));
    }

    /// "a b c d" at 500, 800, 1100, 1400 ms, 0.3 s each.
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            same words             ; one two three four      ; one@500-800 two@800-1100 three@1100-1400 four@1400-1700
            another case and sign  ; One, two three four.    ; One,@500-800 two@800-1100 three@1100-1400 four.@1400-1700
            one word changed       ; one too three four      ; one@500-800 too@800-1100 three@1100-1400 four@1400-1700
            two words for one      ; one aa bb three four    ; one@500-800 aa@800-950 bb@950-1100 three@1100-1400 four@1400-1700
            one word for two       ; one twothree four       ; one@500-800 twothree@800-1400 four@1400-1700
            a word goes            ; one three four          ; one@500-800 three@1100-1400 four@1400-1700
            a word comes           ; one two and three four  ; one@500-800 two@800-1100 and@1100-1100 three@1100-1400 four@1400-1700
            the first one goes     ; two three four          ; two@800-1100 three@1100-1400 four@1400-1700
            one comes at the end   ; one two three four five ; one@500-800 two@800-1100 three@1100-1400 four@1400-1700 five@1700-1700
            all changed            ; aaa bbb                 ; aaa@500-1100 bbb@1100-1700
            """)
    void wordsThatStayKeepTheirTimes(String what, String text, String expected) {
        var edited = Corrections.rewrite(Said.lines("one two three four"), 0, text);
        assertThat(times(edited)).as(what).isEqualTo(expected);
    }

    @Test
    void aLineWithoutWordsGoes() {
        var edited = Corrections.rewrite(Said.lines("one", "two"), 0, "  ");
        assertThat(edited.lines()).hasSize(1);
        assertThat(edited.lines().getFirst().text()).isEqualTo("two");
    }

    @Test
    void anyChangeMustBeReadAgain() {
        var person = new UUID(0, 1);
        var read = Said.lines("met link vist today").reviewedBy(person);
        assertThat(Corrections.rewrite(read, 0, "met link vist today").isReviewed())
                .isTrue();
        assertThat(Corrections.rewrite(read, 0, "met LinkVist today").isReviewed())
                .isFalse();
        assertThat(Corrections.here(read, LINK_VIST).isReviewed()).isFalse();
        assertThat(Corrections.here(read, LINK_VIST).reviewedBy(person).isReviewed())
                .isTrue();
    }

    @Test
    void aSuggestionIsTakenInItsPlaceWithTheSignsAroundIt() {
        var transcript = Said.lines("(Okafer's, link vist.");
        var hint = new Hint(new Place(0, 0, 1), "Okafer", "Okafor");
        assertThat(Corrections.here(transcript, hint).lines().getFirst().text()).isEqualTo("(Okafor's, link vist.");
        var both = Corrections.here(transcript, LINK_VIST);
        assertThat(times(both)).isEqualTo("(Okafer's,@500-800 LinkVist.@800-1400");
        // What is no longer there is not put right a second time.
        assertThat(Corrections.here(both, LINK_VIST)).isEqualTo(both);
    }

    @Test
    void everywhereAndHowOften() {
        var transcript = Said.lines("met link vist and Link Vist's people", "link vist, vist");
        assertThat(Corrections.places(transcript, LINK_VIST))
                .containsExactly(new Place(0, 1, 2), new Place(0, 4, 2), new Place(1, 0, 2));
        assertThat(Corrections.everywhere(transcript, LINK_VIST).lines())
                .extracting(Transcript.Line::text)
                .containsExactly("met LinkVist and LinkVist's people", "LinkVist, vist");
    }

    @Test
    void anOwnCorrectionIsOfferedForTheRest() {
        var before = Said.lines("met Okafer today", "and Okafer agreed");
        var after = Corrections.rewrite(before, 0, "met Okafor today");
        assertThat(Corrections.repeated(before, after, 0)).hasValueSatisfying(h -> {
            assertThat(h.said()).isEqualTo("Okafer");
            assertThat(Corrections.everywhere(after, h).lines().get(1).text()).isEqualTo("and Okafor agreed");
        });
        // An ordinary word is put right where it stands.
        var ordinary = Said.lines("we sale it", "a sale");
        assertThat(Corrections.repeated(ordinary, Corrections.rewrite(ordinary, 0, "we sell it"), 0))
                .isEmpty();
    }

    @Test
    void timesAreSharedByLetters() {
        assertThat(Corrections.share(
                        List.of("a", "bbb"),
                        word("", 0, 0).from(),
                        word("", 0, 600).to()))
                .containsExactly(word("a", 0, 200), word("bbb", 200, 600));
    }
}
