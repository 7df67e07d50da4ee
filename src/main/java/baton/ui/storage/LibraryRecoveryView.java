package baton.ui.storage;

import baton.ui.kit.Background;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds rescue.fxml: stands in the window when the library cannot be opened. Says what happened
/// and what is safe, and brings the library back.
public final class LibraryRecoveryView {
    private final RecoveryService service;
    private final Background background;
    private final Function<Throwable, String> words;
    private final Strings strings;
    private final Why why;
    private final Ways ways;
    private final Parent root;

    /// Why somebody is here.
    public enum Why {
        DAMAGED,
        MISSING,
        /// The library is well; somebody wants an older one.
        ASKED
    }

    @FXML
    private Label title;

    @FXML
    private Label safe;

    @FXML
    private Label problem;

    @FXML
    private VBox choices;

    @FXML
    private Label none;

    @FXML
    private ListView<BackupLine> backups;

    @FXML
    private CheckBox newer;

    @FXML
    private Button restore;

    @FXML
    private Button rebuild;

    @FXML
    private Button fresh;

    @FXML
    private Button back;

    @FXML
    private HBox working;

    @FXML
    private ProgressIndicator progress;

    @FXML
    private Label workingWords;

    @FXML
    private VBox done;

    @FXML
    private VBox report;

    @FXML
    private Button go;

    /// Out of here.
    ///
    /// @param open opens the library that is back
    /// @param empty makes an empty one
    /// @param quit ends the program
    public record Ways(Runnable open, Runnable empty, Runnable quit) {}

    /// @param words turns an error into its sentence
    public LibraryRecoveryView(
            Views views,
            RecoveryService service,
            Why why,
            Background background,
            Function<Throwable, String> words,
            Ways ways,
            Strings strings) {
        this.service = service;
        this.why = why;
        this.background = background;
        this.words = words;
        this.ways = ways;
        this.strings = strings;
        root = views.load("libraryrecovery", this);
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        title.setText(strings.of(why));
        safe.setText(strings.get(
                switch (why) {
                    case DAMAGED -> "rescue.damaged.safe";
                    case MISSING -> "rescue.missing.safe";
                    case ASKED -> "rescue.asked.safe";
                }));
        backups.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable BackupLine line, boolean empty) {
                super.updateItem(line, empty);
                setText(line == null || empty ? null : strings.get("storage.backup", line.when(), line.about()));
            }
        });
        restore.disableProperty()
                .bind(backups.getSelectionModel().selectedItemProperty().isNull());
        Controls.show(fresh, why == Why.MISSING);
        Controls.show(back, why == Why.ASKED);
        Controls.problem(problem, title, "");
        show(choices);
        background.run(service::backups, this::list, this::failed);
    }

    private void list(List<BackupLine> found) {
        backups.getItems().setAll(found);
        found.stream()
                .filter(BackupLine::usual)
                .findFirst()
                .ifPresent(line -> backups.getSelectionModel().select(line));
        Controls.show(backups, !found.isEmpty());
        Controls.show(newer, !found.isEmpty());
        Controls.show(restore, !found.isEmpty());
        Controls.show(none, found.isEmpty());
        // Now, not at the next pulse: only what has its skin can take the focus.
        root.applyCss();
        (found.isEmpty() ? rebuild : restore).requestFocus();
    }

    private void show(Parent what) {
        Controls.show(choices, what.equals(choices));
        Controls.show(working, what.equals(working));
        Controls.show(done, what.equals(done));
    }

    @FXML
    private void restore() {
        var chosen = backups.getSelectionModel().getSelectedItem();
        var withNewer = newer.isSelected();
        if (chosen != null) {
            work("rescue.restoring", () -> service.restore(chosen, withNewer, this::tell));
        }
    }

    private boolean tell(long part, long all) {
        background.onScreen(() -> progress.setProgress((double) part / Math.max(1, all)));
        return true;
    }

    @FXML
    private void rebuild() {
        work("rescue.rebuilding", service::rebuild);
    }

    private void work(String doing, Callable<List<String>> work) {
        Controls.problem(problem, title, "");
        workingWords.setText(strings.get(doing));
        progress.setProgress(ProgressIndicator.INDETERMINATE_PROGRESS);
        show(working);
        background.run(work, this::done, this::failed);
    }

    private void done(List<String> lines) {
        title.setText(strings.get("rescue.done"));
        safe.setText(strings.get("rescue.done.safe"));
        report.getChildren().setAll(lines.stream().map(Texts::whole).toList());
        show(done);
        // One button at a time answers Enter.
        restore.setDefaultButton(false);
        go.setDefaultButton(true);
        go.requestFocus();
    }

    private void failed(Exception why) {
        Controls.problem(problem, title, words.apply(why));
        show(choices);
    }

    @FXML
    private void open() {
        ways.open().run();
    }

    @FXML
    private void fresh() {
        ways.empty().run();
    }

    @FXML
    private void quit() {
        ways.quit().run();
    }
}
