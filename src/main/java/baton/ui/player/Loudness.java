package baton.ui.player;

import baton.playback.Player;

/// How loud the player is; kept from one clip to the next.
final class Loudness {
    private double volume = 1;
    private boolean muted;

    /// Returns whether it is muted now.
    boolean toggleMute() {
        muted = !muted;
        return muted;
    }

    /// @param by -1 to 1
    void change(double by) {
        volume = Math.clamp(volume + by, 0, 1);
    }

    void applyTo(Player player) {
        player.setVolume(muted ? 0 : volume);
    }
}
