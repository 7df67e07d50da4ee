package baton.ui.shell;

import baton.ui.kit.Strings;
import baton.ui.kit.keys.Shortcut;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What the window can do from anywhere: one list for its shortcuts and for the command palette.
final class ShellCommands {
    private final Strings strings;
    private final List<Command> commands = new ArrayList<>();

    /// @param shortcut null for what has none
    private record Command(@Nullable Shortcut shortcut, String kind, String title, Runnable run) {}

    ShellCommands(Strings strings) {
        this.strings = strings;
    }

    /// A place of the sidebar.
    void screen(Shortcut shortcut, String title, Runnable run) {
        commands.add(new Command(shortcut, strings.get("palette.screen"), title, run));
    }

    /// @param shortcut null for what has none
    void act(@Nullable Shortcut shortcut, String title, Runnable run) {
        commands.add(new Command(shortcut, strings.get("palette.act"), title, run));
    }

    /// @return false if the keys belong to none of them
    boolean key(KeyEvent event) {
        for (var command : commands) {
            if (command.shortcut() != null && command.shortcut().matches(event)) {
                command.run().run();
                return true;
            }
        }
        return false;
    }

    List<PaletteItem> items() {
        return commands.stream()
                .map(c -> new PaletteItem(
                        c.kind(),
                        c.title(),
                        "",
                        c.shortcut() == null ? "" : c.shortcut().words(),
                        c.run()))
                .toList();
    }
}
