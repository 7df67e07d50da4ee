package baton.exchange.pdf;

import baton.brief.Document;
import baton.brief.Document.Block;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A document as pages of A4. Letters come from the fonts that ship with Baton, so that the pages look the same on
/// every machine.
public final class PdfFile {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String STYLE = """
            @page { size: A4; margin: 18mm 18mm 20mm 18mm; @bottom-right { content: counter(page) " / " counter(pages);
                font: 8pt 'DejaVu'; color: #555; } }
            body { font-family: 'DejaVu'; font-size: 9.5pt; line-height: 1.4; color: #111; }
            h1 { font-size: 12.5pt; margin: 0 0 6pt 0; }
            h2 { font-size: 10pt; margin: 11pt 0 3pt 0; border-bottom: 0.5pt solid #999; page-break-after: avoid; }
            p, ul, table, blockquote { margin: 0 0 4pt 0; }
            ul { padding-left: 14pt; }
            blockquote { padding-left: 8pt; border-left: 2pt solid #555; font-size: 10.5pt; }
            p, li, td, blockquote { word-wrap: break-word; }
            .by { color: #444; font-size: 9pt; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; vertical-align: top; border-bottom: 0.5pt solid #bbb; padding: 2pt 6pt 2pt 0; }
            .number { white-space: nowrap; }
            .box { font-size: 11pt; }
            [dir=rtl] { text-align: right; }
            li[dir=rtl] { list-style-position: inside; }
            """;

    /// Where a word that is written from the right ends and one of our separators follows: a mark of direction there
    /// keeps a number behind the separator from moving to the other side of the word.
    private static final Pattern SEPARATED =
            Pattern.compile("([\\p{IsHebrew}\\p{IsArabic}]\\p{Mn}{0,3})(?=\\s*[|(;\u2014])");

    /// What must not be broken in the middle.
    private static final Pattern NUMBER = Pattern.compile("[\\d.,:% -]{1,16}");

    private PdfFile() {}

    /// @param pages at least one
    /// @param unprintable characters of scripts that the fonts do not have; they stand as a sign in the pages
    public record Pages(byte[] bytes, int pages, long unprintable) {}

    static {
        // It keeps a list of the system's fonts, in the person's home unless it is told otherwise.
        if (System.getProperty("pdfbox.fontcache") == null) {
            System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
        }
        // The renderer's own logging is turned off.
        XRLog.setLoggingEnabled(false);
    }

    public static Pages write(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        var html = html(document);
        var shapes = new ICUBidiReorderer();
        long unprintable;
        try (var pages = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePDDocument(pages);
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(shapes);
            builder.defaultTextDirection(TextDirection.LTR);
            var letters = font(builder, pages, "DejaVuSans.ttf", 400).getUnicodeCmapLookup();
            font(builder, pages, "DejaVuSans-Bold.ttf", 700);
            // Arabic letters are drawn in forms of their own, so those are what the font must have.
            unprintable = shapes.shapeText(html)
                    .codePoints()
                    .filter(c -> c > ' ' && Character.getType(c) != Character.FORMAT && letters.getGlyphId(c) == 0)
                    .count();
            builder.withHtmlContent(html, null);
            builder.withProducer("Baton");
            builder.toStream(out);
            builder.run();
        }
        var bytes = out.toByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            return new Pages(bytes, pdf.getNumberOfPages(), unprintable);
        }
    }

    /// Without ligatures: who searches the pages for "confirmed" must find it.
    private static TrueTypeFont font(PdfRendererBuilder builder, PDDocument pages, String file, int weight)
            throws IOException {
        var stream = Objects.requireNonNull(PdfFile.class.getResourceAsStream(FONTS + file), file);
        var letters = new TTFParser().parse(new RandomAccessReadBuffer(stream));
        letters.setEnableGsub(false);
        var font = PDType0Font.load(pages, letters, true);
        builder.useFont(new PDFontSupplier(font), "DejaVu", weight, FontStyle.NORMAL, true);
        return letters;
    }

    private static String html(Document document) {
        return "<html><head><title>" + text(document.title()) + "</title><style>" + STYLE + "</style></head><body><h1>"
                + text(document.title()) + "</h1>"
                + document.blocks().stream().map(PdfFile::html).collect(Collectors.joining()) + "</body></html>";
    }

    private static String html(Block block) {
        return switch (block) {
            case Block.Heading(var words) -> open("h2", words) + text(words) + "</h2>";
            case Block.Paragraph(var words) -> open("p", words) + text(words) + "</p>";
            case Block.Quote(var words, var by) ->
                open("blockquote", words) + "\u201c" + text(words) + "\u201d"
                        + (by.isEmpty() ? "" : "<div class=\"by\">\u2014 " + text(by) + "</div>") + "</blockquote>";
            case Block.Bullets(var lines) ->
                lines.stream()
                        .map(l -> open("li", l) + text(l) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
            case Block.Facts(var facts) ->
                facts.stream()
                        .map(f -> "<p><b>" + text(f.label()) + ":</b> " + text(f.value()) + "</p>")
                        .collect(Collectors.joining());
            case Block.Checks(var checks) ->
                checks.stream()
                        .map(c -> "<p><span class=\"box\">" + (c.done() ? "\u2612" : "\u2610") + "</span> "
                                + (c.before().isEmpty() ? "" : "<b>" + text(c.before()) + ":</b> ") + text(c.words())
                                + "</p>")
                        .collect(Collectors.joining());
            case Block.Picture(var drawing) -> PdfDrawing.html(drawing, PdfFile::text);
            case Block.Table(var head, var rows) ->
                "<table>" + row("th", head)
                        + rows.stream().map(r -> row("td", r)).collect(Collectors.joining()) + "</table>";
        };
    }

    private static String row(String cell, List<String> cells) {
        return cells.stream()
                .map(c -> (NUMBER.matcher(c).matches() ? "<" + cell + " class=\"number\">" : open(cell, c)) + text(c)
                        + "</" + cell + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    /// A block reads from the right if its first letter does, as every editor has it. What Baton puts before a value is
    /// English, so such a block reads from the left and only the value's own letters turn.
    private static String open(String tag, String words) {
        return Bidi.getBaseDirection(words) == Bidi.RTL ? "<" + tag + " dir=\"rtl\">" : "<" + tag + ">";
    }

    /// Only text ever reaches the page: no tag, no entity, no address of anything.
    private static String text(String given) {
        var words = SEPARATED.matcher(given).replaceAll("$1\u200e");
        var out = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("<br/>");
                case '\r', 0xFFFE, 0xFFFF -> {}
                default -> {
                    // A lone half of a pair, and what XML does not allow, cannot be shown anywhere.
                    if (c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) || c == '\t') {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
