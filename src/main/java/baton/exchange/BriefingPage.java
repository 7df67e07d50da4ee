package baton.exchange;

import baton.brief.Document;
import baton.json.Records;
import baton.recording.Caption;
import baton.recording.Chapter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A handoff for somebody who has no Baton: one file of HTML with the briefing in it, its captions and chapters, and
/// the record. Opens in every browser, from a mail or a stick, without a network: it asks for nothing, and its own
/// policy forbids it to.
///
/// @param film null for the record alone
public record BriefingPage(
        String title, Document text, @Nullable Film film) {
    /// The briefing as it plays.
    ///
    /// @param mp4 plays from its first byte
    /// @param chapters on the time of this film
    /// @param captions on the time of this film
    public record Film(Path mp4, List<Chapter> chapters, List<Caption> captions) {
        public Film {
            chapters = List.copyOf(chapters);
            captions = List.copyOf(captions);
        }
    }

    private static final double SPEED = 1.5;
    private static final double MILLIS = 1000;

    /// Writes the page; whoever asks closes nothing.
    ///
    /// @param to is written whole, or not at all by whoever moves it to its place afterwards
    public void write(Path to) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(to))) {
            put(out, """
                    <!DOCTYPE html>
                    <html lang="en">
                    <head>
                    <meta charset="windows-1252">
                    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; media-src blob:; \
                    style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <meta name="robots" content="noindex">
                    <title>""");
            put(out, HtmlText.escaped(title));
            put(out, "</title>\n<style>\n");
            put(out, resource("page.css"));
            put(out, film == null ? "</style>\n</head>\n<body>\n<main class=\"plain\">\n" : """
                    </style>
                    </head>
                    <body>
                    <main>
                    """);
            put(out, "<h1>" + HtmlText.escaped(title) + "</h1>\n");
            if (film != null) {
                put(out, filmPart(film));
            }
            put(out, "<section class=\"record\" aria-label=\"The record\">\n" + HtmlText.of(text) + "\n</section>\n");
            put(out, "<footer class=\"made\">Made with Baton. This page asks for nothing on any network.</footer>\n");
            put(out, "</main>\n");
            if (film != null) {
                put(out, "<script type=\"application/json\" id=\"facts\">" + facts(film) + "</script>\n");
                bytes(film.mp4(), out);
                put(out, "<script>\n" + resource("page.js") + "</script>\n");
            }
            put(out, "</body>\n</html>\n");
        }
    }

    private static String filmPart(Film film) {
        var part = new StringBuilder("""
                <section class="film" aria-label="The briefing">
                <video controls playsinline preload="auto" tabindex="0" aria-label="The briefing"></video>
                <p id="broken" class="note" hidden>This browser cannot play the film. What matters stands in the text.</p>
                <noscript><p class="note">The film plays once scripts are allowed for this page. It asks for nothing on
                any network.</p></noscript>
                <div class="tools" role="group" aria-label="Speed and captions"></div>
                """);
        if (!film.chapters().isEmpty()) {
            part.append("<ol class=\"chapters\">\n");
            for (var chapter : film.chapters()) {
                part.append("<li><button type=\"button\"><time>")
                        .append(clock(chapter.at()))
                        .append("</time> ")
                        .append(HtmlText.escaped(chapter.name()))
                        .append("</button></li>\n");
            }
            part.append("</ol>\n");
        }
        return part.append("""
                <p class="note">Space plays and pauses, the arrows go five seconds, digits lead to the chapters, [ and ] \
                change the speed, C shows the captions.</p>
                </section>
                """).toString();
    }

    private static String clock(Duration at) {
        return String.format(Locale.ROOT, "%d:%02d", at.toMinutes(), at.toSecondsPart());
    }

    /// What the script needs, as JSON that cannot end its element.
    private static String facts(Film film) throws IOException {
        var captions = film.captions().stream()
                .<List<Object>>map(c -> List.of(c.from().toMillis() / MILLIS, c.to().toMillis() / MILLIS, c.text()))
                .toList();
        var chapters =
                film.chapters().stream().map(c -> c.at().toMillis() / MILLIS).toList();
        var json = Records.lenient()
                .writeValueAsString(Map.of("speed", SPEED, "chapters", chapters, "captions", captions));
        var ascii = new StringBuilder(json.length());
        json.chars().forEach(c -> {
            if (c == '<' || c > 126) {
                ascii.append("\\u%04x".formatted(c));
            } else {
                ascii.append((char) c);
            }
        });
        return ascii.toString();
    }

    private static void bytes(Path film, OutputStream out) throws IOException {
        PageBytes.Source source = () -> Files.newInputStream(film);
        var block = PageBytes.block(() -> new BufferedInputStream(source.open()));
        put(
                out,
                "<script type=\"text/plain\" id=\"film\" data-block=\"" + block + "\" data-bytes=\"" + Files.size(film)
                        + "\">");
        try (var in = new BufferedInputStream(source.open())) {
            if (!PageBytes.write(in, block, out)) {
                throw new IOException("the film was changed while it was read");
            }
        }
        put(out, "</script>\n");
    }

    private static void put(OutputStream out, String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private static String resource(String name) {
        try (var in = BriefingPage.class.getResourceAsStream("/page/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
