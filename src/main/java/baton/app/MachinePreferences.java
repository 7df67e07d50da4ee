package baton.app;

import baton.people.Person;
import baton.recording.DeviceException;
import baton.recording.Devices;
import baton.store.db.MachineSettings;
import baton.ui.kit.Background;
import baton.ui.kit.DesktopNotices;
import baton.ui.player.PlayerMemory;
import baton.ui.preferences.Preference;
import baton.ui.preferences.PreferencesService;
import baton.ui.studio.Remembered;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The preferences in this machine's settings, under the names by which the studio and the player know them.
///
/// @param devices what is plugged in
record MachinePreferences(Workspace workspace, Devices devices) implements PreferencesService {
    private static final String SYSTEM_NOTICES = "system-notices";

    @Override
    public Map<Preference, String> read() {
        var all = new EnumMap<Preference, String>(Preference.class);
        for (var preference : Preference.values()) {
            stored(preference).or(() -> usual(preference)).ifPresent(value -> all.put(preference, value));
        }
        return all;
    }

    private Optional<String> stored(Preference preference) {
        return switch (preference) {
            case CAMERA -> studio().get(Remembered.Setting.CAMERA);
            case MICROPHONE -> studio().get(Remembered.Setting.MICROPHONE);
            case COUNTDOWN -> studio().get(Remembered.Setting.COUNTDOWN);
            case COUNT_ALOUD -> studio().get(Remembered.Setting.COUNT_ALOUD);
            case MIRROR -> studio().get(Remembered.Setting.MIRROR);
            case SKIP_SILENCE -> player().get(PlayerMemory.Setting.SKIP_SILENCE);
            case CAPTIONS -> player().get(PlayerMemory.Setting.CAPTIONS);
            case SYSTEM_NOTICES -> workspace.stores.settings.get(SYSTEM_NOTICES);
        };
    }

    private static Optional<String> usual(Preference preference) {
        return switch (preference) {
            case COUNTDOWN -> Optional.of(Integer.toString(Remembered.USUAL_COUNTDOWN));
            case MIRROR -> Optional.of(Boolean.toString(Remembered.USUALLY_MIRRORED));
            case COUNT_ALOUD, SKIP_SILENCE, CAPTIONS -> Optional.of(Boolean.toString(false));
            case SYSTEM_NOTICES -> Optional.of(Boolean.toString(true));
            case CAMERA, MICROPHONE -> Optional.empty();
        };
    }

    @Override
    public void put(Preference preference, String value) {
        switch (preference) {
            case CAMERA -> studio().put(Remembered.Setting.CAMERA, value);
            case MICROPHONE -> studio().put(Remembered.Setting.MICROPHONE, value);
            case COUNTDOWN -> studio().put(Remembered.Setting.COUNTDOWN, value);
            case COUNT_ALOUD -> studio().put(Remembered.Setting.COUNT_ALOUD, value);
            case MIRROR -> studio().put(Remembered.Setting.MIRROR, value);
            case SKIP_SILENCE -> player().put(PlayerMemory.Setting.SKIP_SILENCE, value);
            case CAPTIONS -> player().put(PlayerMemory.Setting.CAPTIONS, value);
            case SYSTEM_NOTICES -> workspace.stores.settings.put(SYSTEM_NOTICES, value);
        }
    }

    private Remembered studio() {
        return new SettingsStudioMemory(workspace.stores.settings);
    }

    private PlayerMemory player() {
        return new SettingsPlayerMemory(workspace.stores.settings);
    }

    @Override
    public List<Device> cameras() throws DeviceException {
        return devices.cameras().stream().map(c -> new Device(c.id(), c.name())).toList();
    }

    @Override
    public List<Device> microphones() throws DeviceException {
        return devices.microphones().stream()
                .map(m -> new Device(m.id(), m.name()))
                .toList();
    }

    @Override
    public Optional<Person> me() {
        return workspace.stores.people.current();
    }

    /// Shown by the system unless somebody has said no. Where that cannot be read they are shown: better one too many
    /// than a meeting that nobody was reminded of.
    static DesktopNotices asChosen(MachineSettings settings, Background background, DesktopNotices notices) {
        return (title, text, onClick) -> background.run(
                () -> settings.get(SYSTEM_NOTICES).filter("false"::equals).isPresent(),
                unwanted -> {
                    if (!unwanted) {
                        notices.show(title, text, onClick);
                    }
                },
                _ -> notices.show(title, text, onClick));
    }
}
