package baton.ui.studio;

import baton.recording.VideoMode;
import baton.recording.capture.CaptureHealth;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The dot that says whether the machine keeps up, its word, and behind it the numbers.
record HealthLine(Node place, Region dot, Label word, Strings strings) {
    /// @param taking whether a take runs; before it, what the camera really gives is shown
    void show(CaptureHealth health, boolean taking) {
        Controls.show(place, health.camera() != null);
        word.setText(
                taking
                        ? strings.of(health.word(), health.lost(), health.damaged())
                        : strings.get("studio.health.live", Math.round(health.framesPerSecond())));
        for (var each : CaptureHealth.Word.values()) {
            var pseudo = PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT));
            dot.pseudoClassStateChanged(pseudo, each == health.word());
        }
        if (word.getTooltip() == null) {
            word.setTooltip(new Tooltip());
        }
        word.getTooltip()
                .setText(strings.get(
                        "studio.health",
                        health.seen(),
                        health.lost(),
                        health.damaged(),
                        health.skipped(),
                        String.format(Locale.ENGLISH, "%.1f", health.framesPerSecond()),
                        size(health.recorded())));
    }

    private String size(@Nullable VideoMode mode) {
        return mode == null ? strings.get("studio.health.none") : mode.width() + "\u00d7" + mode.height();
    }
}
