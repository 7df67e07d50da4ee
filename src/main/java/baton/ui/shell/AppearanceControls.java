package baton.ui.shell;

import baton.ui.kit.Appearance;
import baton.ui.kit.Controls;
import baton.ui.kit.Shortcut;
import baton.ui.kit.Strings;
import baton.ui.kit.TextSize;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.javafx.FontIcon;

/// The button that goes from theme to theme and the list of text sizes; each says what is on.
final class AppearanceControls {
    private final Button button;
    private final FontIcon icon;
    private final MenuButton sizes;
    private final Consumer<Appearance> onChange;
    private final Strings strings;
    private final ToggleGroup steps = new ToggleGroup();
    private Appearance appearance;

    /// @param onChange dresses the window and remembers the choice
    AppearanceControls(
            Button button,
            FontIcon icon,
            MenuButton sizes,
            Appearance appearance,
            Consumer<Appearance> onChange,
            Strings strings) {
        this.button = button;
        this.icon = icon;
        this.sizes = sizes;
        this.appearance = appearance;
        this.onChange = onChange;
        this.strings = strings;
        sizes.setAccessibleText(strings.get("shell.text"));
        sizes.getItems().setAll(TextSize.STEPS.stream().map(this::step).toList());
        show();
    }

    private RadioMenuItem step(int percent) {
        var item = new RadioMenuItem(strings.get("shell.text.percent", percent));
        item.setUserData(new TextSize(percent));
        item.setToggleGroup(steps);
        item.setOnAction(_ -> change(appearance.with(new TextSize(percent))));
        return item;
    }

    void nextTheme() {
        change(appearance.with(appearance.theme().next()));
    }

    void largerText() {
        change(appearance.with(appearance.text().larger()));
    }

    void smallerText() {
        change(appearance.with(appearance.text().smaller()));
    }

    private void change(Appearance chosen) {
        if (!chosen.equals(appearance)) {
            appearance = chosen;
            onChange.accept(chosen);
        }
        show();
    }

    private void show() {
        icon.setIconLiteral(
                switch (appearance.theme()) {
                    case AUTO -> "fth-monitor";
                    case LIGHT -> "fth-sun";
                    case DARK -> "fth-moon";
                });
        Controls.name(button, strings.of(appearance.theme()), null);
        Controls.name(sizes, strings.get("shell.text.now", appearance.text().percent()), Shortcut.LARGER_TEXT);
        steps.getToggles().stream()
                .filter(t -> appearance.text().equals(t.getUserData()))
                .findFirst()
                .ifPresent(steps::selectToggle);
    }
}
