package baton.ui.team;

import static org.assertj.core.api.Assertions.assertThat;

import baton.people.DaysOff;
import baton.people.Person;
import baton.store.TestLibrary;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The team's page, without a screen.
class TeamViewModelTest {
    private static final DaysOff CHRISTMAS =
            new DaysOff(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26), DaysOff.Kind.HOLIDAY, "", null);

    @TempDir
    Path folder;

    private TestLibrary library;
    private TeamViewModel model;
    private final Notices notices = new Notices(Throwable::getMessage);

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        model = new TeamViewModel(
                library.people,
                () -> {
                    throw new IllegalStateException("no devices here");
                },
                _ -> List.of(CHRISTMAS),
                Background.immediate(),
                notices,
                Strings.load());
        model.refresh();
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Person stored(Person person) {
        return library.people.find(person.id()).orElseThrow();
    }

    @Test
    void whoeverLeftStaysOnTheListAndMayComeBack() {
        model.setActive(library.priya, false);
        assertThat(model.team()).hasSize(3).filteredOn(p -> !p.active()).hasSize(1);
        // The screen still holds the person as they were.
        model.changeDaysOff(library.priya, all -> all.add(CHRISTMAS));
        assertThat(stored(library.priya).active())
                .as("not taken back by an old copy")
                .isFalse();
        model.setActive(library.priya, true);
        assertThat(stored(library.priya).daysOff()).containsExactly(CHRISTMAS);
    }

    @Test
    void holidaysComeToOneOrToAllOfTheSameZone() {
        model.importHolidays(library.priya, folder, false);
        assertThat(stored(library.priya).daysOff()).containsExactly(CHRISTMAS);
        assertThat(stored(library.maya).daysOff()).isEmpty();
        model.importHolidays(library.helen, folder, true);
        assertThat(library.people.all()).allMatch(p -> p.daysOff().contains(CHRISTMAS));
        assertThat(notices.currentProperty().get().isProblem()).isFalse();
    }

    @Test
    void aCheckThatFailsIsToldAndEnds() {
        model.check();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.checks()).isEmpty();
        assertThat(notices.currentProperty().get().text()).isEqualTo("no devices here");
    }
}
