package baton.ui.team;

import baton.people.DaysOff;
import baton.people.PeopleStore;
import baton.people.Person;
import baton.recording.SetupCheck;
import baton.recording.SetupChecks;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The team, and whether this machine can record.
public final class TeamViewModel {
    private final PeopleStore people;
    private final SetupChecks setup;
    private final Holidays holidays;
    private final Background background;
    private final Notices notices;
    private final Strings strings;
    private final Background.Latest listing;
    private final Background.Latest checking;
    private final ObservableList<Person> team = FXCollections.observableArrayList();
    private final ObservableList<Person> shownTeam = FXCollections.unmodifiableObservableList(team);
    private final ObservableList<SetupCheck> checks = FXCollections.observableArrayList();
    private final ObservableList<SetupCheck> shownChecks = FXCollections.unmodifiableObservableList(checks);
    private boolean refreshing;
    private Runnable onRefreshed = () -> {};
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public TeamViewModel(
            PeopleStore people,
            SetupChecks setup,
            Holidays holidays,
            Background background,
            Notices notices,
            Strings strings) {
        this.holidays = holidays;
        this.strings = strings;
        this.people = people;
        this.setup = setup;
        this.background = background;
        this.notices = notices;
        listing = background.latest();
        checking = background.latest();
    }

    public ObservableList<Person> team() {
        return shownTeam;
    }

    public ObservableList<SetupCheck> checks() {
        return shownChecks;
    }

    /// True while the devices are being looked at.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether the list is just being made anew: nobody has chosen anything meanwhile.
    boolean isRefreshing() {
        return refreshing;
    }

    /// Told after the list was made anew.
    void onRefreshed(Runnable listener) {
        onRefreshed = listener;
    }

    // Commands

    public void refresh() {
        listing.run(
                people::all,
                found -> {
                    refreshing = true;
                    team.setAll(found);
                    refreshing = false;
                    onRefreshed.run();
                },
                notices.orTell());
    }

    /// Looks at the devices again.
    public void check() {
        busy.set(true);
        checking.run(
                setup::check,
                found -> {
                    busy.set(false);
                    checks.setAll(found);
                },
                problem -> {
                    busy.set(false);
                    checks.setAll(List.of());
                    notices.problem(problem);
                });
    }

    /// Somebody has left, or is back: their handoffs stay either way.
    public void setActive(Person person, boolean active) {
        background.run(
                () -> {
                    people.save(fresh(person).withActive(active));
                    return true;
                },
                _ -> refresh(),
                notices.orTell());
    }

    /// Changes when somebody is away, as it stands in the library now.
    void changeDaysOff(Person person, Consumer<List<DaysOff>> change) {
        background.run(
                () -> {
                    var now = fresh(person);
                    var all = new ArrayList<>(now.daysOff());
                    change.accept(all);
                    people.save(now.withDaysOff(all));
                    return true;
                },
                _ -> refresh(),
                notices.orTell());
    }

    /// As it is now: the form beside may have saved meanwhile.
    private Person fresh(Person person) {
        return people.find(person.id()).orElse(person);
    }

    /// Adds public holidays to somebody's calendar.
    ///
    /// @param everybody also to all others in the same zone
    void importHolidays(Person person, Path file, boolean everybody) {
        background.run(
                () -> {
                    var days = holidays.read(file);
                    for (var one : people.all()) {
                        if (one.id().equals(person.id())
                                || everybody && one.zone().equals(person.zone())) {
                            var all = new ArrayList<>(one.daysOff());
                            all.addAll(days);
                            people.save(one.withDaysOff(all));
                        }
                    }
                    return days.size();
                },
                count -> {
                    notices.tell(strings.get("daysoff.imported", count));
                    refresh();
                },
                notices.orTell());
    }
}
