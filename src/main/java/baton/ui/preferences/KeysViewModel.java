package baton.ui.preferences;

import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.keys.Shortcut;
import baton.ui.screen.ScreenServices;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The shortcuts and the keys somebody has chosen for them.
public final class KeysViewModel {
    private final KeyMemory memory;
    private final Background background;
    private final Notices notices;
    private final Strings strings;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Shortcut> waiting = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    /// @param keys as they are shown
    /// @param usual whether these are the usual ones
    /// @param clash who has the same keys at the same place; null if nobody
    record Line(
            Shortcut shortcut,
            String keys,
            boolean usual,
            @Nullable Shortcut clash) {}

    public KeysViewModel(ScreenServices services, KeyMemory memory) {
        this.memory = memory;
        background = services.background();
        notices = services.notices();
        strings = services.strings();
        show();
    }

    ObservableList<Line> lines() {
        return lines;
    }

    /// Whose new keys are waited for; null while none are.
    ReadOnlyObjectProperty<@Nullable Shortcut> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// What to do, or why it was not done; empty for nothing.
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// The next keys that are pressed are this one's.
    void ask(Shortcut shortcut) {
        if (shortcut.isChangeable()) {
            waiting.set(shortcut);
            hint.set(strings.get("keys.press", strings.of(shortcut)));
        }
    }

    /// Nothing is waited for any more, and nothing has changed.
    void leave() {
        waiting.set(null);
        hint.set("");
    }

    /// @return whether it was waited for: then nobody else is to act on it
    boolean press(KeyEvent event) {
        var asked = waiting.get();
        if (asked == null) {
            return false;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            return true;
        }
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            // Whoever goes on has changed their mind.
            leave();
            return false;
        }
        KeyChoice.pressed(event).ifPresent(keys -> {
            var refused = KeyChoice.refusal(asked, keys);
            if (refused.isEmpty()) {
                waiting.set(null);
                hint.set("");
                change(asked, keys.equals(asked.usualKeys()) ? null : keys);
            } else {
                hint.set(sentence(refused.get(), keys.getDisplayText()));
            }
        });
        return true;
    }

    private String sentence(KeyChoice.Refusal refusal, String keys) {
        return switch (refusal) {
            case KeyChoice.Refusal.NotFree _ -> strings.get("keys.notFree", keys);
            case KeyChoice.Refusal.Taken(var by) -> strings.get("keys.taken", keys, strings.of(by));
        };
    }

    /// Back to the usual keys, unless somebody else has them.
    void reset(Shortcut shortcut) {
        leave();
        var holder = KeyChoice.holderOfUsual(shortcut);
        if (holder.isPresent()) {
            hint.set(strings.get("keys.taken", shortcut.usualKeys().getDisplayText(), strings.of(holder.get())));
        } else {
            hint.set("");
            change(shortcut, null);
        }
    }

    void resetAll() {
        leave();
        hint.set("");
        take(Map.of());
    }

    private void change(Shortcut shortcut, @Nullable KeyCombination keys) {
        var chosen = chosen();
        if (keys == null) {
            chosen.remove(shortcut);
        } else {
            chosen.put(shortcut, keys);
        }
        take(chosen);
    }

    private static Map<Shortcut, KeyCombination> chosen() {
        var all = new EnumMap<Shortcut, KeyCombination>(Shortcut.class);
        Stream.of(Shortcut.values()).filter(s -> !s.isUsual()).forEach(s -> all.put(s, s.keys()));
        return all;
    }

    /// They hold at once; where they cannot be written down, until Baton is closed.
    private void take(Map<Shortcut, KeyCombination> keys) {
        Shortcut.choose(keys);
        show();
        background.run(
                () -> {
                    memory.write(keys);
                    return true;
                },
                _ -> {},
                notices.orTell());
    }

    /// Shows them as they are now.
    void show() {
        lines.setAll(Stream.of(Shortcut.values()).map(KeysViewModel::line).toList());
    }

    private static Line line(Shortcut shortcut) {
        Optional<Shortcut> clash = shortcut.isUsual() ? Optional.empty() : KeyChoice.clash(shortcut);
        return new Line(shortcut, shortcut.words(), shortcut.isUsual(), clash.orElse(null));
    }
}
