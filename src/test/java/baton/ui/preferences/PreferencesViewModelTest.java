package baton.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import baton.people.Person;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.preferences.PreferencesService.Device;
import baton.ui.screen.ScreenServices;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is set on this computer is read, changed and written down.
class PreferencesViewModelTest {
    private static final Device DESK = new Device("usb-1", "Desk camera");
    private static final Device LID = new Device("usb-2", "Lid camera");

    private final Notices notices = new Notices(Throwable::getMessage);
    private final Machine machine = new Machine();
    private final PreferencesViewModel model = new PreferencesViewModel(
            new ScreenServices(new Views(Strings.load()), Background.immediate(), notices, Strings.load(), _ -> {}),
            machine);

    private static final class Machine implements PreferencesService {
        private final Map<Preference, String> kept = new EnumMap<>(
                Map.of(Preference.COUNTDOWN, "3", Preference.MIRROR, "true", Preference.SYSTEM_NOTICES, "true"));
        private boolean full;
        private boolean deaf;
        private List<Device> cameras = List.of(DESK, LID);

        @Override
        public Map<Preference, String> read() {
            return new EnumMap<>(kept);
        }

        @Override
        public void put(Preference preference, String value) {
            if (full) {
                throw new IllegalStateException("the disk is full");
            }
            kept.put(preference, value);
        }

        @Override
        public List<Device> cameras() {
            return cameras;
        }

        @Override
        public List<Device> microphones() throws DeviceException {
            if (deaf) {
                throw new DeviceException(DeviceProblem.NO_MICROPHONE, "", "no sound server");
            }
            return List.of(new Device("alsa-1", "Headset"));
        }

        @Override
        public Optional<Person> me() {
            return Optional.empty();
        }
    }

    @Test
    void readingWritesNothing() {
        machine.full = true;
        model.look();
        assertThat(notices.currentProperty().get().text()).isEmpty();
        assertThat(model.countdown.get()).isEqualTo(3);
        assertThat(model.mirrored.get()).isTrue();
        assertThat(model.systemNotices.get()).isTrue();
        assertThat(model.captions.get()).isFalse();
        assertThat(model.cameras.all()).containsExactly(DESK, LID);
        assertThat(model.cameras.chosenProperty().get()).as("none was chosen").isNull();
    }

    @Test
    void eachChangeIsWrittenDown() {
        model.look();
        model.countdown.set(0);
        model.captions.set(true);
        model.systemNotices.set(false);
        model.cameras.chosenProperty().set(LID);
        assertThat(machine.kept)
                .containsEntry(Preference.COUNTDOWN, "0")
                .containsEntry(Preference.CAPTIONS, "true")
                .containsEntry(Preference.SYSTEM_NOTICES, "false")
                .containsEntry(Preference.CAMERA, "usb-2")
                .doesNotContainKey(Preference.MICROPHONE);
        model.look();
        assertThat(model.cameras.chosenProperty().get()).isEqualTo(LID);
        assertThat(model.captions.get()).isTrue();
    }

    /// A device that is gone is not replaced in silence, nor forgotten.
    @Test
    void whatIsUnpluggedStaysTheChoice() {
        model.look();
        model.cameras.chosenProperty().set(LID);
        machine.cameras = List.of(DESK);
        model.look();
        assertThat(model.cameras.chosenProperty().get()).isNull();
        assertThat(model.cameras.promptProperty().get()).isEqualTo("What you chose is not plugged in");
        assertThat(model.microphones.promptProperty().get()).isEqualTo("The system’s own choice");
        assertThat(machine.kept).containsEntry(Preference.CAMERA, "usb-2");
        machine.cameras = List.of(DESK, LID);
        model.look();
        assertThat(model.cameras.chosenProperty().get()).isEqualTo(LID);
    }

    @Test
    void oneKindThatCannotBeAskedDoesNotHideTheOther() {
        machine.deaf = true;
        model.look();
        assertThat(model.cameras.all()).hasSize(2);
        assertThat(model.microphones.all()).isEmpty();
        assertThat(notices.currentProperty().get().text()).contains("no sound server");
    }

    @Test
    void whatCannotBeWrittenDownIsToldAndShownAsItHolds() {
        model.look();
        machine.full = true;
        model.mirrored.set(false);
        assertThat(notices.currentProperty().get().text()).contains("the disk is full");
        assertThat(model.mirrored.get()).isTrue();
    }

    @Test
    void anotherProgramsCountdownIsNoNumber() {
        machine.kept.put(Preference.COUNTDOWN, "three");
        model.look();
        assertThat(model.countdown.get()).isZero();
        machine.kept.put(Preference.COUNTDOWN, "99");
        model.look();
        assertThat(model.countdown.get()).isEqualTo(PreferencesViewModel.LONGEST_COUNTDOWN);
    }
}
