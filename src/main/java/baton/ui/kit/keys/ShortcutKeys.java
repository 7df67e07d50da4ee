package baton.ui.kit.keys;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// What the keys of a screen do.
public final class ShortcutKeys {
    private final Map<Shortcut, Runnable> commands = new EnumMap<>(Shortcut.class);
    /// In a line of text they belong to it.
    private final Set<Shortcut> texts = EnumSet.noneOf(Shortcut.class);

    public ShortcutKeys on(Shortcut keys, Runnable command) {
        commands.put(keys, command);
        return this;
    }

    public ShortcutKeys unlessTyping(Shortcut keys, Runnable command) {
        texts.add(keys);
        return on(keys, command);
    }

    /// @return whether it was one of them
    public boolean run(KeyEvent event) {
        var typing = event.getTarget() instanceof TextInputControl;
        var command = commands.entrySet().stream()
                .filter(c -> !typing || !texts.contains(c.getKey()))
                .filter(c -> c.getKey().matches(event))
                .findFirst();
        command.ifPresent(c -> c.getValue().run());
        return command.isPresent();
    }
}
