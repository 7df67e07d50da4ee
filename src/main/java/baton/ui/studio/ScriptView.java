package baton.ui.studio;

import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;

/// Binds script.fxml: the sender's own words, rolling under the lens; they can be changed at any time and are never
/// part of the handoff.
final class ScriptView {
    /// Pixels a second at speed 1; 9 is a fast reader's.
    private static final double PACE = 5;

    private static final double SECOND = 1e9;
    private final StudioSettings settings;
    private final ScriptAutosave service;
    private final Strings strings;
    private final Parent root;
    private boolean rolling = true;
    private long lastPulse;

    @FXML
    private TextArea words;

    @FXML
    private Button roll;

    ScriptView(Views views, StudioSettings settings, ScriptAutosave service, Strings strings) {
        this.settings = settings;
        this.service = service;
        this.strings = strings;
        root = views.load("script", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Texts.leaveByTab(words);
        words.focusedProperty().subscribe(focused -> {
            if (!focused) {
                save();
            }
        });
        settings.scriptSize.subscribe(size -> {
            words.getStyleClass().removeIf(c -> c.startsWith("script-"));
            words.getStyleClass().add("script-" + size);
        });
        showRolling();
    }

    void load(String script) {
        words.setText(script);
        words.setScrollTop(0);
    }

    void save() {
        service.save(words.getText());
    }

    /// From the top again, with the take.
    void begin() {
        words.setScrollTop(0);
        rolling = true;
        showRolling();
    }

    /// Called at every pulse of the screen.
    ///
    /// @param taking whether a take runs and is not paused
    void tick(long now, boolean taking) {
        if (taking && rolling && lastPulse > 0) {
            words.setScrollTop(words.getScrollTop() + settings.scriptSpeed.get() * PACE * (now - lastPulse) / SECOND);
        }
        lastPulse = now;
    }

    private void showRolling() {
        roll.setText(strings.get(rolling ? "script.hold" : "script.roll"));
    }

    @FXML
    private void toggle() {
        rolling = !rolling;
        showRolling();
    }

    @FXML
    private void slower() {
        settings.scriptSpeed.set(Math.max(1, settings.scriptSpeed.get() - 1));
    }

    @FXML
    private void faster() {
        settings.scriptSpeed.set(Math.min(StudioSettings.FASTEST, settings.scriptSpeed.get() + 1));
    }

    @FXML
    private void smaller() {
        settings.scriptSize.set(Math.max(1, settings.scriptSize.get() - 1));
    }

    @FXML
    private void larger() {
        settings.scriptSize.set(Math.min(StudioSettings.LARGEST, settings.scriptSize.get() + 1));
    }
}
