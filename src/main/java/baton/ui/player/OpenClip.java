package baton.ui.player;

import baton.playback.ClipUnreadableException;
import baton.playback.PlaybackSpeed;
import baton.playback.Player;
import baton.recording.ClipFacts;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/// A player with the clip it has open.
record OpenClip(Player player, ClipFacts facts) {
    /// Opens the clip in a new player; slow, so not on the screen's thread.
    static OpenClip open(Supplier<Player> players, Path clip, Duration from, PlaybackSpeed speed)
            throws ClipUnreadableException {
        var player = players.get();
        try {
            return new OpenClip(player, player.open(clip, from, speed));
        } catch (ClipUnreadableException e) {
            player.close();
            throw e;
        }
    }

    boolean hasPicture() {
        return facts.width() > 0;
    }

    /// What the viewer should know about the sound; empty if all is well.
    String hint(Strings strings) {
        if (facts.hasSound() && !player.hasSoundOutput()) {
            return strings.get("player.noSound");
        }
        return player.keepsPitch() ? "" : strings.get("player.pitch");
    }

    /// Where to go on next time: watched to the end means from the start.
    Duration resumeAt() {
        return player.isAtEnd() ? Duration.ZERO : player.position();
    }

    /// Where the n-th tenth of the clip begins.
    Duration tenth(int n) {
        return facts.length().multipliedBy(n).dividedBy(10);
    }

    /// "0:42 / 2:48, 1:24 left": what is left is told in the viewer's own time.
    String placeWords(Strings strings, Duration at) {
        var left = player.speed().receiverTime(facts.length().minus(at));
        return strings.get(
                "player.time", TimeWords.length(at), TimeWords.length(facts.length()), TimeWords.length(left));
    }
}
