package baton.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import baton.brief.Depth;
import baton.brief.Document;
import baton.brief.OutsideText;
import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.handoff.record.Audience;
import baton.handoff.record.TextRule;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.recording.Caption;
import baton.recording.Chapter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The page for somebody without Baton: one file that asks for nothing, in which words are words.
class BriefingPageTest {
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)> & \"quoted\" \u2028 ü 日本";

    @TempDir
    Path folder;

    private String write(BriefingPage page) throws IOException {
        var to = folder.resolve("page.html");
        page.write(to);
        return Files.readString(to, Charset.forName("windows-1252"));
    }

    private BriefingPage.Film film(int bytes) throws IOException {
        var mp4 = folder.resolve("film.mp4");
        Files.write(mp4, new byte[bytes]);
        return new BriefingPage.Film(
                mp4,
                List.of(new Chapter(Duration.ofSeconds(7), HOSTILE, false)),
                List.of(new Caption(Duration.ZERO, Duration.ofSeconds(2), HOSTILE)));
    }

    @Test
    void whatPeopleWroteIsNeverMarkup() throws IOException {
        var text = new Document(
                HOSTILE,
                List.of(
                        new Document.Block.Heading(HOSTILE),
                        new Document.Block.Paragraph(HOSTILE),
                        new Document.Block.Quote(HOSTILE, HOSTILE),
                        new Document.Block.Bullets(List.of(HOSTILE)),
                        new Document.Block.Facts(List.of(new Document.Fact(HOSTILE, HOSTILE))),
                        new Document.Block.Checks(List.of(new Document.Check(true, HOSTILE, HOSTILE))),
                        new Document.Block.Table(List.of(HOSTILE), List.of(List.of(HOSTILE)))));
        var html = write(new BriefingPage(HOSTILE, text, film(1_000)));
        assertThat(html).doesNotContain("<img");
        assertThat(html.split("</script>", -1))
                .as("the page's own three elements")
                .hasSize(4);
        assertThat(html).contains("&#252;").contains("&#26085;&#26412;");
    }

    @Test
    void aPageAsksForNothing() throws IOException {
        var html = write(new BriefingPage("Northwind", new Document("Northwind", List.of()), film(1_000)));
        assertThat(html)
                .contains("default-src 'none'")
                .doesNotContainPattern("(?i)https?://")
                .doesNotContain("<link")
                .doesNotContain("url(")
                .doesNotContain("<iframe");
    }

    @Test
    void thePageIsTheFilmAndALittleMore() throws IOException {
        var html = folder.resolve("page.html");
        new BriefingPage("Northwind", new Document("Northwind", List.of()), film(30_000_000)).write(html);
        assertThat(Files.size(html)).isBetween(30_000_000L, 30_200_000L);
    }

    @Test
    void halfACharacterAndControlsAreShownAsSuch() {
        assertThat(HtmlText.escaped("a\ud800b\u0007c\u0085")).isEqualTo("a&#65533;b&#65533;c&#65533;");
        assertThat(TextRule.refusal("plain")).isEmpty();
    }

    /// What a colleague may read is not for the prospect, whatever depth was chosen.
    @ParameterizedTest
    @EnumSource(Depth.class)
    void theProspectsPageHoldsNothingInternal(Depth depth) throws IOException {
        var maya = new Person(
                new UUID(0, 1), "Maya", "m@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        var handoff = Handoff.draft(new UUID(0, 9), maya.id(), Samples.full(new UUID(0, 2)), Samples.NOW);
        var html = write(new BriefingPage(
                "Recap", OutsideText.of(handoff, maya, Optional.empty(), depth, Audience.PROSPECT), null));
        assertThat(html)
                .contains("Our reps spend 20 minutes a day")
                .contains("A price list before the call")
                .doesNotContain("Under contract until March")
                .doesNotContain("FreightView")
                .doesNotContain("15000")
                .doesNotContain("Her daughter");
        var colleague = write(new BriefingPage(
                "Recap", OutsideText.of(handoff, maya, Optional.empty(), depth, Audience.COLLEAGUE), null));
        assertThat(colleague).contains("Under contract until March").doesNotContain("Her daughter");
    }
}
