package baton.ui.transcript;

import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds transcriptstate.fxml: why the words of a briefing are not known, and what can be done about it.
final class TranscriptStateView {
    private final TranscriptViewModel model;
    private final Runnable onRead;
    private final Strings strings;
    private final Parent root;

    @FXML
    private FontIcon icon;

    @FXML
    private Label title;

    @FXML
    private Label text;

    @FXML
    private Button again;

    @FXML
    private Button bring;

    /// @param onRead captions are to be read from a file instead
    TranscriptStateView(Views views, TranscriptViewModel model, Runnable onRead, Strings strings) {
        this.model = model;
        this.onRead = onRead;
        this.strings = strings;
        root = views.load("transcriptstate", this);
    }

    Parent root() {
        return root;
    }

    void show(TranscriptState spoken) {
        var state = spoken.state();
        icon.setIconLiteral(
                switch (state) {
                    case WRITING, WAITING, WRITTEN -> "fth-clock";
                    case NOT_INSTALLED -> "fth-package";
                    case NOT_ENGLISH, NOBODY_SPEAKS -> "fth-mic-off";
                    case NO_BRIEFING -> "fth-video-off";
                    case UNREADABLE, FAILED -> "fth-alert-triangle";
                });
        title.setText(strings.of(state));
        text.setText(words(spoken));
        Controls.show(text, !text.getText().isEmpty());
        Controls.show(again, state.canBeTriedAgain());
        Controls.show(bring, model.mayChange());
    }

    private String words(TranscriptState spoken) {
        return switch (spoken.state()) {
            case WAITING -> strings.get("transcript.waiting", spoken.before());
            case WRITING -> strings.get("transcript.writing");
            case NOT_INSTALLED -> strings.get("transcript.notInstalled");
            case NOT_ENGLISH -> strings.get("transcript.notEnglish");
            case NOBODY_SPEAKS -> strings.get("transcript.nobody");
            case UNREADABLE -> strings.get("transcript.unreadable");
            case FAILED -> strings.get("transcript.failed");
            case NO_BRIEFING -> strings.get("player.clip.none");
            case WRITTEN -> "";
        };
    }

    @FXML
    private void again() {
        model.again();
    }

    @FXML
    private void read() {
        onRead.run();
    }
}
