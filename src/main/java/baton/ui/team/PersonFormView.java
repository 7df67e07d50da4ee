package baton.ui.team;

import baton.people.PersonForm;
import baton.people.Role;
import baton.ui.kit.Controls;
import baton.ui.kit.Known;
import baton.ui.kit.Strings;
import baton.ui.kit.Zones;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// Binds person.fxml.
public final class PersonFormView {
    private final PersonFormViewModel model;
    private final Strings strings;
    private final Map<PersonForm.Problem, Label> lines = new EnumMap<>(PersonForm.Problem.class);
    private final Map<PersonForm.Problem, Node> fields = new EnumMap<>(PersonForm.Problem.class);

    @FXML
    private TextField name;

    @FXML
    private TextField email;

    @FXML
    private ComboBox<Role> role;

    @FXML
    private SearchableComboBox<ZoneId> zone;

    @FXML
    private TextField hours;

    @FXML
    private Label nameProblem;

    @FXML
    private Label emailProblem;

    @FXML
    private TextField introduction;

    @FXML
    private Label roleProblem;

    @FXML
    private Label zoneProblem;

    @FXML
    private Label hoursProblem;

    public PersonFormView(PersonFormViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(model.nameProperty());
        email.textProperty().bindBidirectional(model.emailProperty());
        hours.textProperty().bindBidirectional(model.hoursProperty());
        introduction.textProperty().bindBidirectional(model.introductionProperty());
        role.getItems().setAll(Role.values());
        Controls.words(role, strings::of);
        bind(role.valueProperty(), model.roleProperty());
        zone.getItems().setAll(Zones.all());
        Controls.words(zone, ZoneId::getId);
        bind(zone.valueProperty(), model.zoneProperty());
        place(PersonForm.Problem.NAME_MISSING, nameProblem, name);
        place(PersonForm.Problem.EMAIL_MALFORMED, emailProblem, email);
        place(PersonForm.Problem.ROLE_MISSING, roleProblem, role);
        place(PersonForm.Problem.ZONE_MISSING, zoneProblem, zone);
        place(PersonForm.Problem.HOURS_MALFORMED, hoursProblem, hours);
        model.problems().addListener((ListChangeListener<PersonForm.Problem>) _ -> showProblems());
        showProblems();
    }

    private static <T> void bind(Property<T> control, Property<@Nullable T> value) {
        control.bindBidirectional(value);
    }

    private void place(PersonForm.Problem problem, Label line, Node field) {
        lines.put(problem, line);
        fields.put(problem, field);
    }

    private void showProblems() {
        lines.forEach((problem, line) -> Controls.problem(
                line, Known.of(fields, problem), model.problems().contains(problem) ? strings.of(problem) : ""));
    }

    /// Puts the focus on the first thing to mend, or on the first field.
    void focus() {
        (model.problems().isEmpty() ? name : Known.of(fields, model.problems().getFirst())).requestFocus();
    }
}
