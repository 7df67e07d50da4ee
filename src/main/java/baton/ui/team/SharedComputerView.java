package baton.ui.team;

import baton.people.Person;
import baton.people.SignIn;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.screen.ScreenServices;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds sharedcomputer.fxml: who may use this computer.
public final class SharedComputerView {
    private final SharedComputerViewModel model;
    private final Strings strings;
    private final Parent root;

    @FXML
    private Label users;

    @FXML
    private VBox personField;

    @FXML
    private ComboBox<Person> person;

    @FXML
    private PasswordField pin;

    @FXML
    private PasswordField again;

    @FXML
    private Button submit;

    @FXML
    private Button mine;

    @FXML
    private Label problem;

    public SharedComputerView(ScreenServices services, SharedComputerViewModel model) {
        this.model = model;
        strings = services.strings();
        root = services.views().load("sharedcomputer", this);
        model.stateProperty().subscribe(this::show);
    }

    @FXML
    private void initialize() {
        Controls.words(person, Person::name);
        Controls.problem(problem, pin, "");
    }

    Parent root() {
        return root;
    }

    /// Told when others may be chosen than before.
    void onChanged(Runnable listener) {
        model.onChanged(listener);
    }

    void look() {
        model.look();
    }

    private void show(SharedComputerService.@Nullable State state) {
        Controls.show(root, state != null && state.use() != SignIn.Use.DEMO);
        if (state == null) {
            return;
        }
        var shared = state.use() == SignIn.Use.SHARED;
        users.setText(model.words(state));
        person.getItems().setAll(state.candidates());
        person.setValue(null);
        pin.clear();
        again.clear();
        Controls.problem(problem, pin, "");
        Controls.show(personField, shared);
        submit.setText(strings.get(shared ? "computer.letIn" : "computer.share"));
        Controls.show(mine, shared);
    }

    @FXML
    private void submit() {
        var wrong = model.submit(person.getValue(), pin.getText(), again.getText());
        Controls.problem(problem, pin, wrong.orElse(""));
        if (wrong.isPresent()) {
            (personField.isVisible() && person.getValue() == null ? person : pin).requestFocus();
        }
    }

    @FXML
    private void keepToMyself() {
        model.keepToMyself();
    }
}
