package baton.ui.form;

import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import baton.ui.kit.Views;
import baton.ui.kit.keys.DigitKeys;
import baton.ui.kit.keys.Shortcut;
import java.util.Arrays;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Binds callpad.fxml: a small window that stays on top during the call. Enter writes a line down; afterwards a digit
/// sends the chosen one to its field, or it is dragged there.
final class CallPadView {
    private final CallPadViewModel model;
    private final Strings strings;
    private final Parent root;
    private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(5), _ -> showLeft()));
    private @Nullable Stage stage;

    @FXML
    private Label left;

    @FXML
    private ListView<String> list;

    @FXML
    private HBox fields;

    @FXML
    private TextField line;

    @FXML
    private CheckBox onTop;

    CallPadView(Views views, CallPadViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        root = views.load("callpad", this);
        clock.setCycleCount(Timeline.INDEFINITE);
    }

    @FXML
    private void initialize() {
        list.setItems(model.lines());
        list.setCellFactory(_ -> new Cell());
        Controls.show(left, false);
        onTop.selectedProperty().subscribe((_, chosen) -> {
            if (stage != null) {
                stage.setAlwaysOnTop(chosen);
            }
        });
        for (var field : CallPadViewModel.Field.values()) {
            var number = Arrays.asList(CallPadViewModel.Field.values()).indexOf(field) + 1;
            var button = new Button(strings.get("pad.to", number, strings.of(field)));
            button.setOnAction(_ -> send(field));
            fields.getChildren().add(button);
        }
    }

    /// A line that can be dragged into any field of the form.
    private static final class Cell extends ListCell<String> {
        Cell() {
            setWrapText(true);
            setPrefWidth(0);
            setOnDragDetected(event -> {
                if (getItem() != null) {
                    var content = new ClipboardContent();
                    content.putString(getItem());
                    startDragAndDrop(TransferMode.MOVE).setContent(content);
                }
                event.consume();
            });
            setOnDragDone(event -> {
                if (event.getTransferMode() == TransferMode.MOVE && getItem() != null) {
                    getListView().getItems().remove(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }

    /// Lets lines be dropped onto the texts of a form. What another program drags is copied: it stays where it was.
    static void takeDrops(Parent form) {
        form.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (event.getTarget() instanceof Node node
                    && text(node) != null
                    && event.getDragboard().hasString()) {
                event.acceptTransferModes(event.getGestureSource() == null ? TransferMode.COPY : TransferMode.MOVE);
                event.consume();
            }
        });
        form.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            var text = event.getTarget() instanceof Node node ? text(node) : null;
            if (text != null && event.getDragboard().hasString()) {
                var before = text.getText();
                text.setText(
                        before.isBlank()
                                ? event.getDragboard().getString()
                                : before + " " + event.getDragboard().getString());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static @Nullable TextInputControl text(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof TextInputControl found) {
                return found.isEditable() && !found.isDisabled() ? found : null;
            }
        }
        return null;
    }

    /// Opens it, or brings it to the front.
    void open(Scene from) {
        var window = stage;
        if (window == null) {
            window = new Stage();
            window.setScene(new Scene(root));
            window.setTitle(strings.get("pad.title"));
            window.setOnHidden(_ -> clock.stop());
            stage = window;
        }
        window.getScene().getStylesheets().setAll(from.getStylesheets());
        window.getScene().getPreferences().setColorScheme(from.getPreferences().getColorScheme());
        window.setAlwaysOnTop(onTop.isSelected());
        window.show();
        window.toFront();
        clock.play();
        showLeft();
        line.requestFocus();
    }

    private void showLeft() {
        var rest = model.left();
        Controls.show(left, rest.isPresent());
        rest.ifPresent(r -> left.setText(
                r.isNegative()
                        ? strings.get("pad.over", new TimeWords(strings).rough(r.abs()))
                        : strings.get("pad.left", new TimeWords(strings).rough(r))));
    }

    @FXML
    private void note() {
        model.note(line.getText());
        line.clear();
        list.scrollTo(model.lines().size() - 1);
    }

    @FXML
    private void callEnded() {
        model.callEnded();
        showLeft();
        list.requestFocus();
        list.getSelectionModel().selectFirst();
    }

    private void send(CallPadViewModel.Field field) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            var at = list.getSelectionModel().getSelectedIndex();
            model.send(chosen, field);
            list.getSelectionModel().select(Math.min(at, model.lines().size() - 1));
        }
    }

    @FXML
    private void key(KeyEvent event) {
        var all = CallPadViewModel.Field.values();
        var digit = DigitKeys.of(event).orElse(0);
        if (Shortcut.BACK.matches(event)) {
            close();
        } else if (event.getTarget() instanceof TextInputControl) {
            return;
        } else if (event.getCode() == KeyCode.DELETE && list.getSelectionModel().getSelectedItem() != null) {
            model.remove(list.getSelectionModel().getSelectedItem());
        } else if (digit > 0 && digit <= all.length) {
            send(all[digit - 1]);
        } else {
            return;
        }
        event.consume();
    }

    void close() {
        if (stage != null) {
            stage.close();
        }
    }
}
