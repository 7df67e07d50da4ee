package baton.ui.studio;

import baton.recording.capture.SoundLevel;
import baton.ui.kit.Strings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/// The moving bar and its word: nobody should find out after a take that nothing was heard.
record LevelMeter(ProgressBar bar, Label word, Strings strings) {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    /// Decibels that the bar spans: loudness is felt in them.
    private static final double RANGE = 60;

    void show(SoundLevel level) {
        bar.setProgress(level.peak() <= 0.001 ? 0 : Math.clamp(1 + 20 * Math.log10(level.peak()) / RANGE, 0, 1));
        word.setText(strings.of(level.word()));
        word.pseudoClassStateChanged(
                PROBLEM,
                switch (level.word()) {
                    case MUTED, SILENT, NOTHING_ARRIVES, TOO_LOUD -> true;
                    case OFF, TOO_QUIET, GOOD -> false;
                });
    }
}
