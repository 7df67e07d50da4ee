package baton.ui.kit.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Scene;

/// How large text is, and everything that holds it.
///
/// @param percent of the usual size, one of [#STEPS]
public record TextSize(int percent) {
    public static final List<Integer> STEPS = List.of(80, 90, 100, 110, 125, 150, 175, 200);
    public static final TextSize USUAL = new TextSize(100);
    private static final double USUAL_PIXELS = 14;
    private static final Pattern LENGTH = Pattern.compile("(\\d+)px");
    private static final String KIND = "data:text/css;base64,";

    public TextSize {
        if (!STEPS.contains(percent)) {
            throw new IllegalArgumentException("no step: " + percent);
        }
    }

    /// @param stored as it was remembered; what is no step is the usual size
    public static TextSize of(String stored) {
        return STEPS.stream()
                .filter(s -> Integer.toString(s).equals(stored))
                .findFirst()
                .map(TextSize::new)
                .orElse(USUAL);
    }

    /// The next step; the largest stays.
    public TextSize larger() {
        return step(1);
    }

    /// The step before; the smallest stays.
    public TextSize smaller() {
        return step(-1);
    }

    private TextSize step(int by) {
        var at = Math.clamp(STEPS.indexOf(percent) + by, 0, STEPS.size() - 1);
        return new TextSize(STEPS.get(at));
    }

    /// Dresses the scene, its menus and tooltips too; the size before is taken off.
    public void dress(Scene scene) {
        var sheet = sheet();
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getProperties().put(TextSize.class, this);
            scene.getStylesheets().removeIf(s -> s.startsWith(KIND));
            scene.getStylesheets().add(sheet);
        }
    }

    /// What a scene is dressed with.
    public static TextSize of(Scene scene) {
        return scene.getProperties().get(TextSize.class) instanceof TextSize size ? size : USUAL;
    }

    /// Of usual text.
    public double pixels() {
        return USUAL_PIXELS * percent / 100.0;
    }

    private String sheet() {
        var css = LENGTH.matcher(template())
                .replaceAll(m -> Math.round(Integer.parseInt(m.group(1)) * percent / 100.0) + "px");
        return KIND + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String template() {
        try (var in = TextSize.class.getResourceAsStream("/styles/scaled.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
