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

    /// w3c/webvtt.js #26 and #27, ramp #476, jellyrock #1007, WebKit #69172: what stands between the captions is not
    /// said.
    @Test
    void blocksAndNamesOfCaptionsAreNoWords() {
        var file = """
                WEBVTT - made by hand
                X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000

                region
                id:bill
                width:40%

                REGION
                id:fred
                lines:3

                STYLE
                ::cue {
                  color: papayawhip;
                }

                NOTE
                This file was machine-generated.
                Its times may be wrong.

                intro - 1
                00:00:01.200 --> 00:00:21.000 region:fred align:left
                We close the month

                NOTE End of music

                2
                00:00:22.200 --> 00:00:26.600 region:bill align:right
                <em>in</em> twelve days
                """;
        assertThat(words(Caption.read(file))).isEqualTo("We close the month in twelve days");
        assertThat(times(Caption.read(file))).isEqualTo("1200-21000 22200-26600");
    }

    /// pysubs2 #67, codex-editor #778: captions that are not in the order in which they are said.
    @Test
    void captionsAreInTheOrderOfTheirTimes() {
        var file =
                "WEBVTT\n\n00:05.000 --> 00:06.000\ntwelve days\n\n00:01.000 --> 00:02.000\nWe close\n\n00:03.000 --> 00:04.000\nthe month in\n";
        assertThat(words(Caption.read(file))).isEqualTo("We close the month in twelve days");
    }

    /// SubtitleEdit #10444 (two lines of one moment), vtt_to_srt3 #26 (hours from the second hour on).
    @Test
    void linesOfOneMomentAndHoursThatBeginLateAreRead() {
        var one =
                "WEBVTT\n\n9\n00:00:41.166 --> 00:00:44.461 position:36.67%,start\n<c.white><c.mono>So you've come</c.mono></c.white>\n\n"
                        + "10\n00:00:41.166 --> 00:00:44.461 line:84.62%\n<c.white>for guidance?</c.white>\n";
        assertThat(words(Caption.read(one))).isEqualTo("So you've come for guidance?");
        var late = "WEBVTT\n\n59:57.720 --> 01:00:00.240 line:90%\none\n\n01:00:00.360 --> 01:00:02.040\ntwo\n";
        assertThat(times(Caption.read(late))).isEqualTo("3597720-3600240 3600360-3602040");
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
