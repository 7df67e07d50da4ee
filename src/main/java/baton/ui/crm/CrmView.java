package baton.ui.crm;

import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import baton.ui.kit.WrappingRow;
import baton.ui.screen.Screen;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Binds crm.fxml: handoffs as tables, seen before they go and before they come.
public final class CrmView implements Screen {
    private static final int CELL = 60;
    private static final double WIDTH = 150;
    private final CrmViewModel model;
    private final Strings strings;
    private final Parent root;
    private final List<ComboBox<String>> choices = new ArrayList<>();

    @FXML
    private ComboBox<Tables.Profile> profile;

    @FXML
    private Label waiting;

    @FXML
    private TableView<List<String>> out;

    @FXML
    private CheckBox raw;

    @FXML
    private Button write;

    @FXML
    private Button done;

    @FXML
    private Label working;

    @FXML
    private VBox in;

    @FXML
    private Label file;

    @FXML
    private FlowPane mapping;

    @FXML
    private TableView<List<String>> rows;

    @FXML
    private HBox kind;

    @FXML
    private RadioButton asDrafts;

    @FXML
    private RadioButton asPast;

    @FXML
    private VBox importsBox;

    @FXML
    private VBox imports;

    @FXML
    private Label outcome;

    @FXML
    private VBox problems;

    @FXML
    private Button bringIn;

    public CrmView(Views views, CrmViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        root = views.load("crm", this);
    }

    public void setPerson(Person person) {
        model.show(person);
    }

    @FXML
    private void initialize() {
        Controls.words(profile, Tables.Profile::words);
        profile.getItems().setAll(model.profiles());
        profile.valueProperty().bindBidirectional(model.profile);
        model.waitingProperty().subscribe(all -> {
            waiting.setText(strings.get("crm.waiting", all.size()));
            showButtons();
        });
        model.writtenProperty().subscribe(_ -> showButtons());
        model.busyProperty().subscribe(_ -> showButtons());
        model.previewProperty().subscribe(found -> fill(out, found));
        model.openedProperty().subscribe(this::showOpened);
        model.outcomeProperty().subscribe(this::showOutcome);
        model.importsProperty().subscribe(this::showImports);
        model.mayBringPastProperty().subscribe(may -> Controls.show(kind, may));
        asPast.selectedProperty().bindBidirectional(model.past);
        model.past.subscribe(past -> asDrafts.setSelected(!past));
        var empty = new Label(strings.get("crm.empty"));
        empty.setWrapText(true);
        out.setPlaceholder(empty);
        Controls.name(done, strings.get("crm.done.tip"), null);
    }

    private void showButtons() {
        var busy = model.busyProperty().get();
        write.setDisable(busy || model.waitingProperty().get().isEmpty());
        var saved = model.writtenProperty().get().size();
        done.setText(
                saved == 0 ? strings.get("crm.done.all", model.toMark().size()) : strings.get("crm.done.saved", saved));
        done.setDisable(busy || model.toMark().isEmpty());
        var found = model.outcomeProperty().get();
        bringIn.setDisable(busy || found == null || found.records() == 0);
        working.setVisible(busy);
    }

