package baton.ui.kit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What a list shows while it is looked at: it is asked for again and again, because time passes and other windows
/// write. For the screen's thread; questions run in the background.
public final class LiveList {
    private static final int MOST_LOOKS = 5;

    private final Background background;
    private final Background.Latest asking;
    private final Notices notices;
    private final Duration pause;
    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(ListState.LOADING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Background.@Nullable Waiting next;
    private boolean watched;
    private @Nullable LongSupplier changed;
    private volatile long seen;

    /// @param pause between an answer and the next question: a slow library is not asked again while it still looks
    public LiveList(Background background, Notices notices, Duration pause) {
        this.background = background;
        this.notices = notices;
        this.pause = pause;
        asking = background.latest();
    }

    public ReadOnlyObjectProperty<ListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why there is no list; empty if there is one.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public boolean isBroken() {
        return state.get() == ListState.BROKEN;
    }

    /// Another list is wanted, and nothing is known of it yet.
    public void begin() {
        state.set(ListState.LOADING);
    }

    /// The answer is here.
    public void shows(boolean rows) {
        problem.set("");
        state.set(rows ? ListState.ROWS : ListState.EMPTY);
    }

    /// Asks again only when this number has become another one, and now and then all the same: not every disk tells
    /// of each change. Without it every pause ends with a question.
    ///
    /// @param number of what the list shows, and of the time it tells; asked off the screen's thread, costs little
    public void whenChanged(LongSupplier number) {
        changed = number;
    }

    /// Asks now.
    ///
    /// @param again what is run a pause after the answer; it asks the next question
    public <T extends @Nullable Object> void ask(Callable<T> question, Consumer<T> answer, Runnable again) {
        cancel();
        watched = true;
        asking.run(
                () -> {
                    // Before it is read: what comes in between is seen at the next look.
                    var number = changed;
                    seen = number == null ? 0 : number.getAsLong();
                    return question.call();
                },
                found -> {
                    later(again);
                    answer.accept(found);
                },
                error -> {
                    problem.set(notices.sentence(error));
                    state.set(ListState.BROKEN);
                    later(again);
                });
    }

    /// Nobody looks any more: no further questions.
    public void stop() {
        watched = false;
        cancel();
    }

    private void later(Runnable again) {
        cancel();
        if (watched) {
            var number = changed;
            if (number == null || isBroken()) {
                next = background.after(pause, again);
            } else {
                var looks = new AtomicInteger();
                next = background.watch(
                        pause, () -> number.getAsLong() != seen || looks.incrementAndGet() >= MOST_LOOKS, again);
            }
        }
    }

    private void cancel() {
        if (next != null) {
            next.cancel();
        }
    }
}
