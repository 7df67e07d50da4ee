package baton.app.settings;

import baton.store.db.MachineSettings;
import baton.ui.kit.keys.Shortcut;
import baton.ui.preferences.KeyMemory;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/// Chosen keys in the machine's settings, a line each: "RECORD=Shortcut+G".
public record SettingsKeys(MachineSettings settings) implements KeyMemory {
    private static final String KEYS = "keys";

    /// What another version of Baton has written and this one does not know is left out.
    @Override
    public Map<Shortcut, KeyCombination> read() {
        var all = new EnumMap<Shortcut, KeyCombination>(Shortcut.class);
        settings.get(KEYS).orElse("").lines().forEach(line -> {
            var parts = line.split("=", 2);
            try {
                var shortcut = Shortcut.valueOf(parts[0]);
                if (parts.length == 2 && shortcut.isChangeable()) {
                    all.put(shortcut, KeyCombination.valueOf(parts[1]));
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException unknown) {
                return;
            }
        });
        return all;
    }

    @Override
    public void write(Map<Shortcut, KeyCombination> keys) {
        settings.put(
                KEYS,
                keys.entrySet().stream()
                        .map(e -> e.getKey().name() + "=" + e.getValue().getName())
                        .collect(Collectors.joining("\n")));
    }
}
