package baton.ui.studio;

import baton.ui.kit.Background;
import java.time.Duration;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/// 3, 2, 1. What is heard of it ends before the take begins: at zero there is silence.
final class Countdown {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final Background background;
    private final Runnable finished;
    private final Runnable ticked;
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private Background.@Nullable Waiting second;

    /// @param finished what begins at zero
    /// @param ticked told as each second begins
    Countdown(Background background, Runnable finished, Runnable ticked) {
        this.ticked = ticked;
        this.background = background;
        this.finished = finished;
    }

    /// 3, 2, 1 while it counts, else zero.
    ReadOnlyIntegerProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// @param seconds 0 begins at once
    void start(int seconds) {
        stop();
        if (seconds == 0) {
            finished.run();
            return;
        }
        left.set(seconds);
        ticked.run();
        second = background.after(SECOND, this::count);
    }

    /// Begins at once.
    void skip() {
        stop();
        finished.run();
    }

    void stop() {
        if (second != null) {
            second.cancel();
        }
        left.set(0);
    }

    private void count() {
        if (left.get() == 0) {
            return;
        }
        left.set(left.get() - 1);
        if (left.get() == 0) {
            finished.run();
        } else {
            ticked.run();
            second = background.after(SECOND, this::count);
        }
    }
}
