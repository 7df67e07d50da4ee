package baton.app;

import baton.store.db.MachineSettings;
import baton.ui.studio.Remembered;
import java.util.Optional;

/// How the studio was set up last, in the machine's settings.
record SettingsStudioMemory(EnumSettings<Remembered.Setting> settings) implements Remembered {
    SettingsStudioMemory(MachineSettings settings) {
        this(new EnumSettings<>(settings, ""));
    }

    @Override
    public Optional<String> get(Setting setting) {
        return settings.get(setting);
    }

    @Override
    public void put(Setting setting, String value) {
        settings.put(setting, value);
    }
}
