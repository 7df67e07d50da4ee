package baton.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import baton.store.TestLibrary;
import baton.store.db.MachineSettings;
import baton.ui.kit.keys.Shortcut;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Chosen keys come back as they were; lines that this version does not know are left out.
class SettingsKeysTest {
    @TempDir
    Path folder;

    @Test
    void comeBackAsTheyWere() {
        try (var library = new TestLibrary(folder)) {
            var keys = new SettingsKeys(new MachineSettings(library.database));
            assertThat(keys.read()).isEmpty();
            Map<Shortcut, KeyCombination> chosen = Map.of(
                    Shortcut.RECORD, new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN),
                    Shortcut.SEARCH, new KeyCodeCombination(KeyCode.F3),
                    Shortcut.PREFERENCES,
                            new KeyCodeCombination(
                                    KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
            keys.write(chosen);
            assertThat(keys.read()).isEqualTo(chosen);
            keys.write(Map.of());
            assertThat(keys.read()).isEmpty();
        }
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        try (var library = new TestLibrary(folder)) {
            var settings = new MachineSettings(library.database);
            settings.put(
                    "keys", "RECORD=Shortcut+G\nTELEPORT=Shortcut+T\nSEARCH=\nNEWS\nBACK=F3\nTEAM=No+Such+Key\n\n");
            assertThat(new SettingsKeys(settings).read()).containsOnlyKeys(Shortcut.RECORD);
        }
    }
}
