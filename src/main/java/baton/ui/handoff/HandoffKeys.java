package baton.ui.handoff;

import baton.ui.kit.Shortcut;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// What the keys of an open handoff do.
final class HandoffKeys {
    private final Map<Shortcut, Runnable> commands = new EnumMap<>(Shortcut.class);
    /// In a line of text they belong to it.
    private final Set<Shortcut> texts = EnumSet.noneOf(Shortcut.class);

    HandoffKeys on(Shortcut keys, Runnable command) {
        commands.put(keys, command);
        return this;
    }

    HandoffKeys unlessTyping(Shortcut keys, Runnable command) {
        texts.add(keys);
        return on(keys, command);
    }

    /// @return whether it was one of them
    boolean run(KeyEvent event) {
        var typing = event.getTarget() instanceof TextInputControl;
        var command = commands.entrySet().stream()
                .filter(c -> !typing || !texts.contains(c.getKey()))
                .filter(c -> c.getKey().matches(event))
                .findFirst();
        command.ifPresent(c -> c.getValue().run());
        return command.isPresent();
    }
}
