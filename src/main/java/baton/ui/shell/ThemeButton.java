package baton.ui.shell;

import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Theme;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/// The button that goes from theme to theme, and says which one is on.
final class ThemeButton {
    private final Button button;
    private final FontIcon icon;
    private final Consumer<Theme> onTheme;
    private final Strings strings;
    private Theme theme;

    ThemeButton(Button button, FontIcon icon, Theme theme, Consumer<Theme> onTheme, Strings strings) {
        this.button = button;
        this.icon = icon;
        this.theme = theme;
        this.onTheme = onTheme;
        this.strings = strings;
        show();
    }

    void next() {
        theme = theme.next();
        onTheme.accept(theme);
        show();
    }

    private void show() {
        icon.setIconLiteral(
                switch (theme) {
                    case AUTO -> "fth-monitor";
                    case LIGHT -> "fth-sun";
                    case DARK -> "fth-moon";
                });
        Controls.name(button, strings.of(theme), null);
    }
}
