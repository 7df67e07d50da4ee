package baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Colours: named in one file only, and readable in both themes. Contrast is computed as WCAG 2.2 defines it.
class StylesTest {
    private static final Path STYLES = Path.of("styles");
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{3,8}\\b");
    private static final Pattern TOKEN = Pattern.compile("(-baton-[a-z-]+):\\s*(#[0-9a-fA-F]{6});");

    @Test
    void onlyTheTokensNameAColour() throws IOException {
        try (var files = Files.list(STYLES)) {
            var named = files.filter(f -> f.toString().endsWith(".css") && !f.endsWith("tokens.css"))
                    .filter(f -> HEX.matcher(read(f)).find())
                    .toList();
            assertThat(named).isEmpty();
        }
    }

    @Test
    void everyTokenThatIsUsedExistsAndEveryOneIsUsed() throws IOException {
        var tokens = theme(false).keySet();
        try (var files = Files.list(STYLES)) {
            var text = files.filter(f -> f.toString().endsWith(".css") && !f.endsWith("tokens.css"))
                    .map(StylesTest::read)
                    .collect(Collectors.joining());
            var used = Pattern.compile("-baton-[a-z-]+")
                    .matcher(text)
                    .results()
                    .map(r -> r.group())
                    .collect(Collectors.toSet());
            assertThat(used).isEqualTo(tokens);
        }
    }

    @Test
    void bothThemesHaveTheSameRoles() {
        assertThat(theme(true).keySet()).isEqualTo(theme(false).keySet());
    }

    /// Text needs 4.5, edges and signs 3.0.
    @ParameterizedTest
    @CsvSource(textBlock = """
            text, surface, 4.5
            text, surface-low, 4.5
            text, surface-high, 4.5
            text, surface-hover, 4.5
            text, accent-soft, 4.5
            text, warn-soft, 4.5
            text, late-soft, 4.5
            text-muted, surface, 4.5
            text-muted, surface-low, 4.5
            text-muted, surface-high, 4.5
            text-muted, surface-hover, 4.5
            text-muted, accent-soft, 4.5
            on-accent, accent, 4.5
            on-accent, accent-hover, 4.5
            accent-text, surface-low, 4.5
            on-record, record, 4.5
            on-stage, stage, 4.5
            on-stage, prompt, 4.5
            late, surface, 4.5
            late, surface-high, 4.5
            late, late-soft, 4.5
            edge, surface, 3.0
            edge, surface-low, 3.0
            edge, surface-high, 3.0
            focus, surface, 3.0
            focus, surface-low, 3.0
            fine, surface-high, 3.0
            fine, surface-low, 3.0
            warn, surface, 3.0
            accent, surface, 3.0
            """)
    void canBeRead(String front, String back, double least) {
        for (var dark : new boolean[] {false, true}) {
            var theme = theme(dark);
            var contrast = contrast(theme.get("-baton-" + front), theme.get("-baton-" + back));
            assertThat(contrast)
                    .as("%s on %s, %s", front, back, dark ? "dark" : "light")
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static Map<String, String> theme(boolean dark) {
        var text = read(STYLES.resolve("tokens.css"));
        var split = text.indexOf("@media");
        var part = dark ? text.substring(split) : text.substring(0, split);
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(part).results().forEach(r -> tokens.put(r.group(1), r.group(2)));
        return tokens;
    }

    private static double contrast(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * part(hex, 1) + 0.7152 * part(hex, 3) + 0.0722 * part(hex, 5);
    }

    private static double part(String hex, int at) {
        var value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
