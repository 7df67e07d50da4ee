package baton.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import baton.transcript.Transcript.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rules around the model, without it.
class SpeechRulesTest {
    private static final int FRAME = VoiceActivity.FRAME;

    // Breaths

    private static List<SpeechSegment> breaths(Object... voiceAndFrames) {
        var finder = new SpeechSegmenter();
        var found = new ArrayList<SpeechSegment>();
        for (int i = 0; i < voiceAndFrames.length; i += 2) {
            for (int frame = 0; frame < (int) voiceAndFrames[i + 1]; frame++) {
                finder.next(((Double) voiceAndFrames[i]).floatValue()).ifPresent(found::add);
            }
        }
        finder.end().ifPresent(found::add);
        return found;
    }

    @Test
    void aBreathHasALittleOfTheQuietAroundIt() {
        assertThat(breaths(0.0, 20, 0.9, 50, 0.0, 60))
                .containsExactly(new SpeechSegment(13 * FRAME, 77 * FRAME, 20 * FRAME, 70 * FRAME));
    }

    @Test
    void aShortPauseIsPartOfABreathAndALongOneEndsIt() {
        assertThat(breaths(0.9, 40, 0.0, 15, 0.9, 40, 0.0, 40)).hasSize(1);
        assertThat(breaths(0.9, 40, 0.0, 30, 0.9, 40, 0.0, 40)).hasSize(2);
    }

    @Test
    void aCoughIsNoBreath() {
        assertThat(breaths(0.0, 30, 0.9, 4, 0.0, 40)).isEmpty();
        assertThat(breaths(0.4, 200)).as("nobody is sure").isEmpty();
    }

