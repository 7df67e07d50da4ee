package baton.ui.library;

import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.WrappingRow;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Asks for a name or a reason, in the screen and not in a window of its own. Enter takes it, Escape gives it up; an
/// empty line is not taken.
final class InlinePrompt {
    private static final int LONGEST = 400;

    private final StackPane place;
    private final Label label = new Label();
    private final TextField field = new TextField();
    private final Button take = new Button();
    private Consumer<String> done = _ -> {};
    private final Runnable after;

    /// @param after where the focus goes when it is gone
    InlinePrompt(StackPane place, Runnable after, Strings strings) {
        this.place = place;
        this.after = after;
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setId("libraryAsk");
        take.setText(strings.get("library.ask.take"));
        take.getStyleClass().add("accent");
        take.setOnAction(_ -> take());
        var leave = new Button(strings.get("library.ask.leave"));
        leave.setOnAction(_ -> close());
        var bar = new WrappingRow(label, field, take, leave);
        bar.getStyleClass().addAll("inline", "ask-bar");
        bar.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        field.setOnAction(_ -> take());
        place.getChildren().setAll(bar);
        Controls.show(place, false);
    }

    /// @param given what stands in the line to begin with
    void ask(String question, String given, Consumer<String> then) {
        label.setText(question);
        field.setText(given);
        done = then;
        Controls.show(place, true);
        place.applyCss();
        place.layout();
        field.requestFocus();
        field.selectAll();
    }

    private void take() {
        var words = field.getText().strip();
        if (!words.isEmpty()) {
            var then = done;
            close();
            then.accept(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
        }
    }

    void close() {
        if (place.isVisible()) {
            Controls.show(place, false);
            done = _ -> {};
            after.run();
        }
    }
}
