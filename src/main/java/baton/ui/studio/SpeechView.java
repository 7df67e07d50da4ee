package baton.ui.studio;

import baton.transcript.SpeechFigures;
import baton.ui.kit.ClipPane;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import baton.ui.kit.Views;
import java.time.Duration;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Binds figures.fxml: how the sender speaks in the take they look at, each with one calm sentence.
final class SpeechView {
    /// Words a minute between which everybody follows, also at 1.5 times the speed.
    private static final int SLOW = 110;

    private static final int FAST = 170;
    /// Fillers a minute that nobody notices.
    private static final double FEW = 3;

    private static final Duration LONG_PAUSE = Duration.ofSeconds(3);
    private final OwnSpeech speech;
    private final ReviewEdits edits;
    private final ClipPane pane;
    private final Strings strings;
    private final Parent root;
    private Duration silenceAt = Duration.ZERO;

    @FXML
    private Label listening;

    @FXML
    private VBox lines;

    @FXML
    private Label pace;

    @FXML
    private Label fillers;

    @FXML
    private Hyperlink silence;

    @FXML
    private Label silenceWords;

    SpeechView(Views views, OwnSpeech speech, ReviewEdits edits, ClipPane pane, Strings strings) {
        this.speech = speech;
        this.edits = edits;
        this.pane = pane;
        this.strings = strings;
        root = views.load("speech", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        speech.shownProperty().subscribe(this::show);
    }

    private void show(OwnSpeech.Shown shown) {
        Controls.show(listening, shown instanceof OwnSpeech.Shown.Listening);
        Controls.show(lines, shown instanceof OwnSpeech.Shown.Figures);
        Controls.show(lines.getParent(), !(shown instanceof OwnSpeech.Shown.Nothing));
        if (shown instanceof OwnSpeech.Shown.Figures(var figures)) {
            show(figures);
        }
    }

    private void show(SpeechFigures figures) {
        pace.setText(strings.get(
                figures.pace() < SLOW
                        ? "speech.pace.slow"
                        : figures.pace() <= FAST ? "speech.pace" : "speech.pace.fast",
                figures.pace()));
        int count = figures.fillers().size();
        var minutes = figures.overall() == 0 ? 1 : (double) figures.words() / figures.overall();
        fillers.setText(
                count == 0
                        ? strings.get("speech.fillers.none")
                        : strings.get(
                                count <= FEW * Math.max(1, minutes) ? "speech.fillers.few" : "speech.fillers", count));
        var longest = figures.silence();
        Controls.show(silence.getParent(), longest != null);
        if (longest != null) {
            silenceAt = longest.from();
            var trim = edits.takeProperty().get() == null
                    ? Duration.ZERO
                    : edits.takeProperty().get().notes().trim().start();
            silence.setText(strings.get(
                    "speech.silence",
                    longest.length().toMillis() / 1_000.0,
                    TimeWords.length(longest.from().minus(trim))));
            silenceWords.setText(strings.get(
                    longest.length().compareTo(LONG_PAUSE) > 0 ? "speech.silence.long" : "speech.silence.short"));
        }
    }

    @FXML
    private void goToSilence() {
        silence.setVisited(false);
        if (pane.isOpen()) {
            pane.seek(silenceAt);
            pane.play();
        }
    }
}
