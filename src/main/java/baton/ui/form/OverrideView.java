package baton.ui.form;

import baton.handoff.Handoff;
import baton.handoff.ManagerOverride;
import baton.people.Person;
import baton.people.Role;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds override.fxml: a manager lets a record pass with gaps, with a reason.
final class OverrideView {
    private final Strings strings;
    private final FormViewModel model;
    private final Consumer<Handoff> onSent;
    private final Parent root;
    private long overridden;

    @FXML
    private Label count;

    @FXML
    private HBox fields;

    @FXML
    private ComboBox<Person> manager;

    @FXML
    private VBox pinField;

    @FXML
    private PasswordField pin;

    @FXML
    private TextField reason;

    @FXML
    private Button send;

    @FXML
    private Label problem;

    OverrideView(Views views, FormViewModel model, Consumer<Handoff> onSent, Strings strings) {
        this.model = model;
        this.onSent = onSent;
        this.strings = strings;
        root = views.load("override", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Controls.words(manager, Person::name);
        Controls.name(send, strings.get("override.send.tip"), null);
        Controls.show(problem, false);
        Controls.show(pinField, false);
        manager.valueProperty().subscribe(chosen -> {
            pin.clear();
            if (chosen == null) {
                Controls.show(pinField, false);
            } else {
                model.managers()
                        .asks(chosen, asked -> Controls.show(pinField, asked && chosen.equals(manager.getValue())));
            }
        });
    }

    /// Only after somebody pressed, and only where it could help.
    void offer() {
        var open = model.gaps().size();
        model.managers()
                .here(here -> model.managers().count(count -> {
                    overridden = count;
                    show(here, open);
                }));
    }

    /// As many are open now; none, and nobody needs a manager any more.
    void update(int open) {
        if (root.isVisible()) {
            count.setText(strings.get(words(), open, overridden));
            Controls.show(root, open > 0);
        }
    }

    private void show(List<Person> here, int gaps) {
        var managers = here.stream()
                .filter(p -> p.active() && p.role() == Role.MANAGER)
                .toList();
        if (!manager.getItems().equals(managers)) {
            manager.getItems().setAll(managers);
        }
        count.setText(strings.get(words(), gaps, overridden));
        Controls.show(fields, !managers.isEmpty());
        Controls.show(root, gaps > 0 && gaps == model.gaps().size());
    }

    private String words() {
        return manager.getItems().isEmpty() ? "override.nobody" : "override.count";
    }

    void clear() {
        manager.setValue(null);
        reason.clear();
        Controls.show(problem, false);
        Controls.show(root, false);
    }

    @FXML
    private void send() {
        var who = manager.getValue();
        var words = reason.getText().strip();
        var missing = who == null || words.isEmpty();
        problem.setText(missing ? strings.get("override.incomplete") : "");
        Controls.show(problem, missing);
        if (who == null) {
            manager.requestFocus();
        } else if (words.isEmpty()) {
            reason.requestFocus();
        } else {
            var given = pin.getText();
            pin.clear();
            model.isProved(who, given, proved -> {
                var sent = proved && model.handOffAnyway(new ManagerOverride(who.id(), words), onSent);
                problem.setText(sent ? "" : strings.get(proved ? "override.cannot" : "signin.wrong", who.name()));
                Controls.show(problem, !sent);
                if (!proved) {
                    pin.requestFocus();
                }
            });
        }
    }
}
