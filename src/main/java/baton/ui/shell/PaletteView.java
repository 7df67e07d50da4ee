package baton.ui.shell;

import baton.ui.kit.Controls;
import baton.ui.kit.Views;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Binds palette.fxml: one line to type in, what fits below it; Enter does it.
final class PaletteView {
    private final PaletteViewModel model;
    private final Parent root;
    private @Nullable Node before;

    @FXML
    private TextField words;

    @FXML
    private ListView<PaletteItem> list;

    @FXML
    private Label nothing;

    PaletteView(Views views, PaletteViewModel model) {
        this.model = model;
        root = views.load("palette", this);
        Controls.show(root, false);
        root.focusWithinProperty().subscribe((was, is) -> {
            if (was && !is && isShown()) {
                close();
            }
        });
    }

    Parent root() {
        return root;
    }

    boolean isShown() {
        return root.isVisible();
    }

    @FXML
    private void initialize() {
        list.setItems(model.items());
        list.setCellFactory(_ -> new Line(this::choose));
        // The keys stay with the words.
        list.setFocusTraversable(false);
        // After the list itself has heard of it.
        model.items().addListener((ListChangeListener<PaletteItem>) _ -> {
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
            Controls.show(list, !model.items().isEmpty());
            Controls.show(nothing, model.items().isEmpty());
        });
        words.textProperty().subscribe(typed -> {
            list.getSelectionModel().clearSelection();
            model.ask(typed);
            list.getSelectionModel().selectFirst();
        });
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void open() {
        if (isShown()) {
            close();
            return;
        }
        before = root.getScene().getFocusOwner();
        words.clear();
        model.ask("");
        Controls.show(root, true);
        root.applyCss();
        words.requestFocus();
    }

    void close() {
        if (!isShown()) {
            return;
        }
        Controls.show(root, false);
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        before = null;
    }

    private void key(KeyEvent event) {
        var selection = list.getSelectionModel();
        switch (event.getCode()) {
            case DOWN -> selection.selectNext();
            case UP -> selection.selectPrevious();
            case ENTER -> choose();
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            list.scrollTo(Math.max(0, selection.getSelectedIndex() - 3));
        }
        event.consume();
    }

    private void choose() {
        var item = list.getSelectionModel().getSelectedItem();
        if (item != null) {
            // What it leads to takes the focus.
            before = null;
            Controls.show(root, false);
            item.run().run();
        }
    }

    private static final class Line extends ListCell<PaletteItem> {
        private final Label kind = new Label();
        private final Label title = new Label();
        private final Label detail = new Label();
        private final Label keys = new Label();
        private final HBox root;

        Line(Runnable choose) {
            addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> {
                if (!isEmpty()) {
                    choose.run();
                }
            });
            kind.getStyleClass().add("palette-kind");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            title.getStyleClass().add("palette-title");
            title.setMinWidth(Region.USE_PREF_SIZE);
            title.setMaxWidth(260);
            detail.getStyleClass().add("muted");
            detail.setMinWidth(0);
            HBox.setHgrow(detail, Priority.ALWAYS);
            detail.setMaxWidth(Double.MAX_VALUE);
            keys.getStyleClass().add("keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            root = new HBox(kind, title, detail, keys);
            root.getStyleClass().add("palette-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable PaletteItem item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            kind.setText(item.kind());
            title.setText(item.title());
            detail.setText(item.detail());
            keys.setText(item.keys());
            setGraphic(root);
            setAccessibleText(String.join(". ", item.kind(), item.title(), item.detail()));
        }
    }
}
