package baton.ui.form;

import baton.handoff.ReturnHistory;
import baton.handoff.rules.Gap;
import baton.people.Person;
import baton.recording.Clip;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What a screen sees of the form: the model writes it, everybody else reads.
abstract class FormState {
    /// How the draft stands.
    public enum Saving {
        EMPTY,
        TYPING,
        SAVED,
        /// Saved, but a time or an amount could not be read and is not part of it.
        PARTLY,
        FAILED,
        /// A text cannot be stored; everything else is.
        REFUSED
    }

    final ObservableList<Gap> gaps = FXCollections.observableArrayList();
    final ObservableList<Gap> shownGaps = FXCollections.unmodifiableObservableList(gaps);
    final ObservableList<Person> receivers = FXCollections.observableArrayList();
    final ObservableList<Person> shownReceivers = FXCollections.unmodifiableObservableList(receivers);
    final ReadOnlyObjectWrapper<Saving> saving = new ReadOnlyObjectWrapper<>(Saving.EMPTY);
    final ReadOnlyIntegerWrapper complete = new ReadOnlyIntegerWrapper();
    final ReadOnlyObjectWrapper<@Nullable Clip> briefing = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<ReturnHistory> returned = new ReadOnlyObjectWrapper<>(ReturnHistory.NONE);

    @Nullable
    Person me;

    final ReadOnlyBooleanWrapper unrecorded = new ReadOnlyBooleanWrapper();
    final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// What is missing; shown once somebody has pressed "Hand off", and kept true from then on.
    public ObservableList<Gap> gaps() {
        return shownGaps;
    }

    public ObservableList<Person> receivers() {
        return shownReceivers;
    }

    public ReadOnlyObjectProperty<Saving> savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// How many of the five fields are complete.
    public ReadOnlyIntegerProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Clip> briefingProperty() {
        return briefing.getReadOnlyProperty();
    }

    /// Why the receiver gave it back; empty if they did not.
    public ReadOnlyObjectProperty<ReturnHistory> returnedProperty() {
        return returned.getReadOnlyProperty();
    }

    /// Whether it was asked if it is to go without the briefing that it is to have: asked once.
    public ReadOnlyBooleanProperty unrecordedProperty() {
        return unrecorded.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Who somebody is; null for somebody unknown.
    @Nullable
    String name(UUID person) {
        return Stream.concat(Stream.ofNullable(me), receivers.stream())
                .filter(p -> p.id().equals(person))
                .map(Person::name)
                .findFirst()
                .orElse(null);
    }

    /// Everybody who can receive something from this person.
    static List<Person> others(List<Person> team, Person person) {
        return team.stream()
                .filter(p -> p.active() && !p.id().equals(person.id()))
                .toList();
    }
}
