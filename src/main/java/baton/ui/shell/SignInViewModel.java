package baton.ui.shell;

import baton.people.Person;
import baton.people.SignIn;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Asks somebody for their PIN before they are the current user.
public final class SignInViewModel {
    private final SignIn signIn;
    private final Background background;
    private final Notices notices;
    private final ObservableList<Person> people = FXCollections.observableArrayList();

    public SignInViewModel(SignIn signIn, Background background, Notices notices) {
        this.signIn = signIn;
        this.background = background;
        this.notices = notices;
    }

    /// Who may be chosen.
    ObservableList<Person> people() {
        return people;
    }

    void look(Runnable done) {
        background.run(
                signIn::here,
                here -> {
                    people.setAll(here);
                    done.run();
                },
                notices.orTell());
    }

    /// Whether somebody has a PIN here.
    void asks(Person person, Consumer<Boolean> told) {
        background.run(() -> signIn.asks(person), told, notices.orTell());
    }

    /// @param signedIn told who it is
    /// @param refused told that it is another PIN
    void submit(Person person, String pin, Consumer<Person> signedIn, Runnable refused) {
        background.run(
                () -> signIn.signIn(person, pin.toCharArray()),
                done -> {
                    if (done) {
                        signedIn.accept(person);
                    } else {
                        refused.run();
                    }
                },
                notices.orTell());
    }
}
