package baton.playback;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// How fast a briefing plays; 1.5 unless the viewer chose otherwise.
///
/// @param times 0.5 to 3
public record PlaybackSpeed(double times) {
    /// The most that there is.
    public static final double FASTEST = 3;

    public static final PlaybackSpeed USUAL = new PlaybackSpeed(1.5);
    /// From 0.8 to 2.5, a tenth at a time.
    public static final List<PlaybackSpeed> STEPS =
            IntStream.rangeClosed(8, 25).mapToObj(tenths -> of(tenths / 10.0)).toList();

    public PlaybackSpeed {
        if (!(times >= 0.5 && times <= FASTEST)) {
            throw new IllegalArgumentException("speed is 0.5 to 3, not " + times);
        }
    }

    private static PlaybackSpeed of(double times) {
        return new PlaybackSpeed(times);
    }

    /// The next step up, or this one at the top.
    public PlaybackSpeed faster() {
        return STEPS.stream().filter(s -> s.times > times).findFirst().orElse(this);
    }

    /// The next step down, or this one at the bottom.
    public PlaybackSpeed slower() {
        return STEPS.reversed().stream()
                .filter(s -> s.times < times)
                .findFirst()
                .orElse(this);
    }

    /// What the length costs the viewer (always shown).
    public Duration receiverTime(Duration length) {
        return Duration.ofMillis(Math.round(length.toMillis() / times));
    }

    /// "1.5", "2": as few digits as needed.
    public String digits() {
        return times == Math.rint(times) ? Long.toString((long) times) : Double.toString(times);
    }
}
