package baton.ui.kit.look;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How the window looks now: one choice, whoever changes it. On the screen's thread.
public final class ChosenAppearance {
    private final ReadOnlyObjectWrapper<Appearance> chosen;
    private final Consumer<Appearance> onChange;

    /// @param onChange dresses the window and remembers the choice
    public ChosenAppearance(Appearance begin, Consumer<Appearance> onChange) {
        chosen = new ReadOnlyObjectWrapper<>(begin);
        this.onChange = onChange;
    }

    public ReadOnlyObjectProperty<Appearance> property() {
        return chosen.getReadOnlyProperty();
    }

    public Appearance get() {
        return chosen.get();
    }

    public void change(Appearance wanted) {
        if (!wanted.equals(chosen.get())) {
            chosen.set(wanted);
            onChange.accept(wanted);
        }
    }
}
