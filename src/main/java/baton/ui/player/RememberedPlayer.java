package baton.ui.player;

import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Remembered;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The player as somebody has set it: how loud, whether silences are passed over, whether captions are
/// shown, and how large.
final class RememberedPlayer {
    private static final Duration PAUSE = Duration.ofMillis(600);
    private final Remembered<PlayerSetting> memory;
    private final PlayerControls hand;
    private final PlayerBarView bar;
    private final ClipOptions options;
    private final Background background;
    private final Notices notices;
    private Map<PlayerSetting, String> kept = Map.of();
    private boolean loaded;
    private Background.@Nullable Waiting waiting;

    RememberedPlayer(
            Remembered<PlayerSetting> memory,
            PlayerControls hand,
            PlayerBarView bar,
            ClipOptions options,
            Background background,
            Notices notices) {
        this.memory = memory;
        this.hand = hand;
        this.bar = bar;
        this.options = options;
        this.background = background;
        this.notices = notices;
    }

    /// Reads it anew, unless something is about to be written down.
    void load() {
        if (waiting != null) {
            return;
        }
        background.run(
                () -> {
                    var found = new EnumMap<PlayerSetting, String>(PlayerSetting.class);
                    for (var setting : PlayerSetting.values()) {
                        memory.get(setting).ifPresent(value -> found.put(setting, value));
                    }
                    return found;
                },
                this::show,
                notices.orTell());
    }

    private void show(Map<PlayerSetting, String> found) {
        if (waiting != null) {
            // Somebody was sooner.
            return;
        }
        var loudness = hand.loudness();
        var volume = found.getOrDefault(PlayerSetting.VOLUME, "");
        if (volume.matches("\\d{1,3}")) {
            loudness.set(Integer.parseInt(volume));
        }
        loudness.setMuted(isSet(found, PlayerSetting.MUTED));
        bar.showLoudness(loudness.percent(), loudness.isMuted());
        options.set(
                isSet(found, PlayerSetting.SKIP_SILENCE),
                isSet(found, PlayerSetting.CAPTIONS),
                CaptionSize.of(found.getOrDefault(PlayerSetting.CAPTION_SIZE, "")));
        kept = now();
        loaded = true;
    }

    private static boolean isSet(Map<PlayerSetting, String> found, PlayerSetting setting) {
        return Boolean.parseBoolean(found.get(setting));
    }

    private Map<PlayerSetting, String> now() {
        var loudness = hand.loudness();
        return Map.of(
                PlayerSetting.VOLUME, String.valueOf(loudness.percent()),
                PlayerSetting.MUTED, String.valueOf(loudness.isMuted()),
                PlayerSetting.SKIP_SILENCE, String.valueOf(options.skipsSilence()),
                PlayerSetting.CAPTIONS, String.valueOf(options.showsCaptions()),
                PlayerSetting.CAPTION_SIZE, options.captionSize().name());
    }

    /// Writes down what has changed, once nobody changes it any more; nothing before it was read.
    void save() {
        if (!loaded) {
            return;
        }
        if (waiting != null) {
            waiting.cancel();
        }
        waiting = background.after(PAUSE, this::write);
    }

    private void write() {
        waiting = null;
        var before = kept;
        var wanted = now();
        kept = wanted;
        wanted.entrySet().stream()
                .filter(e -> !e.getValue().equals(before.get(e.getKey())))
                .forEach(e -> background.run(
                        () -> {
                            memory.put(e.getKey(), e.getValue());
                            return true;
                        },
                        _ -> {},
                        notices.orTell()));
    }
}
