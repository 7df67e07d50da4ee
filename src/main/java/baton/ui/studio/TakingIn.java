package baton.ui.studio;

import baton.recording.EncodingProgress;
import baton.recording.take.TakeRepository;
import baton.ui.kit.Background;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Another program's video becomes a take: how far it is, and given up by whoever does not want to wait.
final class TakingIn {
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
                () -> takes.takeIn(order, file, run),
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

    private final class Run implements EncodingProgress {
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
