package baton.ui.team;

import baton.people.PeopleStore;
import baton.people.Person;
import baton.people.PersonForm;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What somebody types about a person. Problems appear once they press the button, and vanish as they are mended.
public final class PersonFormViewModel {
    private final PeopleStore people;
    private final Background background;
    private final Notices notices;
    private final Supplier<UUID> ids;
    private final ZoneId here;

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Role> role = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ZoneId> zone = new SimpleObjectProperty<>();
    private final StringProperty hours = new SimpleStringProperty("");
    private final StringProperty introduction = new SimpleStringProperty("");
    private final ObservableList<PersonForm.Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<PersonForm.Problem> shownProblems = FXCollections.unmodifiableObservableList(problems);
    private boolean pressed;
    private @Nullable UUID editing;

    /// @param here the zone of this machine: the first guess
    public PersonFormViewModel(
            PeopleStore people, Background background, Notices notices, Supplier<UUID> ids, ZoneId here) {
        this.people = people;
        this.background = background;
        this.notices = notices;
        this.ids = ids;
        this.here = here;
        List.of(name, email, hours).forEach(p -> p.subscribe((_, _) -> recheck()));
        role.subscribe((_, _) -> recheck());
        zone.subscribe((_, _) -> recheck());
        clear();
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty emailProperty() {
        return email;
    }

    public ObjectProperty<@Nullable Role> roleProperty() {
        return role;
    }

    public ObjectProperty<@Nullable ZoneId> zoneProperty() {
        return zone;
    }

    /// The working week, as [WorkingHours#parse(String)] reads it.
    public StringProperty hoursProperty() {
        return hours;
    }

    /// Why they are the right person to speak to.
    public StringProperty introductionProperty() {
        return introduction;
    }

    /// What is to be mended, in the order of the form.
    public ObservableList<PersonForm.Problem> problems() {
        return shownProblems;
    }

    // Commands

    /// Empties the form for somebody new.
    public void clear() {
        editing = null;
        introduction.set("");
        fill("", "", null, here, WorkingHours.OFFICE);
    }

    public void load(Person person) {
        editing = person.id();
        introduction.set(person.introduction());
        fill(person.name(), person.email(), person.role(), person.zone(), person.hours());
    }

    /// Saves the person, if nothing is wrong.
    public void submit(Consumer<Person> saved) {
        pressed = true;
        recheck();
        if (!problems.isEmpty()) {
            return;
        }
        // Pressed twice, it is still the same person.
        editing = editing == null ? ids.get() : editing;
        var id = editing;
        var typed = form();
        background.run(
                () -> {
                    // Days off are looked after beside the form, and may have changed meanwhile.
                    var daysOff = people.find(id).map(Person::daysOff).orElse(List.of());
                    var person = typed.toPerson(id, daysOff);
                    people.save(person);
                    return person;
                },
                saved,
                notices.orTell());
    }

    private void fill(String newName, String newEmail, @Nullable Role newRole, ZoneId newZone, WorkingHours week) {
        pressed = false;
        name.set(newName);
        email.set(newEmail);
        role.set(newRole);
        zone.set(newZone);
        hours.set(week.toString());
        problems.clear();
    }

    private void recheck() {
        if (pressed) {
            problems.setAll(form().problems());
        }
    }

    private PersonForm form() {
        return new PersonForm(name.get(), email.get(), role.get(), zone.get(), hours.get(), introduction.get());
    }
}
