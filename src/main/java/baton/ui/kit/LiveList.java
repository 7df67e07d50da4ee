package baton.ui.kit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What a list shows while it is looked at: it is asked for again and again, because time passes and other windows
/// write. For the screen's thread; questions run in the background.
public final class LiveList {
    private final Background background;
    private final Background.Latest asking;
    private final Notices notices;
    private final Duration pause;
    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(ListState.LOADING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Background.@Nullable Waiting next;
    private boolean watched;

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

    /// Asks now.
    ///
    /// @param again what is run a pause after the answer; it asks the next question
    public <T extends @Nullable Object> void ask(Callable<T> question, Consumer<T> answer, Runnable again) {
        cancel();
        watched = true;
        asking.run(
                question,
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
            next = background.after(pause, again);
        }
    }

    private void cancel() {
        if (next != null) {
            next.cancel();
        }
    }
}
