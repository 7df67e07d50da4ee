package baton.ui.player;

import baton.playback.ClipUnreadableException;
import baton.playback.Coverage;
import baton.playback.PlaybackSpeed;
import baton.playback.Player;
import baton.recording.ClipFacts;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/// A player with the clip it has open.
record OpenClip(Player player, ClipFacts facts, Path file) {
    private static final Duration SAME = Duration.ofMillis(50);

    /// Opens the clip in a new player; slow, so not on the screen's thread.
    static OpenClip open(Supplier<Player> players, Path clip, Duration from, PlaybackSpeed speed)
            throws ClipUnreadableException {
        var player = players.get();
        OpenClip opened = null;
        try {
            opened = new OpenClip(player, player.open(clip, from, speed), clip);
            return opened;
        } finally {
            if (opened == null) {
                player.close();
            }
        }
    }

    /// It was opened before anybody knew from where, or how fast.
    void beginAt(Duration from, PlaybackSpeed speed) {
        if (!player.speed().equals(speed)) {
            player.setSpeed(speed);
        }
        if (player.position().minus(from).abs().compareTo(SAME) > 0) {
            player.seek(from);
        }
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

    /// What is wrong although it plays; empty if nothing is.
    String trouble(Strings strings, Duration at) {
        return switch (player.trouble()) {
            case NONE -> "";
            case PICTURE_LOST -> strings.get("player.trouble.picture", TimeWords.length(at));
            case SOUND_LOST -> strings.get("player.trouble.sound");
            case CUT_SHORT -> strings.get("player.trouble.short");
        };
    }

    /// "0:42 / 2:48, 1:24 left": what is left is told in the viewer's own time, and what does not play does not count.
    String placeWords(Strings strings, Duration at, ClipTimeline timeline, Coverage passedOver) {
        var start = timeline.start();
        var end = timeline.end();
        var from = at.compareTo(start) < 0 ? start : at;
        var whole = end.minus(from).minusMillis(passedOver.within(from.toMillis(), end.toMillis()));
        var left = whole.isNegative() ? Duration.ZERO : whole;
        return strings.get(
                "player.time",
                TimeWords.length(from.minus(start)),
                TimeWords.length(end.minus(start)),
                TimeWords.length(player.speed().receiverTime(left)));
    }
}
