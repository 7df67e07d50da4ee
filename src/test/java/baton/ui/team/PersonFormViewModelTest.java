package baton.ui.team;

import static org.assertj.core.api.Assertions.assertThat;

import baton.people.DaysOff;
import baton.people.PersonForm;
import baton.people.Role;
import baton.store.TestLibrary;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form about a person, without a screen.
class PersonFormViewModelTest {
    private static final UUID NEW = new UUID(0, 77);

    @TempDir
    Path folder;

    private TestLibrary library;
    private PersonFormViewModel model;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        var notices = new Notices(e -> {
            throw new AssertionError(e);
        });
        model = new PersonFormViewModel(
                library.people, Background.immediate(), notices, () -> NEW, ZoneId.of("Europe/Berlin"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void problemsAppearWhenItIsPressedAndGoAsTheyAreCorrected() {
        assertThat(model.zoneProperty().get()).as("this machine's").isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(model.problems()).isEmpty();
        model.submit(_ -> {
            throw new AssertionError("saved with nothing in it");
        });
        assertThat(model.problems())
                .containsExactly(
                        PersonForm.Problem.NAME_MISSING,
                        PersonForm.Problem.EMAIL_MALFORMED,
                        PersonForm.Problem.ROLE_MISSING);
        model.nameProperty().set("Tom Vale");
        model.emailProperty().set("tom@team.example");
        assertThat(model.problems()).containsExactly(PersonForm.Problem.ROLE_MISSING);
        model.hoursProperty().set("whenever");
        assertThat(model.problems()).contains(PersonForm.Problem.HOURS_MALFORMED);
        model.clear();
        assertThat(model.problems()).as("somebody else begins anew").isEmpty();
    }

    @Test
    void pressedTwiceItIsOnePerson() {
        model.nameProperty().set("Tom Vale");
        model.emailProperty().set("tom@team.example");
        model.roleProperty().set(Role.AE);
        var saved = new ArrayList<UUID>();
        model.submit(p -> saved.add(p.id()));
        model.submit(p -> saved.add(p.id()));
        assertThat(saved).containsExactly(NEW, NEW);
        assertThat(library.people.all()).hasSize(4);
    }

    /// Days off are entered beside the form, which was loaded before.
    @Test
    void whatChangedBesideTheFormStays() {
        model.load(library.priya);
        var off = List.of(
                new DaysOff(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31), DaysOff.Kind.VACATION, "", null));
        library.people.save(library.priya.withDaysOff(off));
        model.introductionProperty().set("Priya works with schools");
        model.submit(_ -> {});
        assertThat(library.people.find(library.priya.id()).orElseThrow())
                .satisfies(p -> assertThat(p.daysOff()).isEqualTo(off))
                .satisfies(p -> assertThat(p.introduction()).isEqualTo("Priya works with schools"));
    }
}
