package baton.ui.studio;

import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Remembered;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the studio is set up on this machine. Changes are remembered, except those that would surprise next time.
final class StudioSettings {
    /// What stands under the lens.
    enum Aid {
        PROMPTS,
        SCRIPT,
        NOTHING
    }

    static final int LONGEST_COUNTDOWN = 10;
    static final int FASTEST = 9;
    static final int LARGEST = 5;

    private final Remembered<StudioSetting> remembered;
    private final Background background;
    private final Notices notices;
    private boolean loading;

    /// Seconds.
    final ObjectProperty<Integer> countdown = new SimpleObjectProperty<>(StudioSetting.USUAL_COUNTDOWN);
    /// Whether each second of the countdown is heard, so that one can look into the lens.
    final BooleanProperty countAloud = new SimpleBooleanProperty();
    final BooleanProperty mirrored = new SimpleBooleanProperty(StudioSetting.USUALLY_MIRRORED);
    final ObjectProperty<Aid> aid = new SimpleObjectProperty<>(Aid.PROMPTS);
    /// 1 to [#FASTEST].
    final ObjectProperty<Integer> scriptSpeed = new SimpleObjectProperty<>(4);
    /// 1 to [#LARGEST].
    final ObjectProperty<Integer> scriptSize = new SimpleObjectProperty<>(3);
    /// Not remembered: who hides today wants to be asked tomorrow.
    final BooleanProperty hidden = new SimpleBooleanProperty();
    final BooleanProperty soundOnly = new SimpleBooleanProperty();

    StudioSettings(Remembered<StudioSetting> remembered, Background background, Notices notices) {
        this.remembered = remembered;
        this.background = background;
        this.notices = notices;
        keep(countdown, StudioSetting.COUNTDOWN);
        keep(countAloud, StudioSetting.COUNT_ALOUD);
        keep(mirrored, StudioSetting.MIRROR);
        keep(aid, StudioSetting.AID);
        keep(scriptSpeed, StudioSetting.SCRIPT_SPEED);
        keep(scriptSize, StudioSetting.SCRIPT_SIZE);
    }

    private void keep(Property<?> property, StudioSetting setting) {
        property.subscribe((_, value) -> {
            if (!loading) {
                background.run(
                        () -> {
                            remembered.put(setting, value.toString());
                            return true;
                        },
                        _ -> {},
                        notices.orTell());
            }
        });
    }

    /// Reads what was remembered.
    void load() {
        background.run(
                () -> {
                    var found = new EnumMap<StudioSetting, String>(StudioSetting.class);
                    for (var setting : StudioSetting.values()) {
                        remembered.get(setting).ifPresent(value -> found.put(setting, value));
                    }
                    return found;
                },
                this::show,
                notices.orTell());
    }

    private void show(Map<StudioSetting, String> found) {
        loading = true;
        number(found, StudioSetting.COUNTDOWN, 0, LONGEST_COUNTDOWN, countdown::set);
        number(found, StudioSetting.SCRIPT_SPEED, 1, FASTEST, scriptSpeed::set);
        number(found, StudioSetting.SCRIPT_SIZE, 1, LARGEST, scriptSize::set);
        if (found.containsKey(StudioSetting.MIRROR)) {
            mirrored.set(Boolean.parseBoolean(found.get(StudioSetting.MIRROR)));
        }
        countAloud.set(Boolean.parseBoolean(found.get(StudioSetting.COUNT_ALOUD)));
        for (var each : Aid.values()) {
            if (each.name().equals(found.get(StudioSetting.AID))) {
                aid.set(each);
            }
        }
        loading = false;
    }

    private static void number(
            Map<StudioSetting, String> found, StudioSetting setting, int least, int most, Consumer<Integer> target) {
        try {
            var text = found.get(setting);
            if (text != null) {
                target.accept(Math.clamp(Integer.parseInt(text), least, most));
            }
        } catch (NumberFormatException notOurs) {
            // Left as it is.
            return;
        }
    }
}
