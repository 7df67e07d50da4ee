package baton.app.settings;

import baton.people.PeopleStore;
import baton.people.Person;
import baton.recording.DeviceException;
import baton.recording.Devices;
import baton.store.db.MachineSettings;
import baton.ui.kit.Background;
import baton.ui.kit.DesktopNotices;
import baton.ui.player.PlayerSetting;
import baton.ui.preferences.Preference;
import baton.ui.preferences.PreferencesService;
import baton.ui.studio.StudioSetting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The preferences in this machine's settings, under the names by which the studio and the player know them.
///
/// @param devices what is plugged in
public record MachinePreferences(PeopleStore people, MachineSettings settings, Devices devices)
        implements PreferencesService {
    private static final String SYSTEM_NOTICES = "system-notices";

    @Override
    public Map<Preference, String> read() {
        var all = new EnumMap<Preference, String>(Preference.class);
        for (var preference : Preference.values()) {
            settings.get(name(preference)).or(() -> usual(preference)).ifPresent(value -> all.put(preference, value));
        }
        return all;
    }

    @Override
    public void put(Preference preference, String value) {
        settings.put(name(preference), value);
    }

    private String name(Preference preference) {
        var studio = EnumSettings.ofStudio(settings);
        var player = EnumSettings.ofPlayer(settings);
        return switch (preference) {
            case CAMERA -> studio.name(StudioSetting.CAMERA);
            case MICROPHONE -> studio.name(StudioSetting.MICROPHONE);
            case COUNTDOWN -> studio.name(StudioSetting.COUNTDOWN);
            case COUNT_ALOUD -> studio.name(StudioSetting.COUNT_ALOUD);
            case MIRROR -> studio.name(StudioSetting.MIRROR);
            case SKIP_SILENCE -> player.name(PlayerSetting.SKIP_SILENCE);
            case CAPTIONS -> player.name(PlayerSetting.CAPTIONS);
            case SYSTEM_NOTICES -> SYSTEM_NOTICES;
        };
    }

    private static Optional<String> usual(Preference preference) {
        return switch (preference) {
            case COUNTDOWN -> Optional.of(Integer.toString(StudioSetting.USUAL_COUNTDOWN));
            case MIRROR -> Optional.of(Boolean.toString(StudioSetting.USUALLY_MIRRORED));
            case COUNT_ALOUD, SKIP_SILENCE, CAPTIONS -> Optional.of(Boolean.toString(false));
            case SYSTEM_NOTICES -> Optional.of(Boolean.toString(true));
            case CAMERA, MICROPHONE -> Optional.empty();
        };
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
        return people.current();
    }

    /// Shown by the system unless somebody has said no. Where that cannot be read they are shown: better one too many
    /// than a meeting that nobody was reminded of.
    public static DesktopNotices asChosen(MachineSettings settings, Background background, DesktopNotices notices) {
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
