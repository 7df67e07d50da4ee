package baton.ui.kit;

import baton.ui.kit.keys.Shortcut;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Small things that every form needs.
public final class Controls {
    /// Style class of what people wrote, shortened where a line of a list has no room for it: it is whole where it is
    /// opened. What Baton says itself is never shortened.
    public static final String THEIR_WORDS = "their-words";

    private Controls() {}

    /// Shows a problem under its field, or hides the line when there is none. Screen readers hear it with the field.
    public static void problem(Label line, Node field, String text) {
        line.setText(text);
        line.setVisible(!text.isEmpty());
        line.setManaged(!text.isEmpty());
        field.setAccessibleHelp(text.isEmpty() ? null : text);
        field.pseudoClassStateChanged(PseudoClass.getPseudoClass("wrong"), !text.isEmpty());
    }

    /// Shows or hides a node, without leaving its room empty.
    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /// Shows all that scrolls as long as that takes no more than a share of the window's height; scrolls what is
    /// beyond.
    ///
    /// @param share of the window's height, 0 to 1
    public static void showWhole(ScrollPane pane, double share) {
        var content = (Region) pane.getContent();
        var window = pane.sceneProperty().flatMap(Scene::heightProperty).orElse(Double.MAX_VALUE);
        var height = Bindings.createDoubleBinding(
                () -> Math.min(content.getHeight(), share * window.getValue().doubleValue()),
                content.heightProperty(),
                window);
        pane.minHeightProperty().bind(height);
        pane.prefHeightProperty().bind(height);
    }

    /// Shows a choice's items by their words.
    public static <T> void words(ComboBox<T> choice, Function<T, String> words) {
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public @Nullable T fromString(String text) {
                return choice.getItems().stream()
                        .filter(i -> words.apply(i).equals(text))
                        .findFirst()
                        .orElse(null);
            }
        });
        choice.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : words.apply(item));
            }
        });
        closedWords(choice, words);
    }

    /// How a choice says what is chosen while its list is closed.
    public static <T> void closedWords(ComboBox<T> choice, Function<T, String> words) {
        choice.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                // Not the item: the toolkit keeps the place when the list changes, and a neighbour stands there then.
                var chosen = choice.getValue();
                setText(chosen == null ? choice.getPromptText() : words.apply(chosen));
            }
        });
    }

    /// Names a control for everybody: a tooltip for the eye, the same text for the screen reader, its shortcut with it.
    public static void name(Labeled control, String text, @Nullable Shortcut shortcut) {
        var tooltip = new Tooltip(withKeys(text, shortcut));
        // Other keys may have been chosen since.
        tooltip.setOnShowing(_ -> tooltip.setText(withKeys(text, shortcut)));
        control.setTooltip(tooltip);
        if (control.getText() == null || control.getText().isEmpty()) {
            control.setAccessibleText(text);
        }
    }

    private static String withKeys(String text, @Nullable Shortcut shortcut) {
        return shortcut == null ? text : text + "  (" + shortcut.words() + ")";
    }
}
