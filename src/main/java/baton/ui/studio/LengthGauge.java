package baton.ui.studio;

import baton.handoff.rules.LengthBand;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import java.time.Duration;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/// The take's clock and its band: in words first, in colour second.
record LengthGauge(Label clock, ProgressBar bar, Label words, Strings strings) {
    void show(Duration elapsed, Duration receiverTime, LengthBand band, Phase phase) {
        // A running clock shows seconds that have passed, not the nearest.
        var whole = Duration.ofSeconds(elapsed.toSeconds());
        clock.setText(strings.get(
                switch (phase) {
                    case RECORDING -> "studio.clock.recording";
                    case PAUSED -> "studio.clock.paused";
                    default -> "studio.clock";
                },
                TimeWords.length(whole)));
        bar.setProgress(Math.min(1.0, (double) elapsed.toMillis() / band.most().toMillis()));
        var place = band.place(elapsed);
        words.setText(strings.get(
                switch (place) {
                    case SHORT -> "studio.band.short";
                    case NEARLY -> "studio.band.nearly";
                    case BEST -> "studio.band.best";
                    case INSIDE -> "studio.band.inside";
                    case ENDING -> "studio.band.ending";
                    case LONG -> "studio.band.long";
                },
                TimeWords.length(band.least()),
                TimeWords.length(band.most()),
                TimeWords.length(receiverTime),
                TimeWords.length(band.best())));
        for (var each : LengthBand.Place.values()) {
            var pseudo = PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT));
            bar.pseudoClassStateChanged(pseudo, each == place);
        }
    }
}
