package baton.ui.kit.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Light, dark, or as the system has it.
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /// Dresses the scene; call it again when the system changes.
    public void dress(Scene scene) {
        var scheme = switch (this) {
            case AUTO -> Platform.getPreferences().getColorScheme();
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
        Application.setUserAgentStylesheet(
                (scheme == ColorScheme.DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        scene.getPreferences().setColorScheme(scheme);
        var sheet = Theme.class.getResource("/styles/app.css").toExternalForm();
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(sheet);
        }
    }

    /// What one press of the theme button leads to.
    public Theme next() {
        return switch (this) {
            case AUTO -> LIGHT;
            case LIGHT -> DARK;
            case DARK -> AUTO;
        };
    }
}
