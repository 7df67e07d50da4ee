package baton.ui.team;

import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Controls;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Binds handover.fxml: open handoffs that wait for somebody, and who takes them over.
public final class HandOverView {
    private final HandOver service;
    private final Background background;
    private final Background.Latest counting;
    private final Notices notices;
    private final Strings strings;
    private final Parent root;
    private @Nullable Person person;

    @FXML
    private Label waiting;

    @FXML
    private HBox giving;

    @FXML
    private ComboBox<Person> next;

    @FXML
    private Label problem;

    public HandOverView(Views views, HandOver service, Background background, Notices notices, Strings strings) {
        this.service = service;
        this.background = background;
        counting = background.latest();
        this.notices = notices;
        this.strings = strings;
        root = views.load("handover", this);
        Controls.show(root, false);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Controls.words(next, Person::name);
        Controls.problem(problem, next, "");
    }

    /// The team is known by now, or is another one; who was chosen stays chosen.
    void refresh(List<Person> team) {
        var shown = person;
        if (shown != null) {
            var chosen = next.getValue();
            next.getItems().setAll(others(shown, team));
            next.setValue(next.getItems().contains(chosen) ? chosen : null);
        }
    }

    private static List<Person> others(Person shown, List<Person> team) {
        return team.stream()
                .filter(p -> p.active() && !p.id().equals(shown.id()))
                .toList();
    }

    /// @param shown null hides it: somebody new has nothing yet
    void show(@Nullable Person shown, List<Person> team) {
        person = shown;
        if (shown == null) {
            counting.cancel();
            Controls.show(root, false);
            return;
        }
        next.getItems().setAll(others(shown, team));
        next.setValue(null);
        Controls.problem(problem, next, "");
        counting.run(
                () -> new Waiting(service.waiting(shown.id()), service.mayGiveOn(shown.id())),
                found -> show(shown, found),
                notices.orTell());
    }

    private record Waiting(int count, boolean mayBeGivenOn) {}

    private void show(Person shown, Waiting found) {
        var words = strings.get("handover.waiting", found.count(), shown.name());
        waiting.setText(found.mayBeGivenOn() ? words : words + " " + strings.get("handover.notYours", shown.name()));
        Controls.show(giving, found.mayBeGivenOn());
        Controls.show(root, found.count() > 0);
    }

    @FXML
    private void giveOn() {
        var from = person;
        var to = next.getValue();
        if (from == null || to == null) {
            Controls.problem(problem, next, strings.get("handover.choose"));
            next.requestFocus();
            return;
        }
        background.run(
                () -> service.giveOn(from.id(), to.id()),
                count -> {
                    notices.tell(strings.get("handover.done", count, to.name()));
                    if (from.equals(person)) {
                        Controls.show(root, false);
                    }
                },
                notices.orTell());
    }
}
