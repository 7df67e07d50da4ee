package baton.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.brief.Depth;
import baton.brief.OutsideText;
import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.handoff.record.Audience;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.recording.Caption;
import baton.recording.Chapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The page for somebody without Baton in a real browser, from a file: it plays, its captions and chapters work, the
/// keyboard does all of it, it can be read, and nothing is asked for anywhere.
@Timeout(180)
class BriefingPageBrowserTest {
    /// The least that WCAG 2 asks of text.
    private static final double READABLE = 4.5;

    private static final String CONTRAST = """
            (selector => {
              const luminance = c => {
                const [r, g, b] = c.match(/[0-9.]+/g).slice(0, 3).map(v => {
                  v = v / 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
                return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
              const ground = e => {
                for (; e; e = e.parentElement) {
                  const c = getComputedStyle(e).backgroundColor;
                  if (!/, 0\\)$|transparent/.test(c)) return c; }
                return 'rgb(255,255,255)'; };
              return Math.min(...Array.from(document.querySelectorAll(selector)).map(e => {
                const a = luminance(getComputedStyle(e).color), b = luminance(ground(e));
                return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); })); })('h1, h2, p, li, dt, dd, button, time, footer')
            """;

    @TempDir
    Path folder;

    private Path page() throws Exception {
        var maya = new Person(
                new UUID(0, 1), "Maya Brandt", "m@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        var handoff = Handoff.draft(new UUID(0, 9), maya.id(), Samples.full(new UUID(0, 2)), Samples.NOW);
        var film = new BriefingPage.Film(
                Path.of("recordings/samples/maya-1.mp4"),
                List.of(
                        new Chapter(Duration.ZERO, "Why it is worth a meeting", true),
                        new Chapter(Duration.ofSeconds(5), "The objection that nearly came", false)),
                List.of(
                        new Caption(Duration.ZERO, Duration.ofSeconds(3), "They rebuild the list every Monday."),
                        new Caption(
                                Duration.ofSeconds(5), Duration.ofSeconds(8), "Price was not the point \u2013 ü.")));
        var to = folder.resolve("Northwind.html");
        new BriefingPage(
                        "Northwind, from Maya Brandt",
                        OutsideText.of(handoff, maya, Optional.empty(), Depth.FIVE_MINUTES, Audience.COLLEAGUE),
                        film)
                .write(to);
        return to;
    }

    /// All of it by the keyboard.
    private static void watch(Browser browser, Path page) throws Exception {
        browser.open(page);
        browser.await("document.documentElement?.dataset.film === 'ready'");
        assertThat(browser.value("String(document.querySelector('video').videoWidth)"))
                .isEqualTo("640");
        assertThat(browser.value("String(document.querySelector('video').playbackRate)"))
                .isEqualTo("1.5");
        browser.key(" ");
        browser.await("document.querySelector('video').currentTime > 0.5");
        browser.await("document.querySelector('video').textTracks[0].activeCues.length === 1");
        browser.key("2");
        browser.await("document.querySelector('video').currentTime >= 5");
        browser.await("document.querySelectorAll('ol.chapters button')[1].getAttribute('aria-current') === 'true'");
        browser.await("document.querySelector('video').textTracks[0].activeCues[0]?.text"
                + " === 'Price was not the point \\u2013 \\u00fc.'");
        browser.key(" ");
        browser.await("document.querySelector('video').paused");
        browser.key("]");
        browser.await("document.querySelector('video').playbackRate === 2");
        browser.key("c");
        browser.await("document.querySelector('video').textTracks[0].mode === 'hidden'");
        assertThat(browser.value("document.querySelector('.record').textContent"))
                .contains("Works offline");
        // A browser's own pictures are data of its own.
        assertThat(browser.requests())
                .allMatch(r -> r.equals(page.toUri().toString()) || r.startsWith("blob:") || r.startsWith("data:"));
    }

    @Test
    void playsInChromiumFromAFileWithoutANetwork() throws Exception {
        var program = Chromium.installed();
        assumeTrue(program.isPresent(), "there is no Chromium on this computer");
        try (var browser = new Chromium(program.get(), folder.resolve("home"))) {
            watch(browser, page());
            for (var dark : new boolean[] {false, true}) {
                browser.dark(dark);
                assertThat(Double.parseDouble(browser.value(CONTRAST)))
                        .as(dark ? "dark" : "light")
                        .isGreaterThanOrEqualTo(READABLE);
                var pictures = Files.createDirectories(Path.of("target/screens"));
                browser.screenshot(pictures.resolve("page-" + (dark ? "dark" : "light") + ".png"));
            }
        }
    }

    @Test
    void playsInFirefoxFromAFileWithoutANetwork() throws Exception {
        var program = Firefox.installed();
        assumeTrue(program.isPresent(), "there is no Firefox on this computer");
        try (var browser = new Firefox(program.get(), folder.resolve("home"))) {
            watch(browser, page());
        }
    }
}
