package baton.ui.studio;

import baton.recording.EncodingProgress;
import baton.recording.take.TakeRepository;
import baton.ui.kit.Background;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Another program's video becomes a take: how far it is, and given up by whoever does not want to wait.
final class TakingIn {
    /// Far longer than it takes to end a program.
    private static final long LONGEST_S = 5;

    private final TakeService takes;
    private final Background background;
    private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private @Nullable Run running;

    TakingIn(TakeService takes, Background background) {
        this.takes = takes;
        this.background = background;
    }

    /// 0 to 100 of what is encoded.
    ReadOnlyIntegerProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    /// The file's name; empty while none is taken in.
    ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// @param done gets the take, also of one that was given up too late
    /// @param failed not told of what was given up
    /// @param ended told when it was given up
    void begin(
            TakeService.Order order,
            Path file,
            Consumer<TakeRepository.TakeOnShelf> done,
            Consumer<Exception> failed,
            Runnable ended) {
        cancel();
        var run = new Run();
        running = run;
        percent.set(0);
        name.set(String.valueOf(file.getFileName()));
        // Not on the lane of the devices: whoever leaves meanwhile is not to wait for it.
        background.run(
                () -> {
                    try {
                        return takes.takeIn(order, file, run);
                    } finally {
                        run.ended.countDown();
                    }
                },
                taken -> {
                    over(run);
                    done.accept(taken);
                },
                problem -> {
                    over(run);
                    if (problem instanceof CancellationException) {
                        ended.run();
                    } else {
                        failed.accept(problem);
                    }
                });
    }

    private void over(Run run) {
        if (run.equals(running)) {
            running = null;
            name.set("");
        }
    }

    /// Gives it up; the file it comes from stays as it is.
    void cancel() {
        var run = running;
        if (run != null) {
            run.wanted = false;
        }
    }

    /// Gives it up and waits until nothing runs any more: the window closes.
    void finish() {
        var run = running;
        cancel();
        try {
            if (run != null) {
                var _ = run.ended.await(LONGEST_S, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Run implements EncodingProgress {
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile boolean wanted = true;
        private int told;

        @Override
        public void reached(int now) {
            if (now != told) {
                told = now;
                background.onScreen(() -> {
                    if (this.equals(running)) {
                        percent.set(now);
                    }
                });
            }
        }

        @Override
        public boolean isWanted() {
            return wanted;
        }
    }
}
