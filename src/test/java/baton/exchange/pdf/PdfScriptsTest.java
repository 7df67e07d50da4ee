package baton.exchange.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import baton.brief.Document;
import baton.brief.Document.Block;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/// Words that are written from the right, and letters that the fonts have not.
class PdfScriptsTest {
    private static final float MIDDLE = 595f / 2;
    private static final float FOOTER = 785;

    /// The letters from left to right, as a reader sees them, and where the first of them stands.
    private static final class Drawn extends PDFTextStripper {
        private final StringBuilder letters = new StringBuilder();
        private float firstX = -1;

        @Override
        protected void processTextPosition(TextPosition position) {
            if (position.getY() > FOOTER) {
                return;
            }
            if (firstX < 0 && !position.getUnicode().isBlank()) {
                firstX = position.getX();
            }
            letters.append(position.getUnicode());
        }
    }

    private static Drawn drawn(PdfFile.Pages pages) throws IOException {
        try (var pdf = Loader.loadPDF(pages.bytes())) {
            var drawn = new Drawn();
            drawn.getText(pdf);
            return drawn;
        }
    }

    private static Document paragraph(String words) {
        return new Document("", List.of(new Block.Paragraph(words)));
    }

    @Test
    void hebrewIsDrawnFromTheRight() throws IOException {
        var pages = PdfFile.write(paragraph("שלום עולם"));
        assertThat(pages.unprintable()).isZero();
        var drawn = drawn(pages);
        assertThat(drawn.letters.toString())
                .contains(new StringBuilder("שלום עולם").reverse())
                .doesNotContain("שלום");
        assertThat(drawn.firstX).as("at the right margin").isGreaterThan(MIDDLE);
    }

    @Test
    void hebrewWithinEnglishTurnsAlone() throws IOException {
        var drawn = drawn(PdfFile.write(paragraph("Holt said שלום to us")));
        assertThat(drawn.letters.toString()).contains("Holt said " + new StringBuilder("שלום").reverse() + " to us");
        assertThat(drawn.firstX).isLessThan(MIDDLE);
    }

    /// As the record sheet's title has it: "HANDOFF RECORD: company | day".
    @Test
    void aDayBehindAHebrewCompanyStaysBehindIt() throws IOException {
        var drawn = drawn(PdfFile.write(paragraph("RECORD: אור | 28 November")));
        assertThat(drawn.letters.toString().replace("\u200e", ""))
                .contains("RECORD: " + new StringBuilder("אור").reverse() + " | 28 November");
    }

    @Test
    void arabicLettersAreJoined() throws IOException {
        var pages = PdfFile.write(paragraph("مرحبا"));
        assertThat(pages.unprintable()).isZero();
        // Meem at a beginning, reh at an end, hah at a beginning, beh in the middle, alef at an end; drawn from the
        // right.
        assertThat(drawn(pages).letters.toString()).contains("\uFE8E\uFE92\uFEA3\uFEAE\uFEE3");
    }

    @Test
    void lettersThatTheFontsHaveNotAreCounted() throws IOException {
        assertThat(PdfFile.write(paragraph("東京 and ABC")).unprintable()).isEqualTo(2);
        assertThat(PdfFile.write(paragraph("‏שלום‎")).unprintable())
                .as("marks of direction are no letters")
                .isZero();
    }
}
