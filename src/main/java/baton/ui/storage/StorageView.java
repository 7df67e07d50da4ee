package baton.ui.storage;

import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/// Binds storage.fxml: what the library keeps on this machine, its backups, its trash, and who is to be
/// forgotten.
public final class StorageView {
    private final StorageViewModel model;
    private final Strings strings;
    private final EraseView eraseCard;
    private RetentionFields days;
    private final Parent root;
    private @Nullable Path chosen;

    @FXML
    private VBox warnings;

    @FXML
    private Label problem;

    @FXML
    private Button retry;

    @FXML
    private GridPane rooms;

    @FXML
    private Label summary;

    @FXML
    private HBox working;

    @FXML
    private Label workingWords;

    @FXML
    private ProgressBar progress;

    @FXML
    private ListView<BackupLine> backups;

    @FXML
    private Label noBackup;

    @FXML
    private Button deleteBackup;

    @FXML
    private ListView<StorageService.TrashLine> trash;

    @FXML
    private Label noTrash;

    @FXML
    private HBox trashActs;

    @FXML
    private Button putBack;

    @FXML
    private Button deleteForGood;

    @FXML
    private FlowPane retention;

    @FXML
    private Label retentionProblem;

    @FXML
    private StackPane erasePlace;

    @FXML
    private VBox plan;

    @FXML
    private HBox planActs;

    @FXML
    private HBox oldFolder;

    @FXML
    private Label oldWords;

    @FXML
    private Button deleteOld;

    public StorageView(Views views, StorageViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        eraseCard = new EraseView(views, model, strings);
        root = views.load("storage", this);
    }

    public Parent root() {
        return root;
    }

    public void look() {
        model.refresh();
    }

    @FXML
    private void initialize() {
        days = new RetentionFields(model, retention, retentionProblem, strings);
        cells(backups, line -> strings.get("storage.backup", line.when(), line.about()));
        cells(trash, StorageService.TrashLine::words);
        var noBackupChosen = backups.getSelectionModel().selectedItemProperty().isNull();
        deleteBackup.disableProperty().bind(noBackupChosen);
        var noTrashChosen = trash.getSelectionModel().selectedItemProperty().isNull();
        putBack.disableProperty().bind(noTrashChosen);
        deleteForGood.disableProperty().bind(noTrashChosen);
        backups.getSelectionModel().selectedItemProperty().subscribe(_ -> calm(deleteBackup, "storage.delete"));
        trash.getSelectionModel().selectedItemProperty().subscribe(_ -> calm(deleteForGood, "storage.deleteForGood"));
        model.problemProperty().subscribe(words -> {
            problem.setText(words);
            Controls.show(problem, !words.isEmpty());
            Controls.show(retry, !words.isEmpty());
        });
        model.workingProperty().subscribe(words -> {
            workingWords.setText(words);
            Controls.show(working, !words.isEmpty());
        });
        progress.progressProperty().bind(model.progressProperty());
        model.stateProperty().subscribe(this::show);
        erasePlace.getChildren().setAll(eraseCard.root());
        noPlan();
    }

    private static <T> void cells(ListView<T> list, Function<T, String> words) {
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null || empty ? null : words.apply(item));
            }
        });
    }

    private static void lines(VBox place, List<String> lines) {
        place.getChildren().setAll(lines.stream().map(Texts::whole).toList());
        Controls.show(place, !lines.isEmpty());
    }

    private void show(StorageService.@Nullable State state) {
        if (state == null) {
            return;
        }
        lines(warnings, state.warnings());
        rooms.getChildren().clear();
        for (int i = 0; i < state.rooms().size(); i++) {
            rooms.add(new Label(state.rooms().get(i).what()), 0, i);
            rooms.add(new Label(state.rooms().get(i).size()), 1, i);
        }
        summary.setText(state.summary());
        fill(backups, state.backups(), noBackup);
        fill(trash, state.trash(), noTrash);
        Controls.show(trashActs, !state.trash().isEmpty());
        days.show(state.retention(), state.retentionDue());
        Controls.show(oldFolder, state.old() != null);
        oldWords.setText(state.old() == null ? "" : strings.get("storage.old", state.old()));
        calm(deleteOld, "storage.old.delete");
    }

    /// What was chosen stays chosen.
    private static <T> void fill(ListView<T> list, List<T> lines, Label none) {
        if (!list.getItems().equals(lines)) {
            list.getItems().setAll(lines);
        }
        Controls.show(list, !lines.isEmpty());
        Controls.show(none, lines.isEmpty());
    }

    /// Pressed once it asks, pressed twice it means it.
    ///
    /// @return whether it is meant
    private boolean sure(Button button) {
        var sure = strings.get("storage.sure");
        if (button.getText().equals(sure)) {
            return true;
        }
        button.setText(sure);
        return false;
    }

    private void calm(Button button, String key) {
        button.setText(strings.get(key));
    }

    @FXML
    private void refresh() {
        model.refresh();
    }

    @FXML
    private void showFolder() {
        var state = model.stateProperty().get();
        if (state != null) {
            model.show(state.recordings());
        }
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void backUp() {
        model.backUp();
    }

    @FXML
    private void restore() {
        model.restore();
    }

    @FXML
    private void deleteBackup() {
        var line = backups.getSelectionModel().getSelectedItem();
        if (line != null && sure(deleteBackup)) {
            model.deleteBackup(line);
        }
    }

    @FXML
    private void putBack() {
        var line = trash.getSelectionModel().getSelectedItem();
        if (line != null) {
            model.putBack(line);
        }
    }

    @FXML
    private void deleteForGood() {
        var line = trash.getSelectionModel().getSelectedItem();
        if (line != null && sure(deleteForGood)) {
            model.deleteForGood(line);
        }
    }

    @FXML
    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(strings.get("storage.move"));
        var folder = chooser.showDialog(root.getScene().getWindow());
        if (folder != null) {
            plan(folder.toPath());
        }
    }

    /// Says what moving there means, and asks.
    void plan(Path folder) {
        model.plan(folder, lines -> {
            chosen = folder;
            lines(plan, lines);
            Controls.show(planActs, true);
        });
    }

    @FXML
    private void noPlan() {
        chosen = null;
        lines(plan, List.of());
        Controls.show(planActs, false);
    }

    @FXML
    private void move() {
        var folder = chosen;
        noPlan();
        if (folder != null) {
            model.move(folder);
        }
    }

    @FXML
    private void deleteOld() {
        if (sure(deleteOld)) {
            model.deleteOld();
        }
    }
}
