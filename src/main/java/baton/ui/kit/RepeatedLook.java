package baton.ui.kit;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Looks on the screen's thread, again after each pause, until something is due or nobody waits for it any more.
final class RepeatedLook implements Background.Waiting {
    private final Background background;
    private final Duration every;
    private final BooleanSupplier isDue;
    private final Runnable work;
    private Background.Waiting next;

    RepeatedLook(Background background, Duration every, BooleanSupplier isDue, Runnable work) {
        this.background = background;
        this.every = every;
        this.isDue = isDue;
        this.work = work;
        next = background.after(every, this::look);
    }

    private void look() {
        if (isDue(isDue)) {
            work.run();
        } else {
            next = background.after(every, this::look);
        }
    }

    /// @return true also if the look failed: what is run then meets the same trouble, and tells it
    static boolean isDue(BooleanSupplier look) {
        try {
            return look.getAsBoolean();
        } catch (RuntimeException told) {
            return true;
        }
    }

    @Override
    public void cancel() {
        next.cancel();
    }
}
