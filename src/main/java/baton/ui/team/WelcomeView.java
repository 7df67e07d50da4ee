package baton.ui.team;

import baton.people.PeopleStore;
import baton.ui.screen.Destination;
import baton.ui.screen.Screen;
import baton.ui.screen.ScreenServices;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The first start: who am I?
public final class WelcomeView implements Screen {
    private final ScreenServices services;
    private final PersonFormViewModel model;
    private final PersonFormView form;
    private final PeopleStore people;
    private final Parent formRoot;
    private final Parent root;

    @FXML
    private StackPane formPlace;

    public WelcomeView(ScreenServices services, PersonFormViewModel model, PersonFormView form, PeopleStore people) {
        this.services = services;
        this.model = model;
        this.form = form;
        this.people = people;
        formRoot = services.views().load("personform", form);
        root = services.views().load("welcome", this);
    }

    @FXML
    private void lookAround() {
        services.go(new Destination.OtherWorkspace());
    }

    @FXML
    private void initialize() {
        formPlace.getChildren().add(formRoot);
    }

    @FXML
    private void begin() {
        model.submit(person -> services.background()
                .run(
                        () -> {
                            people.switchTo(person.id());
                            return person;
                        },
                        somebody -> services.go(new Destination.FirstPerson(somebody)),
                        services.notices().orTell()));
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
