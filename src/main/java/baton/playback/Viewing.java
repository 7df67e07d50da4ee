package baton.playback;

import java.time.Duration;
import java.util.UUID;

/// What one person has really played of a briefing, and what of it more than once.
public record Viewing(UUID person, Coverage played, Coverage replayed) {
    /// Per cent from which a briefing counts as watched.
    public static final int WATCHED = 90;

    /// Less than this again is looking for a place.
    private static final Duration AGAIN = Duration.ofSeconds(1);

    public static Viewing none(UUID person) {
        return new Viewing(person, Coverage.NONE, Coverage.NONE);
    }

    /// With one more stretch played; what of it was played before counts as replayed.
    public Viewing with(Duration from, Duration to) {
        if (to.compareTo(from) <= 0) {
            return this;
        }
        var again = replayed;
        for (var span : played.spans()) {
            var start = Math.max(span.from(), from.toMillis());
            var end = Math.min(span.to(), to.toMillis());
            if (end - start >= AGAIN.toMillis()) {
                again = again.with(Duration.ofMillis(start), Duration.ofMillis(end));
            }
        }
        return new Viewing(person, played.with(from, to), again);
    }

    /// What the same person has played here and elsewhere: each machine has seen some of it.
    public Viewing with(Viewing elsewhere) {
        return new Viewing(person, played.with(elsewhere.played), replayed.with(elsewhere.replayed));
    }

    /// @param clip how long the briefing plays
    public boolean isWatched(Duration clip) {
        return played.percentOf(clip) >= WATCHED;
    }
}
