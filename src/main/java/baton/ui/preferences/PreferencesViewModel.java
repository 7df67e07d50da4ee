package baton.ui.preferences;

import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.screen.ScreenServices;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What is set on this computer; each change is written down at once.
public final class PreferencesViewModel {
    static final int LONGEST_COUNTDOWN = 10;

    private final PreferencesService service;
    private final Background background;
    private final Notices notices;
    private final Background.Latest reading;
    private final ReadOnlyObjectWrapper<@Nullable Person> me = new ReadOnlyObjectWrapper<>();
    private boolean showing;

    private record Found(@Nullable Person me, Map<Preference, String> values) {}

    final DeviceList cameras;
    final DeviceList microphones;

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
        reading = background.latest();
        cameras = new DeviceList(services, "preferences.camera.none", id -> put(Preference.CAMERA, id));
        microphones = new DeviceList(services, "preferences.microphone.none", id -> put(Preference.MICROPHONE, id));
        keep(countdown, Preference.COUNTDOWN);
        keep(countsAloud, Preference.COUNT_ALOUD);
        keep(mirrored, Preference.MIRROR);
        keep(skipsSilence, Preference.SKIP_SILENCE);
        keep(captions, Preference.CAPTIONS);
        keep(systemNotices, Preference.SYSTEM_NOTICES);
    }

    /// Null until it was read.
    ReadOnlyObjectProperty<@Nullable Person> meProperty() {
        return me.getReadOnlyProperty();
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
        // Each kind by itself: a camera's driver that fails does not hide the microphones.
        cameras.look(service::cameras);
        microphones.look(service::microphones);
    }

    private void show(Map<Preference, String> found) {
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
        cameras.want(found.get(Preference.CAMERA));
        microphones.want(found.get(Preference.MICROPHONE));
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

    private void keep(Property<?> property, Preference preference) {
        property.subscribe((_, value) -> put(preference, String.valueOf(value)));
    }

    private void put(Preference preference, String value) {
        if (showing) {
            return;
        }
        // An answer that is still on its way is older than this.
        reading.cancel();
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