    @Test
    void whoSpeaksOnIsCutWhereItIsQuietest() {
        var found = breaths(0.95, 300, 0.4, 5, 0.95, 300);
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().to()).isEqualTo(found.get(1).from()).isEqualTo(302L * FRAME);
        assertThat(found.getLast().to()).as("to the end of the sound").isEqualTo(605L * FRAME);
    }

    @Test
    void noBreathIsLongerThanWhatIsKept() {
        assertThat(breaths(0.95, 5_000)).allSatisfy(b -> assertThat(b.seconds()).isLessThanOrEqualTo(15.5));
    }

    @Test
    void recentSoundIsFoundByItsPlace() {
        var recent = new AudioRingBuffer(10);
        for (int i = 0; i < 5; i++) {
            recent.add(new float[] {i * 3, i * 3 + 1, i * 3 + 2});
        }
        assertThat(recent.between(6, 9)).containsExactly(6, 7, 8);
        assertThat(recent.between(5, 15)).hasSize(10).contains(5, 14);
    }

    // Words

    @Test
    void piecesBecomeText() {
        var vocabulary = new SpeechVocabulary();
        // "▁the" is 278; an e with an accent, as two bytes; the ends stand for nothing.
        assertThat(vocabulary.text(List.of(1, 278, 3 + 0xC3, 3 + 0xA9, 2))).isEqualTo("the\u00e9");
        assertThat(vocabulary.beginsWord(278)).isTrue();
        assertThat(vocabulary.beginsWord(3 + 0xC3)).isFalse();
        assertThat(vocabulary.text(List.of(32_500, 31_353)))
                .as("no piece, and a line end that is one")
                .isBlank();
    }

    @Test
    void eachPieceBeginsWhereTheModelListensToIt() {
        // Three pieces in ten frames, listened to from 0, from 4 and from 7.
        var listens = List.of(peak(10, 0, 4), peak(10, 4, 7), peak(10, 7, 10));
        assertThat(WordAligner.beginnings(listens)).containsExactly(0, 4, 7);
        assertThat(WordAligner.beginnings(List.of(peak(1, 0, 1)))).containsExactly(0);
        assertThat(WordAligner.beginnings(List.of(peak(2, 0, 1), peak(2, 0, 1), peak(2, 1, 2))))
                .as("more pieces than frames")
                .containsExactly(0, 0, 1);
    }

    private static float[] peak(int frames, int from, int to) {
        var weights = new float[frames];
        Arrays.fill(weights, -1);
        Arrays.fill(weights, from, to, 2);
        return weights;
    }

    @Test
    void wordsGetTheTimesOfTheirPieces() {
        // "▁the" twice and a full stop that belongs to the second; the end gets the last frames.
        var heard = new DecodedSegment(
                List.of(278, 278, 29_889),
                List.of(peak(10, 0, 4), peak(10, 4, 6), peak(10, 6, 7), peak(10, 7, 10)),
                0,
                false);
        assertThat(new WordAligner(new SpeechVocabulary()).words(heard, 100, 1))
                .containsExactly(new SpokenWord("the", 100, 100.4), new SpokenWord("the.", 100.4, 100.7));
    }

    @Test
    void aSinglePeakOfOneHeadCountsForNothing() {
        var head = new float[20];
        head[3] = 1;
        assertThat(Attention.together(List.of(head), 20)[3])
                .isCloseTo(Attention.together(List.of(head), 20)[15], within(1e-6F));
        Arrays.fill(head, 3, 8, 1);
        var together = Attention.together(List.of(head), 20);
        assertThat(together[5]).isGreaterThan(together[15]);
        assertThat(Attention.together(List.of(new float[20]), 20)).containsOnly(0);
    }

    // Loops

    private static List<SpokenWord> spoken(double each, String... words) {
        var found = new ArrayList<SpokenWord>();
        for (int i = 0; i < words.length; i++) {
            found.add(new SpokenWord(words[i], i * each, (i + 1) * each));
        }
        return found;
    }

    @Test
    void whatSomebodyReallySaysTwiceStays() {
        var words = spoken(0.3, "a", "good", "story.", "A", "good", "story.");
        assertThat(RepetitionFilter.removed(words)).isEqualTo(words);
    }

    @Test
    void whatWasWrittenWithoutBeingHeardGoes() {
        var words = new ArrayList<>(spoken(0.3, "a", "good", "story."));
        for (var again : List.of("a", "good", "story.", "a", "good", "story.")) {
            words.add(new SpokenWord(again, 0.9, 0.9));
        }
        assertThat(RepetitionFilter.removed(words)).isEqualTo(words.subList(0, 3));
    }

    @Test
    void aPhraseThatIsWrittenFourTimesIsACircle() {
        assertThat(Recogniser.turnsInCircles(List.of(9, 5, 6, 5, 6, 5, 6, 5, 6)))
                .isTrue();
        assertThat(Recogniser.turnsInCircles(List.of(9, 5, 6, 5, 6, 5, 6, 7))).isFalse();
        assertThat(Recogniser.turnsInCircles(List.of(5, 5, 5, 5)))
                .as("no, no, no, no")
                .isFalse();
    }

    // Language

    @Test
    void aLongBreathTellsMoreThanAShortOne() {
        var gate = new LanguageGate();
        assertThat(gate.language()).isEqualTo(Language.SILENT);
        gate.heard(-0.1, 1, false);
        assertThat(gate.language()).as("a noise").isEqualTo(Language.SILENT);
        gate.heard(-2.1, 9, false);
        assertThat(gate.language()).as("no word for what somebody said").isEqualTo(Language.OTHER);
        gate.heard(-0.9, 1, true);
        assertThat(gate.language()).isEqualTo(Language.OTHER);
        gate.heard(-0.2, 9, true);
        assertThat(gate.language()).isEqualTo(Language.ENGLISH);
    }

    // Measuring

    @Test
    void spellingIsNoError() {
        assertThat(WordErrors.between("Eleven deals, it is four thousand dollars.", "11 deals it's $4,000"))
                .isEqualTo(new WordErrors.Score(7, 0));
        assertThat(WordErrors.between("one two three", "one tree").wrong()).isEqualTo(2);
    }
}
