package baton.ui.shell;

import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.keys.Shortcut;
import baton.ui.kit.look.Appearance;
import baton.ui.kit.look.ChosenAppearance;
import baton.ui.kit.look.TextSize;
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
    private final ChosenAppearance appearance;
    private final Strings strings;
    private final ToggleGroup steps = new ToggleGroup();

    AppearanceControls(Button button, FontIcon icon, MenuButton sizes, ChosenAppearance appearance, Strings strings) {
        this.button = button;
        this.icon = icon;
        this.sizes = sizes;
        this.appearance = appearance;
        this.strings = strings;
        sizes.setAccessibleText(strings.get("shell.text"));
        sizes.getItems().setAll(TextSize.STEPS.stream().map(this::step).toList());
        appearance.property().subscribe(this::show);
    }

    private RadioMenuItem step(int percent) {
        var item = new RadioMenuItem(strings.get("shell.text.percent", percent));
        item.setUserData(new TextSize(percent));
        item.setToggleGroup(steps);
        item.setOnAction(_ -> appearance.change(appearance.get().with(new TextSize(percent))));
        return item;
    }

    void nextTheme() {
        appearance.change(appearance.get().with(appearance.get().theme().next()));
    }

    void largerText() {
        appearance.change(appearance.get().with(appearance.get().text().larger()));
    }

    void smallerText() {
        appearance.change(appearance.get().with(appearance.get().text().smaller()));
    }

    private void show(Appearance now) {
        icon.setIconLiteral(
                switch (now.theme()) {
                    case AUTO -> "fth-monitor";
                    case LIGHT -> "fth-sun";
                    case DARK -> "fth-moon";
                });
        Controls.name(button, strings.of(now.theme()), null);
        Controls.name(sizes, strings.get("shell.text.now", now.text().percent()), Shortcut.LARGER_TEXT);
        steps.getToggles().stream()
                .filter(t -> now.text().equals(t.getUserData()))
                .findFirst()
                .ifPresent(steps::selectToggle);
    }
}
