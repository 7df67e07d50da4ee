package baton.ui.insight;

import baton.insight.figure.Share;
import baton.ui.kit.ShareBar;
import baton.ui.kit.WrappingRow;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/// One figure: its name, its bar, its words, and below them what is behind it while that is open. Made once; what is
/// counted anew only changes its words and its bar.
final class FigureRow extends VBox {
    private final FigureWordsBox words = new FigureWordsBox();
    private final ShareBar bar;
    private final Row row;

    /// @param press what Enter, a press and a screen reader do
    /// @param marks what to compare it with, 0 to 1 each
    FigureRow(Runnable press, Label name, List<Double> marks) {
        bar = new ShareBar(marks);
        row = new Row(press, name, bar, words);
        getChildren().add(row);
    }

    void onKey(EventHandler<KeyEvent> handler) {
        row.setOnKeyPressed(handler);
    }

    void say(Share share, String sentence, String compared) {
        words.say(sentence, compared);
        if (share.isEnough()) {
            bar.show(share.value(), share.low(), share.high());
        } else {
            bar.showNothing();
        }
    }

    void setSpoken(String text) {
        row.setAccessibleText(text);
    }

    void focus() {
        row.requestFocus();
    }

    /// Pressed by the mouse, by keys and by a screen reader.
    private static final class Row extends VBox {
        private final Runnable press;

        Row(Runnable press, Node... parts) {
            var line = new WrappingRow(parts);
            line.getStyleClass().add("figure-parts");
            getChildren().add(line);
            this.press = press;
            getStyleClass().add("figure-row");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> press.run());
        }

        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            if (action == AccessibleAction.FIRE) {
                press.run();
            } else {
                super.executeAccessibleAction(action, parameters);
            }
        }
    }
}
