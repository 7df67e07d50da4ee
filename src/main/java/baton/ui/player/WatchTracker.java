package baton.ui.player;

import baton.playback.Coverage;
import baton.playback.PlaybackSpeed;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tells where the viewer is: every two seconds, at every pause, and at the end; and before that, what was
/// really played since the last time. A jump was not played.
public final class WatchTracker {
    private static final long PERIOD = 2_000_000_000L;
    /// Longer than any usual pulse of a screen at any speed, shorter than any jump a key makes.
    private static final Duration STEP = Duration.ofMillis(900);

    /// A pause in which nothing was missed; more of it is a part that was not seen.
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private Consumer<Duration> where = _ -> {};
    private BiConsumer<Duration, Duration> played = (_, _) -> {};
    private Coverage silent = Coverage.NONE;
    private long toldAt;
    private long lookedAt;
    private boolean wasPlaying;
    private Duration from = Duration.ZERO;
    private Duration last = Duration.ZERO;

    /// Stretches without a word that are passed over: they count as played, for nothing in them was missed.
    void passOver(Coverage silences) {
        silent = silences;
    }

    /// @param listener told each stretch that was played, from and to
    public void onPlayed(BiConsumer<Duration, Duration> listener) {
        played = listener;
    }

    /// Another clip is watched from now on.
    void begin(Consumer<Duration> listener) {
        where = listener;
        wasPlaying = false;
    }

    /// @param now on the screen's clock, nanoseconds
    /// @param at the position now
    /// @param place where to go on the next time
    void tick(long now, boolean playing, Duration at, Supplier<Duration> place) {
        follow(playing, at, Duration.ofNanos(now - lookedAt));
        lookedAt = now;
        if (playing != wasPlaying || (playing && now - toldAt > PERIOD)) {
            toldAt = now;
            tellPlayed();
            wasPlaying = playing;
            where.accept(place.get());
        }
    }

    /// A busy computer may let a second pass between two looks, and the briefing plays on meanwhile: what could have
    /// been played since the last look was.
    private void follow(boolean playing, Duration at, Duration passed) {
        var longest = Duration.ofNanos((long) (passed.toNanos() * PlaybackSpeed.FASTEST));
        var possible = wasPlaying && longest.compareTo(STEP) > 0 ? longest : STEP;
        var step = at.minus(last);
        var words = step.compareTo(PAUSE) > 0 ? step : step.minusMillis(silent.within(last.toMillis(), at.toMillis()));
        if (!wasPlaying && playing || step.isNegative() || words.compareTo(possible) > 0) {
            tellPlayed();
            from = at;
        }
        last = at;
    }

    private void tellPlayed() {
        if (wasPlaying && last.compareTo(from) > 0) {
            played.accept(from, last);
        }
        from = last;
    }

    /// Somebody jumped: what lies between was not played, however short it is.
    void jumped(Duration to) {
        tellPlayed();
        from = to;
        last = to;
    }

    /// The clip is let go of.
    void end(Duration place) {
        tellPlayed();
        where.accept(place);
        where = _ -> {};
        wasPlaying = false;
    }
}
