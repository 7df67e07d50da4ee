package baton.ui.player;

import baton.playback.Player;
import baton.ui.kit.Strings;

/// How loud the player is; kept from one clip to the next.
final class Loudness {
    private double volume = 1;
    private boolean muted;

    void toggleMute() {
        muted = !muted;
    }

    boolean isMuted() {
        return muted;
    }

    /// @param by -1 to 1
    void change(double by) {
        volume = Math.clamp(volume + by, 0, 1);
    }

    String words(Strings strings) {
        return muted ? strings.get("player.muted") : strings.get("player.volume", Math.round(volume * 100));
    }

    void applyTo(Player player) {
        player.setVolume(muted ? 0 : volume);
    }
}
