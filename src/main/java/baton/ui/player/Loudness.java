package baton.ui.player;

import baton.playback.Player;
import baton.ui.kit.Strings;

/// How loud the player is; kept from one clip to the next.
final class Loudness {
    private static final double HUNDRED = 100;

    private double volume = 1;
    private boolean muted;

    void toggleMute() {
        muted = !muted;
    }

    boolean isMuted() {
        return muted;
    }

    void setMuted(boolean silent) {
        muted = silent;
    }

    /// Per cent, 0 to 100.
    int percent() {
        return (int) Math.round(volume * HUNDRED);
    }

    /// Whoever turns it up wants to hear something.
    void set(int percent) {
        volume = Math.clamp(percent / HUNDRED, 0, 1);
        muted = false;
    }

    /// @param by -1 to 1
    void change(double by) {
        volume = Math.clamp(volume + by, 0, 1);
    }

    String words(Strings strings) {
        return muted ? strings.get("player.muted") : strings.get("player.volume", percent());
    }

    void applyTo(Player player) {
        player.setVolume(muted ? 0 : volume);
    }
}
