package baton.ui.today;

import baton.people.Person;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.WindowlessBackground;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// What somebody's Today tells of others, as its window would show it, without a window.
public final class ActivityWatch implements AutoCloseable {
    private final WindowlessBackground screen = new WindowlessBackground(Duration.ZERO);
    private final ActivityViewModel model;

    public ActivityWatch(ActivityViewModel.Services services, InstantSource clock, Person person) {
        model = new ActivityViewModel(services, screen, new Notices(Throwable::toString), clock, Strings.load());
        screen.onScreen(() -> model.setPerson(person));
    }

    /// How many lines are shown now.
    public int shown() throws ExecutionException, InterruptedException {
        var asked = new FutureTask<>(() -> model.lines().size());
        screen.onScreen(asked);
        return asked.get();
    }

    @Override
    public void close() {
        screen.onScreen(model::stop);
        screen.close();
    }
}
