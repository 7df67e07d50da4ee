package baton.ui.player;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tells where the viewer is: every two seconds, at every pause, and at the end (row W9).
final class PlaceReport {
    private static final long PERIOD = 2_000_000_000L;
    private final Consumer<Duration> listener;
    private long toldAt;
    private boolean wasPlaying;

    PlaceReport(Consumer<Duration> listener) {
        this.listener = listener;
    }

    /// @param now on the screen's clock, nanoseconds
    void tick(long now, boolean playing, Supplier<Duration> place) {
        if (playing != wasPlaying || (playing && now - toldAt > PERIOD)) {
            toldAt = now;
            wasPlaying = playing;
            listener.accept(place.get());
        }
    }

    void now(Duration place) {
        listener.accept(place);
    }
}
