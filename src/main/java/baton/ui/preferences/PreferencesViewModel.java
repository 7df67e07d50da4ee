package baton.ui.preferences;

import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.preferences.PreferencesService.Device;
import baton.ui.screen.ScreenServices;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is set on this computer; each change is written down at once.
public final class PreferencesViewModel {
    static final int LONGEST_COUNTDOWN = 10;

    private final PreferencesService service;
    private final Background background;
    private final Notices notices;
    private final Strings strings;
    private final Background.Latest reading;
    private final Background.Latest lookingForCameras;
    private final Background.Latest lookingForMicrophones;
    private final ReadOnlyObjectWrapper<@Nullable Person> me = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Device> cameras = FXCollections.observableArrayList();
    private final ObservableList<Device> microphones = FXCollections.observableArrayList();
    private Map<Preference, String> kept = Map.of();
    private boolean showing;

    private record Found(@Nullable Person me, Map<Preference, String> values) {}

    /// Of what is plugged in now; null if none was chosen, or what was chosen is not there.
    final ObjectProperty<@Nullable Device> camera = new SimpleObjectProperty<>();

    final ObjectProperty<@Nullable Device> microphone = new SimpleObjectProperty<>();
    /// What stands where no device is chosen.
    final StringProperty cameraPrompt = new SimpleStringProperty("");

    final StringProperty microphonePrompt = new SimpleStringProperty("");

    /// Seconds, 0 to [#LONGEST_COUNTDOWN].
    final ObjectProperty<Integer> countdown = new SimpleObjectProperty<>(0);

    final BooleanProperty countsAloud = new SimpleBooleanProperty();
    final BooleanProperty mirrored = new SimpleBooleanProperty();
    final BooleanProperty skipsSilence = new SimpleBooleanProperty();
    final BooleanProperty captions = new SimpleBooleanProperty();
    final BooleanProperty systemNotices = new SimpleBooleanProperty();

    public PreferencesViewModel(ScreenServices services, PreferencesService service) {
        this.service = service;
        background = services.background();
        notices = services.notices();
        strings = services.strings();
        reading = background.latest();
        lookingForCameras = background.latest();
        lookingForMicrophones = background.latest();
        keep(countdown, Preference.COUNTDOWN);
        keep(countsAloud, Preference.COUNT_ALOUD);
        keep(mirrored, Preference.MIRROR);
        keep(skipsSilence, Preference.SKIP_SILENCE);
        keep(captions, Preference.CAPTIONS);
        keep(systemNotices, Preference.SYSTEM_NOTICES);
        camera.subscribe((_, chosen) -> keep(chosen, Preference.CAMERA));
        microphone.subscribe((_, chosen) -> keep(chosen, Preference.MICROPHONE));
    }

    /// Null until it was read.
    ReadOnlyObjectProperty<@Nullable Person> meProperty() {
        return me.getReadOnlyProperty();
    }

    ObservableList<Device> cameras() {
        return cameras;
    }

    ObservableList<Device> microphones() {
        return microphones;
    }

    /// Reads it all anew: it is set elsewhere too.
    void look() {
        reading.run(
                () -> new Found(service.me().orElse(null), service.read()),
                found -> {
                    me.set(found.me());
                    show(found.values());
                },
                notices.orTell());
        lookForDevices();
    }

    /// Each kind by itself: a camera's driver that fails does not hide the microphones.
    private void lookForDevices() {
        lookingForCameras.run(
                service::cameras,
                found -> {
                    devices(found, cameras, camera, Preference.CAMERA);
                    cameraPrompt.set(prompt(Preference.CAMERA, "preferences.camera.none"));
                },
                notices.orTell());
        lookingForMicrophones.run(
                service::microphones,
                found -> {
                    devices(found, microphones, microphone, Preference.MICROPHONE);
                    microphonePrompt.set(prompt(Preference.MICROPHONE, "preferences.microphone.none"));
                },
                notices.orTell());
    }

    /// The studio asks for what was chosen and takes no other one in silence.
    private String prompt(Preference device, String none) {
        return strings.get(kept.containsKey(device) ? "preferences.device.gone" : none);
    }

    private void show(Map<Preference, String> found) {
        kept = found;
        showing = true;
        try {
            countdown.set(seconds(found.get(Preference.COUNTDOWN)));
            countsAloud.set(isSet(found, Preference.COUNT_ALOUD));
            mirrored.set(isSet(found, Preference.MIRROR));
            skipsSilence.set(isSet(found, Preference.SKIP_SILENCE));
            captions.set(isSet(found, Preference.CAPTIONS));
            systemNotices.set(isSet(found, Preference.SYSTEM_NOTICES));
        } finally {
            showing = false;
        }
        devices(List.copyOf(cameras), cameras, camera, Preference.CAMERA);
        devices(List.copyOf(microphones), microphones, microphone, Preference.MICROPHONE);
    }

    private static int seconds(@Nullable String text) {
        try {
            return text == null ? 0 : Math.clamp(Integer.parseInt(text), 0, LONGEST_COUNTDOWN);
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }

    private static boolean isSet(Map<Preference, String> found, Preference preference) {
        return Boolean.parseBoolean(found.get(preference));
    }

    /// The one that was used last is chosen; if it is gone, none rather than another one in silence.
    private void devices(
            List<Device> found,
            ObservableList<Device> shown,
            ObjectProperty<@Nullable Device> chosen,
            Preference preference) {
        showing = true;
        try {
            if (!shown.equals(found)) {
                shown.setAll(found);
            }
            chosen.set(found.stream()
                    .filter(d -> d.id().equals(kept.get(preference)))
                    .findFirst()
                    .orElse(null));
        } finally {
            showing = false;
        }
    }

    private void keep(Property<?> property, Preference preference) {
        property.subscribe((_, value) -> put(preference, String.valueOf(value)));
    }

    private void keep(@Nullable Device chosen, Preference preference) {
        if (chosen != null) {
            put(preference, chosen.id());
        }
    }

    private void put(Preference preference, String value) {
        if (showing) {
            return;
        }
        // An answer that is still on its way is older than this.
        reading.cancel();
        var now = new EnumMap<Preference, String>(Preference.class);
        now.putAll(kept);
        now.put(preference, value);
        kept = now;
        background.run(
                () -> {
                    service.put(preference, value);
                    return true;
                },
                _ -> {},
                problem -> {
                    notices.problem(problem);
                    look();
                });
    }
}
