package baton.ui.insight;

import baton.handoff.record.DateText;
import baton.handoff.record.HandoffFormat;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.insight.figure.FigureName;
import baton.insight.figure.Period;
import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.DatePickers;
import baton.ui.kit.Strings;
import baton.ui.screen.ScreenServices;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Binds figures.fxml: figures of a period beside the one before, as bars or as a table, and the handoffs behind each.
public final class FiguresView {
    /// An item of a filter; its value is null for all.
    private record Item<T>(String words, @Nullable T value) {}

    private static final double NAME_EM = 17;
    private static final double NUMBER_EM = 5;
    private final FiguresViewModel model;
    private final FigureWords words;
    private final Strings strings;
    private final FigureRows rows;
    private final Parent root;
    private boolean showing;

    @FXML
    private ComboBox<Item<Period.Choice>> period;

    @FXML
    private HBox ownPeriod;

    @FXML
    private DatePicker from;

    @FXML
    private DatePicker to;

    @FXML
    private ComboBox<Item<UUID>> person;

    @FXML
    private ComboBox<Item<HandoffType>> type;

    @FXML
    private ComboBox<Item<LeadSource>> source;

    @FXML
    private ComboBox<Item<HandoffFormat>> format;

    @FXML
    private Label made;

    @FXML
    private ToggleButton asTable;

    @FXML
    private VBox bars;

    @FXML
    private TableView<List<String>> table;

    @FXML
    private Button csv;

    @FXML
    private Button pdf;

