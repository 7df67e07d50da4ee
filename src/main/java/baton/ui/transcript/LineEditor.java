package baton.ui.transcript;

import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.keys.Shortcut;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A line of a transcript that is written anew, in its place. Enter keeps it, Esc does not.
final class LineEditor extends VBox {
    private final TextArea words = new TextArea();

    LineEditor(String text, Consumer<String> onKeep, Runnable onLeave, Strings strings) {
        words.setText(text);
        words.setAccessibleText(strings.get("transcript.edit.name"));
        words.getStyleClass().add("spoken-edit");
        Texts.leaveByTab(words);
        words.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                onKeep.accept(words.getText());
            } else if (Shortcut.BACK.matches(event)) {
                event.consume();
                onLeave.run();
            }
        });
        var keep = new Button(strings.get("transcript.edit.keep"));
        keep.setOnAction(_ -> onKeep.accept(words.getText()));
        var leave = new Button(strings.get("transcript.edit.leave"));
        leave.setOnAction(_ -> onLeave.run());
        var buttons = new FlowPane(keep, leave);
        buttons.getStyleClass().add("inline-flow");
        getChildren().addAll(words, buttons);
        getStyleClass().add("spoken-editor");
    }

    void begin() {
        words.requestFocus();
        words.end();
    }
}
