package baton.ui.kit.look;

import java.util.Arrays;
import javafx.scene.Scene;

/// How the window looks on this machine, as a person chose it.
public record Appearance(Theme theme, TextSize text) {
    public static final Appearance USUAL = new Appearance(Theme.AUTO, TextSize.USUAL);

    /// @param theme as it was remembered; what is none follows the system
    /// @param text as it was remembered; what is none is the usual size
    public static Appearance of(String theme, String text) {
        return new Appearance(
                Arrays.stream(Theme.values())
                        .filter(t -> t.name().equals(theme))
                        .findFirst()
                        .orElse(Theme.AUTO),
                TextSize.of(text));
    }

    public Appearance with(Theme chosen) {
        return new Appearance(chosen, text);
    }

    public Appearance with(TextSize chosen) {
        return new Appearance(theme, chosen);
    }

    /// Dresses the scene; call it again when the system changes.
    public void dress(Scene scene) {
        theme.dress(scene);
        text.dress(scene);
    }
}
