package baton.ui.preferences;

import baton.ui.kit.keys.Shortcut;
import java.util.Map;
import javafx.scene.input.KeyCombination;

/// Which keys somebody has chosen on this computer.
public interface KeyMemory {
    /// @return nothing for those that have their usual keys
    Map<Shortcut, KeyCombination> read();

    void write(Map<Shortcut, KeyCombination> keys);
}
