package baton.ui.library;

import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds results.fxml: what was found, as a list or as pictures, or what stands in its place.
final class ResultsView {
    private final LibraryViewModel model;
    private final RowLook look;
    private final Consumer<@Nullable LibraryRow> onChosen;
    private final Runnable onOpen;
    private final Runnable onClear;
    private final Strings strings;
    private final Parent root;
    private PosterGrid grid;
    private @Nullable LibraryRow chosen;
    private boolean pictures;

    @FXML
    private ListView<LibraryRow> list;

    @FXML
    private StackPane gridPlace;

    @FXML
    private VBox empty;

    @FXML
    private Label emptyTitle;

    @FXML
    private Label emptyText;

    @FXML
    private Button clear;

    @FXML
    private VBox broken;

    @FXML
    private Label brokenText;

    @FXML
    private ProgressIndicator loading;

    /// @param onChosen told which one is chosen; null for none
    /// @param onOpen opens the chosen one
    /// @param onClear gives the question up
    ResultsView(
            Views views,
            LibraryViewModel model,
            RowLook look,
            Consumer<@Nullable LibraryRow> onChosen,
            Runnable onOpen,
            Runnable onClear,
            Strings strings) {
        this.model = model;
        this.look = look;
        this.onChosen = onChosen;
        this.onOpen = onOpen;
        this.onClear = onClear;
        this.strings = strings;
        root = views.load("results", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        list.setItems(model.rows());
        list.setCellFactory(_ -> new LibraryCell(look, model::more, strings));
        list.setAccessibleText(strings.get("library.title"));
        // New rows take the selection away for a moment: that is nobody's choice.
        list.getSelectionModel().selectedItemProperty().subscribe((_, row) -> {
            if (!pictures && row != null) {
                choose(row);
            }
        });
        grid = new PosterGrid(model.rows(), look, model::more, strings);
        gridPlace.getChildren().setAll(grid);
        grid.onChosen(this::choose);
        grid.onOpen(onOpen);
        brokenText.textProperty().bind(model.problemProperty());
        model.rows().addListener((ListChangeListener<LibraryRow>) _ -> filled());
    }

    /// As pictures, or as a list.
    void show(boolean asFrames) {
        pictures = asFrames;
        show();
        if (pictures) {
            grid.select(chosen == null ? null : chosen.handoff());
        } else {
            list.getSelectionModel().select(chosen);
        }
    }

    void show() {
        var place = model.placeProperty().get();
        var failed = !model.problemProperty().get().isEmpty();
        var known = model.askedProperty().get();
        var none = known && model.rows().isEmpty() && !failed;
        var some = known && !none && !failed;
        Controls.show(list, some && !pictures);
        Controls.show(gridPlace, some && pictures);
        grid.setVisible(some && pictures);
        grid.showMore(model.rows().size() < model.totalProperty().get());
        Controls.show(empty, none);
        Controls.show(broken, failed);
        Controls.show(loading, !known && !failed);
        var asked = !model.questionProperty().get().isEmpty();
        if (place instanceof LibrarySection.Learn || place.byHand() != null) {
            say("library.list.title", "library.list.text");
        } else if (place instanceof LibrarySection.Examples) {
            say("library.examples.title", "library.examples.text");
        } else if (asked) {
            say("library.nothing.title", "library.nothing.text");
        } else {
            say("library.empty.title", "library.empty.text");
        }
        Controls.show(clear, asked && place.isQuestion() && !(place instanceof LibrarySection.Examples));
    }

    private void say(String titleKey, String textKey) {
        emptyTitle.setText(strings.get(titleKey));
        emptyText.setText(strings.get(textKey));
    }

    /// Nothing is chosen: another part of the library is shown.
    void forget() {
        list.getSelectionModel().clearSelection();
        choose(null);
    }

    /// New rows: what was chosen stays chosen where it is still there, in its new words.
    private void filled() {
        var before = chosen;
        if (before == null) {
            return;
        }
        var again = model.rows().stream()
                .filter(r -> r.handoff().equals(before.handoff()))
                .findFirst()
                .orElse(null);
        if (again != null && !pictures) {
            list.getSelectionModel().select(again);
        }
        choose(again);
    }

    private void choose(@Nullable LibraryRow row) {
        chosen = row;
        onChosen.accept(row);
    }

    /// The first one is chosen, whatever was before.
    void first() {
        model.rows().stream().findFirst().ifPresent(this::select);
    }

    void select(LibraryRow row) {
        list.getSelectionModel().select(row);
        grid.select(row.handoff());
        choose(row);
    }

    /// The chosen one, or the first, takes the focus.
    void focus() {
        if (pictures) {
            grid.focus();
        } else if (!model.rows().isEmpty()) {
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
            list.requestFocus();
        }
    }

    @FXML
    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            onOpen.run();
        }
    }

    @FXML
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            onOpen.run();
            event.consume();
        }
    }

    @FXML
    private void clear() {
        onClear.run();
    }

    @FXML
    private void retry() {
        model.refresh();
    }
}
