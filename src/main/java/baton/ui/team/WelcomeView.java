package baton.ui.team;

import baton.people.PeopleStore;
import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Screen;
import baton.ui.kit.Views;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The first start: who am I?
public final class WelcomeView implements Screen {
    private final PersonFormViewModel model;
    private final PersonFormView form;
    private final PeopleStore people;
    private final Background background;
    private final Notices notices;
    private final Parent formRoot;
    private final Parent root;
    private Consumer<Person> done = _ -> {};
    private Runnable onDemo = () -> {};

    @FXML
    private StackPane formPlace;

    public WelcomeView(
            Views views,
            PersonFormViewModel model,
            PersonFormView form,
            PeopleStore people,
            Background background,
            Notices notices) {
        this.model = model;
        this.form = form;
        this.people = people;
        this.background = background;
        this.notices = notices;
        formRoot = views.load("personform", form);
        root = views.load("welcome", this);
    }

    /// What happens once the person is known.
    public void onDone(Consumer<Person> next) {
        done = next;
    }

    /// Where a look around leads.
    public void onDemo(Runnable next) {
        onDemo = next;
    }

    @FXML
    private void lookAround() {
        onDemo.run();
    }

    @FXML
    private void initialize() {
        formPlace.getChildren().add(formRoot);
    }

    @FXML
    private void begin() {
        model.submit(person -> background.run(
                () -> {
                    people.switchTo(person.id());
                    return person;
                },
                done,
                notices.orTell()));
        form.focus();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        form.focus();
    }
}
