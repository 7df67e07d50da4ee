package baton.house.planted.people;

import baton.house.planted.store.Innocent;
import javafx.beans.property.SimpleStringProperty;

/// Breaks the import table on purpose, so that the test that guards it can be seen to fail.
public final class Faulty {
    public Innocent store = new Innocent();
    public SimpleStringProperty text = new SimpleStringProperty();
}
