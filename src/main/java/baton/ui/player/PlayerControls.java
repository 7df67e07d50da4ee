package baton.ui.player;

import baton.playback.PlaybackSpeed;
import baton.playback.Player;
import baton.ui.kit.Strings;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the buttons and keys of a player do to the clip that is open.
final class PlayerControls implements PlayerBarView.Wishes {
    private final PlayerPane pane;
    private final Supplier<@Nullable Player> player;
    private final Consumer<String> flash;
    private final Strings strings;
    private final Loudness loudness = new Loudness();
    private Runnable onLoudness = () -> {};
    private Consumer<PlaybackSpeed> onSpeed = _ -> {};
    private @Nullable Consumer<Duration> onMark;
    private @Nullable Consumer<Boolean> onApart;

    /// @param flash says for a moment what has changed
    PlayerControls(PlayerPane pane, Supplier<@Nullable Player> player, Consumer<String> flash, Strings strings) {
        this.pane = pane;
        this.player = player;
        this.flash = flash;
        this.strings = strings;
    }

    void onSpeed(Consumer<PlaybackSpeed> listener) {
        onSpeed = listener;
    }

    void onMark(Consumer<Duration> listener) {
        onMark = listener;
    }

    void onApart(Consumer<Boolean> listener) {
        onApart = listener;
    }

    boolean canMark() {
        return onMark != null;
    }

    boolean canBeApart() {
        return onApart != null;
    }

    @Override
    public void toggle() {
        var open = player.get();
        if (open != null && open.isPlaying()) {
            open.pause();
        } else {
            pane.play();
        }
    }

    @Override
    public void seek(Duration place) {
        pane.seek(place);
    }

    @Override
    public void speed(PlaybackSpeed chosen) {
        var open = player.get();
        if (open != null) {
            open.setSpeed(chosen);
            pane.options().speed(chosen);
            onSpeed.accept(chosen);
            flash.accept(strings.get("player.speed", chosen.digits()));
        }
    }

    @Override
    public void mute() {
        loudness.toggleMute();
        changeLoudness(0);
    }

    @Override
    public void volume(int percent) {
        loudness.set(percent);
        changeLoudness(0);
    }

    /// @param by -1 to 1
    void changeLoudness(double by) {
        loudness.change(by);
        var open = player.get();
        if (open != null) {
            loudness.applyTo(open);
            flash.accept(loudness.words(strings));
        }
        pane.bar().showLoudness(loudness.percent(), loudness.isMuted());
        onLoudness.run();
    }

    Loudness loudness() {
        return loudness;
    }

    /// Told when somebody has changed how loud it is.
    void onLoudness(Runnable listener) {
        onLoudness = listener;
    }

    void applyLoudness(Player opened) {
        loudness.applyTo(opened);
    }

    /// One picture on, or back.
    void step(boolean forward) {
        var open = player.get();
        if (open != null) {
            open.pause();
            open.step(forward);
            pane.hidePoster();
        }
    }

    @Override
    public void mark() {
        var open = player.get();
        if (onMark != null && open != null) {
            onMark.accept(open.position());
        }
    }

    @Override
    public void apart(boolean full) {
        if (onApart != null) {
            onApart.accept(full);
        }
    }
}