    private static void fill(TableView<List<String>> table, Tables.@Nullable Preview found) {
        table.getColumns().clear();
        // Each file has a list of its own.
        table.setItems(FXCollections.observableArrayList());
        if (found == null) {
            return;
        }
        var columns = new ArrayList<TableColumn<List<String>, String>>();
        for (int i = 0; i < found.header().size(); i++) {
            var at = i;
            var column = new TableColumn<List<String>, String>(found.header().get(i));
            column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyStringWrapper(
                    at < row.getValue().size() ? brief(row.getValue().get(at)) : ""));
            column.setPrefWidth(WIDTH);
            column.setSortable(false);
            columns.add(column);
        }
        table.getColumns().setAll(columns);
        table.setItems(FXCollections.observableArrayList(found.rows()));
    }

    private static String brief(String cell) {
        var line = cell.strip().replaceAll("\\s+", " ");
        return line.length() <= CELL ? line : line.substring(0, CELL - 1) + "\u2026";
    }

    /// The newest one can be taken back; then the one before it.
    private void showImports(List<PastTables.Imported> all) {
        Controls.show(importsBox, !all.isEmpty());
        imports.getChildren().clear();
        for (var done : all) {
            var line = new WrappingRow(Texts.whole(done.words()));
            line.setAlignment(Pos.CENTER_LEFT);
            if (done.equals(all.getFirst())) {
                var back = new Button(strings.get("crm.past.takeBack"));
                back.setAccessibleText(strings.get("crm.past.takeBack") + ": " + done.words());
                back.disableProperty().bind(model.busyProperty());
                back.setOnAction(_ -> model.takeBack(done));
                line.getChildren().add(back);
            }
            line.getStyleClass().add("inline");
            imports.getChildren().add(line);
        }
    }

    private void showOpened(Tables.@Nullable Opened found) {
        Controls.show(in, found != null);
        mapping.getChildren().clear();
        choices.clear();
        fill(rows, found == null ? null : found.preview());
        if (found == null) {
            return;
        }
        file.setText(strings.get(
                "crm.file",
                String.valueOf(found.file().getFileName()),
                found.preview().total()));
        for (int i = 0; i < found.preview().header().size(); i++) {
            mapping.getChildren().add(heading(i, found.preview().header().get(i)));
        }
    }

    private VBox heading(int at, String name) {
        var label = new Label(brief(name));
        label.getStyleClass().add("field-label");
        var choice = new ComboBox<String>();
        choice.getItems().add("");
        choice.getItems().addAll(model.columns());
        Controls.words(choice, column -> column.isEmpty() ? strings.get("crm.leaveOut") : Texts.capital(column));
        choice.setValue(model.mapped(at));
        choice.valueProperty().subscribe((_, column) -> model.map(at, column == null ? "" : column));
        choices.add(choice);
        label.setLabelFor(choice);
        choice.setAccessibleText(name);
        choice.setPrefWidth(WIDTH + 20);
        var box = new VBox(label, choice);
        box.getStyleClass().add("field");
        return box;
    }

    private void showOutcome(Tables.@Nullable Outcome found) {
        // Another heading may have taken a column over.
        for (int i = 0; i < choices.size(); i++) {
            choices.get(i).setValue(model.mapped(i));
        }
        problems.getChildren().clear();
        outcome.setText(found == null || model.past.get() ? "" : strings.get("crm.outcome", found.records()));
        Controls.show(outcome, !outcome.getText().isEmpty());
        showButtons();
        if (found != null) {
            for (var words : found.problems()) {
                var line = new Label(words);
                line.setWrapText(true);
                line.getStyleClass().add("hint");
                problems.getChildren().add(line);
            }
        }
        Controls.show(problems, !problems.getChildren().isEmpty());
    }

    @FXML
    private void write() {
        var chooser = chooser();
        chooser.setInitialFileName("handoffs.csv");
        File chosen = chooser.showSaveDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.write(chosen.toPath(), raw.isSelected());
        }
    }

    private FileChooser chooser() {
        var chooser = new FileChooser();
        chooser.setTitle(strings.get("crm.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(strings.get("crm.csv"), "*.csv", "*.txt"));
        return chooser;
    }

    @FXML
    private void done() {
        model.markDone();
    }

    @FXML
    private void open() {
        var chooser = chooser();
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(
                        strings.get("crm.any"), "*.csv", "*.txt", "*.json", "*.md", "*.ics", "*.eml"));
        File chosen = chooser.showOpenDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.open(chosen.toPath());
        }
    }

    @FXML
    private void bringIn() {
        model.bringIn();
    }

    @FXML
    private void forget() {
        model.forget();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.look();
        profile.requestFocus();
    }
}
