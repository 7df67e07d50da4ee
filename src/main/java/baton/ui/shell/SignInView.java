package baton.ui.shell;

import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.screen.Destination;
import baton.ui.screen.Screen;
import baton.ui.screen.ScreenServices;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/// Binds signin.fxml: on a shared computer somebody says by a PIN that it is them.
public final class SignInView implements Screen {
    private final ScreenServices services;
    private final SignInViewModel model;
    private final Strings strings;
    private final Parent root;

    @FXML
    private ComboBox<Person> user;

    @FXML
    private VBox pinField;

    @FXML
    private PasswordField pin;

    @FXML
    private Label problem;

    @FXML
    private Button back;

    public SignInView(ScreenServices services, SignInViewModel model) {
        this.services = services;
        this.model = model;
        strings = services.strings();
        root = services.views().load("signin", this);
    }

    @FXML
    private void initialize() {
        Controls.words(user, Person::name);
        user.setItems(model.people());
        Controls.problem(problem, pin, "");
        user.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.asks(chosen, asked -> Controls.show(pinField, asked));
            }
        });
    }

    /// @param person who is asked
    /// @param mayGoBack whether somebody else is the current user meanwhile
    void ask(Person person, boolean mayGoBack) {
        pin.clear();
        Controls.problem(problem, pin, "");
        Controls.show(back, mayGoBack);
        model.look(() -> {
            user.setValue(person);
            pin.requestFocus();
        });
    }

    @FXML
    private void submit() {
        var person = user.getValue();
        if (person == null) {
            user.requestFocus();
            return;
        }
        var given = pin.getText();
        pin.clear();
        model.submit(
                person,
                given,
                somebody -> services.go(new Destination.SignedIn(somebody)),
                () -> Controls.problem(problem, pin, strings.get("signin.wrong", person.name())));
    }

    @FXML
    private void goBack() {
        services.go(new Destination.Back());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        pin.requestFocus();
    }
}
