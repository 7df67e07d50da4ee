package baton.ui.form.field;

import baton.handoff.record.Influence;
import baton.handoff.record.Stakeholder;
import baton.handoff.record.StakeholderRole;
import baton.handoff.record.StakeholderStance;
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
public final class StakeholderRow {
    public final StringProperty name = new SimpleStringProperty("");
    public final StringProperty title = new SimpleStringProperty("");
    public final ObjectProperty<@Nullable StakeholderRole> role = new SimpleObjectProperty<>();
    public final BooleanProperty spokenTo = new SimpleBooleanProperty(true);
    public final ObjectProperty<@Nullable Influence> level = new SimpleObjectProperty<>();
    public final StringProperty influences = new SimpleStringProperty("");
    public final BooleanProperty mayResist = new SimpleBooleanProperty();
    public final StringProperty concerns = new SimpleStringProperty("");
    public final StringProperty style = new SimpleStringProperty("");

    static StakeholderRow of(Stakeholder stakeholder) {
        var row = new StakeholderRow();
        row.name.set(stakeholder.name());
        row.title.set(stakeholder.title());
        row.role.set(stakeholder.role());
        row.spokenTo.set(stakeholder.spokenTo());
        var standing = stakeholder.standing();
        row.level.set(standing.level());
        row.influences.set(standing.influences());
        row.mayResist.set(standing.mayResist());
        row.concerns.set(standing.concerns());
        row.style.set(standing.style());
        return row;
    }

    /// @param text reads a field
    Stakeholder toStakeholder(Function<StringProperty, String> text) {
        return new Stakeholder(
                text.apply(name),
                text.apply(title),
                role.get(),
                spokenTo.get(),
                new StakeholderStance(
                        level.get(), text.apply(influences), mayResist.get(), text.apply(concerns), text.apply(style)));
    }

    /// Whether nothing is known of how they stand.
    public boolean isShallow() {
        return level.get() == null
                && !mayResist.get()
                && influences.get().isBlank()
                && concerns.get().isBlank()
                && style.get().isBlank();
    }

    List<Observable> parts() {
        return List.of(name, title, role, spokenTo, level, influences, mayResist, concerns, style);
    }
}
