package baton.transcript;

import static baton.transcript.Said.word;
import static org.assertj.core.api.Assertions.assertThat;

import baton.recording.Caption;
import baton.recording.Trim;
import baton.transcript.Transcript.Line;
import baton.transcript.Transcript.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaptionFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(30);

    @Test
    void aSmallOneWhole() {
        var said = Said.lines("Hello there, Tom.", "R&D <costs> --> more.");
        assertThat(CaptionFiles.vtt(said)).isEqualTo("""
                WEBVTT

                00:00:00.500 --> 00:00:01.500
                Hello there, Tom.

                00:00:02.300 --> 00:00:03.500
                R&amp;D &lt;costs&gt; --&gt; more.
                """);
        assertThat(CaptionFiles.srt(said)).isEqualTo("""
                1
                00:00:00,500 --> 00:00:01,500
                Hello there, Tom.

                2
                00:00:02,300 --> 00:00:03,500
                R&D ‹costs› --› more.

                """);
    }

    /// 300 made transcripts: words of any length, pauses and sentences anywhere.
    @Test
    void noCaptionIsTooLongWideOrLate() {
        var random = new Random(7);
        for (int n = 0; n < 300; n++) {
            var said = Said.of(Said.CLIP, made(random));
            var trim = n % 3 == 0 ? new Trim(Duration.ofSeconds(3), Duration.ofSeconds(20)) : Trim.NONE;
            var cues = CueSplitter.of(said, trim);
            var before = Duration.ZERO;
            for (var cue : cues) {
                assertThat(cue.text().lines()).hasSizeLessThanOrEqualTo(2).allMatch(l -> l.length() <= 42);
                assertThat(cue.to().minus(cue.from()))
                        .isLessThanOrEqualTo(Duration.ofSeconds(7))
                        .isPositive();
                assertThat(cue.from()).isGreaterThanOrEqualTo(before);
                before = cue.to();
            }
            if (trim.isNone()) {
                assertThat(text(cues).replaceAll("\\s", ""))
                        .isEqualTo(said.words().stream().map(Word::text).collect(Collectors.joining()));
                // What was written is read again, word for word.
                for (var file : List.of(CaptionFiles.vtt(said), CaptionFiles.srt(said))) {
                    assertThat(Caption.read(file))
                            .extracting(Caption::text)
                            .isEqualTo(cues.stream()
                                    .map(c -> c.text().replace('\n', ' '))
                                    .toList());
                }
            }
        }
    }

    private static String text(List<Caption> cues) {
        return cues.stream().map(Caption::text).collect(Collectors.joining(" "));
    }

    private static List<Line> made(Random random) {
        var lines = new ArrayList<Line>();
        long at = random.nextInt(3_000);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            var words = new ArrayList<Word>();
            for (int j = 0; j < 1 + random.nextInt(45); j++) {
                int letters = random.nextInt(40) == 0 ? 70 : 1 + random.nextInt(12);
                int ending = random.nextInt(12);
                var text = "w".repeat(letters) + (ending == 0 ? "." : ending == 1 ? "," : "");
                int length = 60 + random.nextInt(700);
                words.add(word(text, at, at + length));
                at += length + (random.nextInt(15) == 0 ? random.nextInt(2_000) : 0);
            }
            lines.add(new Line(words));
            at += random.nextInt(3_000);
        }
        return lines;
    }

    @Test
    void brokenAtSentencesAndPauses() {
        var said =
                Said.lines("She went quiet at pricing and waited for me. Then she said that nobody had ever asked her"
                        + " about the Monday mornings before, which is why I booked it.");
        assertThat(CaptionFiles.captions(said))
                .extracting(Caption::text)
                .containsExactly(
                        "She went quiet at pricing\nand waited for me.",
                        "Then she said that nobody had ever asked\nher about the Monday mornings before,",
                        "which is why I booked it.");
    }

    @Test
    void readInItsTimesAreSharedAndWhatWasCutIsPutBefore() {
        var file =
                "\uFEFFWEBVTT\n\n00:01.000 --> 00:02.000\n<v Maya>aa bbbbb\n\nrubbish\n\n00:01.900 --> 00:00.000\nno\n\n"
                        + "00:02.000 --> 00:03.000\nQ &amp; A\n\n00:40.000 --> 00:50.000\nbehind its end\n";
        var read = CaptionFiles.read(
                        Said.CLIP, NOW, file, new Trim(Duration.ofSeconds(10), null), Duration.ofSeconds(30))
                .orElseThrow();
        assertThat(read.origin()).isEqualTo(Transcript.Origin.FILE);
        assertThat(read.isReviewed()).isFalse();
        assertThat(read.lines()).extracting(Line::text).containsExactly("aa bbbbb", "no", "Q & A");
        assertThat(read.words().getFirst()).isEqualTo(word("aa", 11_000, 11_333));
        assertThat(read.words().get(1)).isEqualTo(word("bbbbb", 11_333, 12_000));
        assertThat(CaptionFiles.read(Said.CLIP, NOW, "hello", Trim.NONE, LONG)).isEmpty();
        var many = "00:01.000 --> 00:02.000\n" + "a ".repeat(400) + "\n\n";
        assertThat(CaptionFiles.read(
                        Said.CLIP, NOW, many.replace(" --> 00:02", " --> 00:02").repeat(1), Trim.NONE, LONG))
                .isPresent();
    }

    @Test
    void whatWasCutIsNotInTheFile() {
        var said = Said.lines("one", "two", "three");
        var cut = new Trim(Duration.ofMillis(1_600), Duration.ofMillis(2_700));
        assertThat(CaptionFiles.vtt(said, cut)).isEqualTo("""
                WEBVTT

                00:00:00.100 --> 00:00:01.100
                two
                """);
        var back = CaptionFiles.read(Said.CLIP, NOW, CaptionFiles.vtt(said, cut), cut, Duration.ofMillis(1_100));
        assertThat(back.orElseThrow().words().getFirst().from()).isEqualTo(Duration.ofMillis(1_700));
    }
}
