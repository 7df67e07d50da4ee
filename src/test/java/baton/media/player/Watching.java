package baton.media.player;

import baton.playback.ClipUnreadableException;
import baton.playback.ClipWarning;
import baton.playback.PlaybackSpeed;
import baton.recording.ClipFacts;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Somebody who watches a clip the way the screen does: asks for pictures again and again.
///
/// @param facts null if it could not be opened
/// @param pictures how many were shown
/// @param openMillis until the first picture or sound was there
/// @param longestWait milliseconds in which neither a picture came nor the place moved nor an end nor a trouble was
/// told
record Watching(
        @Nullable ClipFacts facts,
        int frames,
        Set<ClipWarning> troubles,
        boolean reachedEnd,
        long openMillis,
        long longestWait) {

    /// @param millis how long to watch at most
    static Watching watch(Path clip, Duration from, double speed, long millis) {
        var begun = System.nanoTime();
        try (var player = new FfmpegPlayer(PacedEar::new)) {
            var facts = player.open(clip, from, new PlaybackSpeed(speed));
            var pixels = ByteBuffer.allocateDirect(Math.max(4, facts.width() * facts.height() * 4));
            player.play();
            int frames = 0;
            var troubles = EnumSet.noneOf(ClipWarning.class);
            long first = -1;
            var moved = System.nanoTime();
            long longest = 0;
            var place = player.position();
            while (System.nanoTime() - begun < millis * 1_000_000 && !player.isAtEnd()) {
                var now = System.nanoTime();
                if (player.nextFrame(pixels)) {
                    frames++;
                    moved = now;
                }
                if (!player.position().equals(place) || player.trouble() != ClipWarning.NONE) {
                    place = player.position();
                    moved = now;
                }
                troubles.add(player.trouble());
                first = first < 0 && frames > 0 ? (now - begun) / 1_000_000 : first;
                longest = Math.max(longest, (now - moved) / 1_000_000);
                LockSupport.parkNanos(1_000_000);
            }
            troubles.add(player.trouble());
            troubles.remove(ClipWarning.NONE);
            return new Watching(facts, frames, troubles, player.isAtEnd(), first, longest);
        } catch (ClipUnreadableException told) {
            return new Watching(null, 0, Set.of(), false, (System.nanoTime() - begun) / 1_000_000, 0);
        }
    }
}
