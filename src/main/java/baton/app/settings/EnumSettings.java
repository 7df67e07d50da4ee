package baton.app.settings;

import baton.store.db.MachineSettings;
import baton.ui.kit.Remembered;
import baton.ui.player.PlayerSetting;
import baton.ui.studio.StudioSetting;
import java.util.Locale;
import java.util.Optional;

/// Settings of this machine that are named by an enum: "camera", "script-speed", "player-volume".
///
/// @param prefix before each name
public record EnumSettings<E extends Enum<E>>(MachineSettings settings, String prefix) implements Remembered<E> {
    public static EnumSettings<StudioSetting> ofStudio(MachineSettings settings) {
        return new EnumSettings<>(settings, "");
    }

    public static EnumSettings<PlayerSetting> ofPlayer(MachineSettings settings) {
        return new EnumSettings<>(settings, "player-");
    }

    @Override
    public Optional<String> get(E setting) {
        return settings.get(name(setting));
    }

    @Override
    public void put(E setting, String value) {
        settings.put(name(setting), value);
    }

    String name(E setting) {
        return prefix + setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
