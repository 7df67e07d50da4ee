package baton.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Caption files of other programs, by public bug reports: each word once, at its time, and nothing else.
class ReportedCaptionsTest {
    private static final Path CASES = Path.of("src/test/resources/cases/captions");

    private static List<Caption> file(String name) throws Exception {
        return Caption.read(Caption.decoded(Files.readAllBytes(CASES.resolve(name))));
    }

    private static String words(List<Caption> captions) {
        return captions.stream().map(Caption::text).collect(Collectors.joining(" "));
    }

    private static String times(List<Caption> captions) {
        return captions.stream()
                .map(c -> c.from().toMillis() + "-" + c.to().toMillis())
                .collect(Collectors.joining(" "));
    }

    @Test
    void rollingCaptionsSayEachWordOnce() throws Exception {
        var captions = file("01-youtube-rolling.vtt");
        assertThat(words(captions)).isEqualTo("we close the month in twelve days and nobody sleeps");
        assertThat(captions.getFirst().from().toMillis()).isEqualTo(799);
    }

    @Test
    void whoSpeaksIsNoWordThatIsSaid() throws Exception {
        assertThat(words(file("03-zoom-numeric.vtt"))).isEqualTo("We close the month in twelve days. Who feels it?");
        assertThat(words(Caption.read("1\n00:00:01,000 --> 00:00:02,000\nNote: we start\n\n2\n00:00:02,000 -->"
                        + " 00:00:03,000\nat nine\n\n3\n00:00:03,000 --> 00:00:04,000\nsharp")))
                .isEqualTo("Note: we start at nine sharp");
    }

    @ParameterizedTest
    @CsvSource({
        "04-ms-not-three-digits.srt, 500-2000 2500-4250",
        "05-one-digit-fields.srt, 1800-3400 3500-4800",
        "06-no-ms.srt, 1000-3000 3000-5000",
        "07-no-blank-lines-between.srt, 1000-3000 3100-5000"
    })
    void timesAreReadHoweverTheyAreWritten(String name, String times) throws Exception {
        assertThat(times(file(name))).isEqualTo(times);
        assertThat(words(file(name))).isEqualTo("We close the month in twelve days");
    }

    @Test
    void aBlankLineBehindTheTimeLosesNothing() throws Exception {
        assertThat(words(file("08-blank-line-in-cue.vtt")))
                .isEqualTo("We close the month in twelve days Who feels it?");
    }

    @Test
    void stylesAndEntitiesAreNoWords() throws Exception {
        assertThat(words(file("09-ass-tags.srt")))
                .startsWith("We close the month")
                .doesNotContain("{", "\\");
        assertThat(words(file("10-html-entities.vtt"))).isEqualTo("It's \"slow\" & they don't like it");
    }

    @Test
    void otherEncodingsAreRead() throws Exception {
        assertThat(words(file("11-windows-1252.srt"))).contains("ü").doesNotContain("\ufffd");
        assertThat(words(file("12-utf16.srt"))).isNotBlank().doesNotContain("\u0000");
    }

    @Test
    void theSameWordTwiceIsSaidTwice() {
        assertThat(words(Caption.read(
                        "1\n00:00:01,000 --> 00:00:02,000\nYes.\n\n2\n00:00:20,000 --> 00:00:21,000\nYes.\n\n"
                                + "3\n00:00:22,000 --> 00:00:24,000\nLet us do it")))
                .isEqualTo("Yes. Yes. Let us do it");
    }

    @Test
    void aSignIsNoTag() {
        assertThat(words(Caption.read("1\n00:00:01,000 --> 00:00:04,000\nrevenue < 5 million but costs > 2 million\n\n"
                        + "2\n00:00:05,000 --> 00:00:07,000\n<i>we</i> <3 the <c.red>close</c>")))
                .isEqualTo("revenue < 5 million but costs > 2 million we <3 the close");
    }

    @Test
    void aLongCaptionIsWhole() {
        var long250 = IntStream.range(0, 250).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        assertThat(words(Caption.read("WEBVTT\n\n00:00:00.000 --> 00:01:30.000\n" + long250)))
                .isEqualTo(long250);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00:00:01,000-->00:00:03,000               | 1000-3000
            00:00:01,000 ---> 00:00:03,000            | 1000-3000
            00:00:01,000 -> 00:00:03,000              | 1000-3000
            00:00:01.0400000 --> 00:00:03.2800000     | 1040-3280
            00:00:01:500 --> 00:00:03:250             | 1500-3250
            00:01.500 --> 00:03.250 align:start       | 1500-3250
            00:00:01,000 --> 00:00:01,000             | 1000-4000
            00:00:03,000 --> 00:00:02,000             | 3000-6000
            """)
    void arrowsAndFractionsOfAnyKind(String line, String times) {
        assertThat(times(Caption.read("1\n" + line + "\nWe close\n"))).isEqualTo(times);
    }

    @Test
    void aNumberThatIsSaidStays() {
        assertThat(words(Caption.read("1\n00:00:01,000 --> 00:00:02,000\nHow many days?\n12\n\n"
                        + "2\n00:00:03,000 --> 00:00:04,000\n2026")))
                .isEqualTo("How many days? 12 2026");
    }
}
