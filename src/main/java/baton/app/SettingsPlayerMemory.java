package baton.app;

import baton.store.db.MachineSettings;
import baton.ui.player.PlayerMemory;
import java.util.Optional;

/// How the player was set last, in the machine's settings.
record SettingsPlayerMemory(EnumSettings<PlayerMemory.Setting> settings) implements PlayerMemory {
    SettingsPlayerMemory(MachineSettings settings) {
        this(new EnumSettings<>(settings, "player-"));
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
