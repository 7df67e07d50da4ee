package baton.ui.transcript;

import baton.transcript.Transcript;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.kit.keys.Shortcut;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Binds transcriptfind.fxml: looks for words in what is said. Enter leads on, Shift and Enter back.
final class TranscriptFindView {
    private final TranscriptLines list;
    private final Strings strings;
    private final TranscriptFind search = new TranscriptFind();
    private final Parent root;
    private @Nullable Transcript transcript;

    @FXML
    private TextField words;

    @FXML
    private Label found;

    @FXML
    private Button last;

    @FXML
    private Button next;

    TranscriptFindView(Views views, TranscriptLines list, Strings strings) {
        this.list = list;
        this.strings = strings;
        root = views.load("transcriptfind", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Controls.name(last, strings.get("transcript.find.last"), null);
        Controls.name(next, strings.get("transcript.find.next"), null);
        words.setAccessibleText(strings.get("transcript.find"));
        words.textProperty().subscribe(_ -> look(true));
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void begin() {
        words.requestFocus();
        words.selectAll();
    }

    /// Another transcript is shown, or the same one anew.
    void show(Transcript shown) {
        transcript = shown;
        look(false);
    }

    private void look(boolean lead) {
        if (transcript != null) {
            search.look(transcript, words.getText(), list.chosen());
            showFound(lead);
        }
    }

    private void showFound(boolean lead) {
        list.mark("found", search.found());
        found.setText(
                words.getText().isBlank()
                        ? ""
                        : search.found().isEmpty()
                                ? strings.get("transcript.find.none")
                                : strings.get(
                                        "transcript.find.count",
                                        search.number(),
                                        search.found().size()));
        last.setDisable(search.found().isEmpty());
        next.setDisable(search.found().isEmpty());
        if (lead && search.line() >= 0) {
            list.choose(search.line(), false);
            list.reveal(search.line());
        }
    }

    @FXML
    private void next() {
        search.step(1);
        showFound(true);
    }

    @FXML
    private void last() {
        search.step(-1);
        showFound(true);
    }

    /// A field keeps the arrow keys for itself, so they are taken before it has them.
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.UP) {
            last();
        } else if (event.getCode() == KeyCode.DOWN) {
            next();
        } else if (Shortcut.BACK.matches(event)) {
            words.clear();
            list.focus();
        } else {
            return;
        }
        event.consume();
    }
}
