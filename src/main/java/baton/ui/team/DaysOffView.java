package baton.ui.team;

import baton.handoff.record.DateText;
import baton.people.DaysOff;
import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.DatePickers;
import baton.ui.kit.IsoDates;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Binds daysoff.fxml: when somebody is away, and who receives meanwhile. What is changed here is
/// saved at once.
final class DaysOffView {
    private final TeamViewModel model;
    private final Strings strings;
    private final Parent root;
    private @Nullable Person person;

    @FXML
    private Label title;

    @FXML
    private Label none;

    @FXML
    private ListView<DaysOff> list;

    @FXML
    private DatePicker from;

    @FXML
    private DatePicker to;

    @FXML
    private ComboBox<Optional<Person>> substitute;

    @FXML
    private Label problem;

    @FXML
    private Button remove;

    @FXML
    private CheckBox everybody;

    DaysOffView(Views views, TeamViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        root = views.load("daysoff", this);
        show(null);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        for (var day : List.of(from, to)) {
            DatePickers.ask(day, text -> DateText.read(text, null), typed -> strings.get("form.date.unread", typed));
        }
        Controls.words(substitute, p -> p.map(Person::name).orElse(strings.get("daysoff.nobody")));
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable DaysOff days, boolean empty) {
                super.updateItem(days, empty);
                setText(days == null || empty ? null : words(days));
            }
        });
        remove.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
    }

    private String words(DaysOff days) {
        var when = days.from().equals(days.to())
                ? IsoDates.words(days.from())
                : strings.get("daysoff.span", IsoDates.words(days.from()), IsoDates.words(days.to()));
        var stands = name(days.substitute());
        var what = days.name().isBlank() ? strings.of(days.kind()) : days.name();
        return stands.isEmpty()
                ? strings.get("daysoff.line", when, what)
                : strings.get("daysoff.line.substitute", when, what, stands);
    }

    private String name(@Nullable UUID id) {
        return model.team().stream()
                .filter(p -> p.id().equals(id))
                .map(Person::name)
                .findFirst()
                .orElse("");
    }

    /// @param shown null hides it: somebody new has no days off yet
    void show(@Nullable Person shown) {
        person = shown;
        Controls.show(root, shown != null);
        if (shown == null) {
            return;
        }
        title.setText(strings.get("daysoff.of", shown.name()));
        list.getItems().setAll(shown.daysOff());
        Controls.show(list, !shown.daysOff().isEmpty());
        Controls.show(none, shown.daysOff().isEmpty());
        everybody.setText(strings.get("daysoff.everybody", shown.zone().getId()));
        var chosen = substitute.getValue();
        substitute.getItems().setAll(List.of(Optional.empty()));
        model.team().stream()
                .filter(p -> p.active() && !p.id().equals(shown.id()))
                .forEach(p -> substitute.getItems().add(Optional.of(p)));
        substitute.setValue(substitute.getItems().contains(chosen) ? chosen : Optional.empty());
        Controls.problem(problem, from, "");
    }

    @FXML
    private void add() {
        var shown = person;
        if (shown == null) {
            return;
        }
        DatePickers.commit(from);
        DatePickers.commit(to);
        var first = from.getValue();
        LocalDate last = to.getValue() == null ? first : to.getValue();
        if (first == null
                || last == null
                || last.isBefore(first)
                || first.plusDays(DaysOff.LONGEST).isBefore(last)) {
            Controls.problem(problem, from, strings.get("daysoff.malformed"));
            from.getEditor().requestFocus();
            return;
        }
        var stands = substitute.getValue() == null ? Optional.<Person>empty() : substitute.getValue();
        var days = new DaysOff(
                first, last, DaysOff.Kind.VACATION, "", stands.map(Person::id).orElse(null));
        from.setValue(null);
        to.setValue(null);
        model.changeDaysOff(shown, all -> all.add(days));
    }

    @FXML
    private void remove() {
        var shown = person;
        var chosen = list.getSelectionModel().getSelectedItem();
        if (shown != null && chosen != null) {
            model.changeDaysOff(shown, all -> all.remove(chosen));
        }
    }

    @FXML
    private void bringIn() {
        var shown = person;
        var chooser = new FileChooser();
        chooser.setTitle(strings.get("daysoff.import"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(strings.get("daysoff.files"), "*.ics"));
        var file = chooser.showOpenDialog(root.getScene().getWindow());
        if (shown != null && file != null) {
            model.importHolidays(shown, file.toPath(), everybody.isSelected());
        }
    }
}
