package baton.ui.form;

import baton.handoff.Stakeholder;
import baton.handoff.StakeholderRole;
import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One line of field 3 while it is typed.
final class StakeholderRow {
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty title = new SimpleStringProperty("");
    final ObjectProperty<@Nullable StakeholderRole> role = new SimpleObjectProperty<>();
    final BooleanProperty spokenTo = new SimpleBooleanProperty(true);

    static StakeholderRow of(Stakeholder stakeholder) {
        var row = new StakeholderRow();
        row.name.set(stakeholder.name());
        row.title.set(stakeholder.title());
        row.role.set(stakeholder.role());
        row.spokenTo.set(stakeholder.spokenTo());
        return row;
    }

    /// @param text reads a field
    Stakeholder toStakeholder(Function<StringProperty, String> text) {
        return new Stakeholder(text.apply(name), text.apply(title), role.get(), spokenTo.get());
    }

    List<Observable> parts() {
        return List.of(name, title, role, spokenTo);
    }
}
