package baton.app;

import baton.store.db.MachineSettings;
import java.util.Locale;
import java.util.Optional;

/// Settings of this machine that are named by an enum: "camera", "script-speed", "player-volume".
///
/// @param prefix before each name
record EnumSettings<E extends Enum<E>>(MachineSettings settings, String prefix) {
    Optional<String> get(E setting) {
        return settings.get(name(setting));
    }

    void put(E setting, String value) {
        settings.put(name(setting), value);
    }

    private String name(E setting) {
        return prefix + setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
