package baton.ui.insight;

import baton.brief.Drawing;
import baton.insight.figure.FigureName;
import baton.insight.figure.Observed;
import baton.insight.figure.Split;
import baton.ui.kit.ChartPane;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds charts.fxml: one drawing at a time, the sentence over it, the table behind it, the handoffs behind each mark.
public final class ChartsView {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final double COLUMN = 130;
    private static final double FIRST_COLUMN = 230;
    private final ScreenServices services;
    private final ChartsViewModel model;
    private final Strings strings;
    private final Parent root;
    private @Nullable ChartPane pane;
    /// The mark whose handoffs are shown.
    private int opened;
    /// Who comes back from it finds it again.
    private @Nullable UUID read;

    @FXML
    private ComboBox<ChartKind> kind;

    @FXML
    private ComboBox<FigureName> figure;

    @FXML
    private ComboBox<Split> split;

    @FXML
    private Label byLabel;

    @FXML
    private ToggleButton asTable;

    @FXML
    private Button csv;

    @FXML
    private Button pdf;

    @FXML
    private Label says;

    @FXML
    private StackPane place;

    @FXML
    private TableView<List<String>> table;

    @FXML
    private Label keys;

    @FXML
    private VBox behindBox;

    @FXML
    private Label behindTitle;

    @FXML
    private ListView<Observed> behind;

    public ChartsView(ScreenServices services, ChartsViewModel model) {
        this.services = services;
        this.model = model;
        strings = services.strings();
        root = services.views().load("charts", this);
        model.chartProperty().subscribe(this::show);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Controls.words(kind, strings::of);
        kind.getItems().setAll(ChartKind.values());
        kind.valueProperty().bindBidirectional(model.kind);
        Controls.words(figure, strings::of);
        figure.getItems().setAll(FigureName.values());
        figure.valueProperty().bindBidirectional(model.figure);
        Controls.words(split, strings::of);
        model.splitsProperty().subscribe(all -> {
            if (!split.getItems().equals(all)) {
                split.getItems().setAll(all);
                split.setValue(model.split.get());
            }
        });
        split.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.split.set(chosen);
            }
        });
        model.split.subscribe(split::setValue);
        model.kind.subscribe(chosen -> {
            for (var part : List.of(figure, byLabel, split)) {
                Controls.show(part, chosen == ChartKind.SPLIT);
            }
        });
        asTable.selectedProperty().subscribe(_ -> showPart());
        HandoffLines.dress(
                behind, says, h -> h.company() + ", " + DAY.format(h.handedOff().atZone(model.zone())), this::read);
        // The list keeps this key from whatever is around it.
        behind.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hideBehind();
                event.consume();
            }
        });
        Controls.show(behindBox, false);
    }

    private void showPart() {
        var there = model.chartProperty().get() != null;
        fillTable();
        Controls.show(table, there && asTable.isSelected());
        Controls.show(place, there && !asTable.isSelected());
        Controls.show(keys, there && !asTable.isSelected());
    }

    @FXML
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.T && !event.isShortcutDown()) {
            asTable.setSelected(!asTable.isSelected());
            (asTable.isSelected() || pane == null ? table : pane).requestFocus();
            event.consume();
        }
    }

    private void hideBehind() {
        Controls.show(behindBox, false);
        if (pane != null) {
            pane.requestFocus();
        }
    }

    private void read(Observed handoff) {
        read = handoff.id();
        services.go(new Destination.ReadHandoff(read));
    }

    /// @return whether the keyboard is with the mark from which a handoff was opened
    boolean comeBack() {
        var chart = model.chartProperty().get();
        if (read == null || chart == null) {
            return false;
        }
        comeBack(chart);
        return true;
    }

    /// Whoever opened a handoff from a mark finds its list again.
    private void comeBack(Chart chart) {
        var id = read;
        read = null;
        if (id != null && opened < chart.behind().size()) {
            open(chart, opened);
            behind.getItems().stream()
                    .filter(h -> h.id().equals(id))
                    .findFirst()
                    .ifPresent(behind.getSelectionModel()::select);
        }
    }

    private void show(@Nullable Chart chart) {
        for (var button : List.of(csv, pdf, asTable)) {
            button.setDisable(chart == null);
        }
        Controls.show(behindBox, false);
        place.getChildren().clear();
        table.getColumns().clear();
        pane = null;
        if (chart == null) {
            says.setText(strings.get("chart.none"));
        } else {
            says.setText(chart.drawing().says());
            pane = draw(chart);
            place.getChildren().add(pane);
        }
        showPart();
        if (chart != null) {
            comeBack(chart);
        }
    }

    private ChartPane draw(Chart chart) {
        var shapes = chart.drawing().shapes();
        return new ChartPane(
                chart.drawing().says(),
                chart.drawing().height(),
                shapes.stream().filter(s -> !s.isMark()).map(ChartsView::shape).toList(),
                shapes.stream()
                        .filter(Drawing.Shape::isMark)
                        .map(s -> new ChartPane.Mark(shape(s), s.words()))
                        .toList(),
                chart.drawing().texts().stream()
                        .map(t -> new ChartPane.Text(
                                t.words(),
                                t.x(),
                                t.y(),
                                t.width(),
                                HPos.valueOf(t.side().name())))
                        .toList(),
                at -> open(chart, at));
    }

    private static ChartPane.Shape shape(Drawing.Shape shape) {
        var style = "chart-" + shape.kind().name().toLowerCase(Locale.ROOT);
        return new ChartPane.Shape(style, shape.x(), shape.y(), shape.width(), shape.height());
    }

    private void open(Chart chart, int at) {
        opened = at;
        var words = chart.drawing().shapes().stream()
                .filter(Drawing.Shape::isMark)
                .skip(at)
                .findFirst()
                .map(Drawing.Shape::words)
                .orElse("");
        behindTitle.setText(Texts.capital(strings.get("chart.behind", words)));
        behind.getItems().setAll(chart.behind().get(at));
        behind.getSelectionModel().selectFirst();
        Controls.show(behindBox, true);
        Controls.show(behind, !behind.getItems().isEmpty());
        if (!behind.getItems().isEmpty()) {
            behind.requestFocus();
        }
    }

    /// A table that nobody looks at makes no cells.
    private void fillTable() {
        var chart = model.chartProperty().get();
        if (chart == null || !asTable.isSelected()) {
            return;
        }
        table.getColumns().clear();
        for (int i = 0; i < chart.head().size(); i++) {
            var column = new TableColumn<List<String>, String>(chart.head().get(i));
            var at = i;
            column.setCellValueFactory(
                    cell -> new ReadOnlyStringWrapper(cell.getValue().get(at)));
            column.setSortable(false);
            column.setPrefWidth(i == 0 ? FIRST_COLUMN : COLUMN);
            table.getColumns().add(column);
        }
        table.setItems(FXCollections.observableArrayList(chart.rows()));
    }

    @FXML
    private void saveCsv() {
        FiguresView.ask(root, strings, strings.of(model.kind.get()), "csv").ifPresent(model::saveCsv);
    }

    @FXML
    private void savePdf() {
        FiguresView.ask(root, strings, strings.of(model.kind.get()), "pdf").ifPresent(model::savePdf);
    }
}
