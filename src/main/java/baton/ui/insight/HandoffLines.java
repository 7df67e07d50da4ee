package baton.ui.insight;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A list of handoffs, a line each: as high as it has lines, to a limit, whatever the size of text.
final class HandoffLines {
    private static final double LINE_EM = 2.7;
    private static final int MOST_LINES = 7;
    private static final double BORDERS = 2;

    private HandoffLines() {}

    /// @param beside says how large text is
    /// @param words of one line
    /// @param open what Enter and a double press do
    static <T> void dress(ListView<T> list, Label beside, Function<T, String> words, Consumer<T> open) {
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : words.apply(item));
            }
        });
        var line = Bindings.createDoubleBinding(() -> LINE_EM * beside.getFont().getSize(), beside.fontProperty());
        list.fixedCellSizeProperty().bind(line);
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> BORDERS
                                + line.get()
                                        * Math.min(MOST_LINES, list.getItems().size()),
                        line,
                        list.getItems()));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                open(list, open);
                event.consume();
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open(list, open);
            }
        });
    }

    private static <T> void open(ListView<T> list, Consumer<T> open) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen);
        }
    }
}
