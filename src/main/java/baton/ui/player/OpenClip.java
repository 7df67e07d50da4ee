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

    /// "0:42 / 2:48, 1:24 left": what is left is told in the viewer's own time, and what is cut does not count.
    String placeWords(Strings strings, Duration at, Duration start, Duration end) {
        var place = at.compareTo(start) < 0 ? Duration.ZERO : at.minus(start);
        var left = at.compareTo(end) > 0 ? Duration.ZERO : end.minus(at.compareTo(start) < 0 ? start : at);
        return strings.get(
                "player.time",
                TimeWords.length(place),
                TimeWords.length(end.minus(start)),
                TimeWords.length(player.speed().receiverTime(left)));
    }
}
