package baton.ui.shell;

import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// The current user in the sidebar: a list where others may be chosen, a name where nobody else may.
final class UserChooser {
    private final ComboBox<Person> list;
    private final Label name;
    private final ShellViewModel model;
    private final Strings strings;
    private boolean narrow;

    /// @param chosen told who was chosen, also if it is who it was
    UserChooser(
            ComboBox<Person> list,
            Label name,
            ShellViewModel model,
            Strings strings,
            Consumer<@Nullable Person> chosen) {
        this.list = list;
        this.name = name;
        this.model = model;
        this.strings = strings;
        list.setItems(model.team());
        Controls.words(list, this::words);
        // While the list is open, arrow keys only look around; the choice is made when it closes.
        list.setOnHidden(_ -> chosen.accept(list.getValue()));
        list.valueProperty().subscribe(person -> {
            if (!list.isShowing()) {
                chosen.accept(person);
            }
        });
        model.team().subscribe(this::show);
    }

    /// Only initials have room.
    void narrow(boolean isNarrow) {
        narrow = isNarrow;
        Controls.closedWords(list, this::shortWords);
        show();
    }

    /// Shows the current user.
    void show() {
        var me = model.meProperty().get();
        var several = model.team().size() > 1;
        Controls.show(list, several);
        Controls.show(name, !several);
        name.setText(me == null ? "" : shortWords(me));
        if (me != null) {
            model.team().stream()
                    .filter(p -> p.id().equals(me.id()))
                    .findFirst()
                    .ifPresent(this::select);
        }
    }

    /// The list is new each time somebody joins, and its own choice is gone then though its value is not.
    private void select(Person me) {
        list.getSelectionModel().select(model.team().indexOf(me));
    }

    private String shortWords(Person person) {
        return narrow ? Texts.initials(person.name()) : words(person);
    }

    private String words(Person person) {
        return strings.get("shell.person", person.name(), strings.of(person.role()));
    }
}