    public FiguresView(ScreenServices services, FiguresViewModel model) {
        this.model = model;
        strings = services.strings();
        words = model.words();
        rows = new FigureRows(services, model);
        root = services.views().load("figures", this);
        model.shownProperty().subscribe(this::show);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        items(period, Arrays.asList(Period.Choice.values()), strings::of, "figure.own");
        period.getItems().add(period.getItems().removeFirst());
        period.getItems().stream()
                .filter(i -> i.value() == Period.Choice.FOUR_WEEKS)
                .findFirst()
                .ifPresent(period::setValue);
        items(type, Arrays.asList(HandoffType.values()), strings::of, "figure.all.type");
        items(source, Arrays.asList(LeadSource.values()), strings::of, "figure.all.source");
        items(format, Arrays.asList(HandoffFormat.values()), strings::of, "figure.all.format");
        items(person, List.of(), _ -> "", "figure.all.person");
        period.valueProperty().subscribe((_, chosen) -> choosePeriod(chosen));
        for (var picker : List.of(from, to)) {
            DatePickers.ask(picker, text -> DateText.read(text, null), typed -> strings.get("form.date.unread", typed));
            picker.valueProperty().subscribe((_, _) -> chooseOwn());
        }
        for (var filter : List.of(person, type, source, format)) {
            filter.valueProperty().subscribe((_, _) -> filter());
        }
        Controls.show(ownPeriod, false);
        asTable.selectedProperty().subscribe(selected -> {
            fillTable();
            Controls.show(table, selected);
            Controls.show(bars, !selected);
        });
        var head = words.head();
        for (int i = 0; i < head.size(); i++) {
            var column = new TableColumn<List<String>, String>(head.get(i));
            var place = i;
            column.setCellValueFactory(
                    cell -> new ReadOnlyStringWrapper(cell.getValue().get(place)));
            column.setSortable(false);
            column.prefWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> (place == 0 ? NAME_EM : NUMBER_EM)
                                    * made.getFont().getSize(),
                            made.fontProperty()));
            table.getColumns().add(column);
        }
        table.setOnKeyPressed(event -> {
            var chosen = table.getSelectionModel().getSelectedIndex();
            if (event.getCode() == KeyCode.ENTER && chosen >= 0) {
                asTable.setSelected(false);
                rows.reveal(FigureName.values()[chosen]);
                event.consume();
            }
        });
    }

    @FXML
    private void key(KeyEvent event) {
        var types = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.T && !event.isShortcutDown() && !types) {
            asTable.setSelected(!asTable.isSelected());
            (asTable.isSelected() ? table : asTable).requestFocus();
            event.consume();
        }
    }

    private <T> void items(ComboBox<Item<T>> combo, List<T> values, Function<T, String> named, String all) {
        Controls.words(combo, Item::words);
        combo.getItems().add(new Item<>(strings.get(all), null));
        values.forEach(v -> combo.getItems().add(new Item<>(named.apply(v), v)));
        combo.setValue(combo.getItems().getFirst());
    }

    private void choosePeriod(@Nullable Item<Period.Choice> chosen) {
        if (chosen == null || showing) {
            return;
        }
        Controls.show(ownPeriod, chosen.value() == null);
        if (chosen.value() != null) {
            model.choose(chosen.value());
        } else {
            chooseOwn();
        }
    }

    private void chooseOwn() {
        if (!showing && ownPeriod.isVisible() && from.getValue() != null && to.getValue() != null) {
            model.choose(from.getValue(), to.getValue());
        }
    }

    private void filter() {
        if (!showing) {
            model.setFilter(new FigureFilter(value(person), value(type), value(source), value(format)));
        }
    }

    private static <T> @Nullable T value(ComboBox<Item<T>> combo) {
        return combo.getValue() == null ? null : combo.getValue().value();
    }

    private void show(FiguresViewModel.@Nullable Shown shown) {
        for (var button : List.of(csv, pdf, asTable)) {
            // What leaves is whole.
            button.setDisable(shown == null || shown.isPart());
        }
        if (shown == null) {
            rows.clear(bars);
            table.getItems().clear();
            made.setText("");
            return;
        }
        showing = true;
        Controls.show(person, !shown.people().isEmpty());
        people(shown.people());
        choose(person, shown.filter().person());
        choose(type, shown.filter().type());
        choose(source, shown.filter().source());
        choose(format, shown.filter().format());
        if (from.getValue() == null) {
            from.setValue(shown.period().from());
            to.setValue(shown.period().to());
        }
        showing = false;
        made.setText(words.made(shown));
        rows.show(bars, shown);
        fillTable();
    }

    /// A table that nobody looks at makes no cells.
    private void fillTable() {
        var shown = model.shownProperty().get();
        if (asTable.isSelected() && shown != null) {
            table.setItems(FXCollections.observableArrayList(words.rows(shown.now(), shown.before())));
        }
    }

    private static <T> void choose(ComboBox<Item<T>> combo, @Nullable T value) {
        combo.getItems().stream()
                .filter(i -> Objects.equals(i.value(), value))
                .findFirst()
                .ifPresent(combo::setValue);
    }

    private void people(List<Person> team) {
        var names = team.stream().map(p -> new Item<>(p.name(), p.id())).toList();
        if (!person.getItems().subList(1, person.getItems().size()).equals(names)) {
            person.getItems().remove(1, person.getItems().size());
            person.getItems().addAll(names);
        }
    }

    /// @return whether the keyboard is with the figure from which a handoff was opened
    boolean look() {
        DatePickers.commitAll(root);
        model.refresh();
        return rows.comeBack();
    }

    @FXML
    private void saveCsv() {
        save("csv", model::saveCsv);
    }

    @FXML
    private void savePdf() {
        save("pdf", model::savePdf);
    }

    private void save(String ending, Consumer<Path> write) {
        ask(root, strings, strings.get("figure.file"), ending).ifPresent(write);
    }

    static Optional<Path> ask(Parent root, Strings strings, String name, String ending) {
        var chooser = new FileChooser();
        chooser.setTitle(name);
        chooser.setInitialFileName(name + "." + ending);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(strings.get("brief.file", "." + ending), "*." + ending));
        var chosen = chooser.showSaveDialog(root.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
