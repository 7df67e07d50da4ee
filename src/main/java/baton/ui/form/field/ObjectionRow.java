package baton.ui.form.field;

import baton.handoff.record.Objection;
import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One line of field 4 while it is typed.
public final class ObjectionRow {
    public final StringProperty said = new SimpleStringProperty("");
    public final StringProperty handled = new SimpleStringProperty("");
    public final BooleanProperty open = new SimpleBooleanProperty();

    static ObjectionRow of(Objection objection) {
        var row = new ObjectionRow();
        row.said.set(objection.said());
        row.handled.set(objection.handled());
        row.open.set(objection.open());
        return row;
    }

    /// @param text reads a field
    Objection toObjection(Function<StringProperty, String> text) {
        return new Objection(text.apply(said), text.apply(handled), open.get());
    }

    List<Observable> parts() {
        return List.of(said, handled, open);
    }
}
