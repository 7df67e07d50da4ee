package baton.ui.preferences;

import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.screen.ScreenServices;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Whether reminders and news go on when the window is closed.
public final class PresenceViewModel {
    private final PresenceService service;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<PresenceService.@Nullable State> state = new ReadOnlyObjectWrapper<>();

    public PresenceViewModel(ScreenServices services, PresenceService service) {
        this.service = service;
        background = services.background();
        notices = services.notices();
    }

    /// Null until it was read.
    ReadOnlyObjectProperty<PresenceService.@Nullable State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void look() {
        change(() -> true);
    }

    void goOn(boolean wanted) {
        change(() -> {
            service.goOn(wanted);
            if (!wanted && service.state().starts()) {
                // What does not go on does not begin either.
                service.startWithSystem(false);
            }
            return true;
        });
    }

    void startWithSystem(boolean wanted) {
        change(() -> {
            service.startWithSystem(wanted);
            return true;
        });
    }

    private void change(Callable<Boolean> work) {
        background.run(
                () -> {
                    work.call();
                    return service.state();
                },
                state::set,
                problem -> {
                    notices.problem(problem);
                    // The box shows again what holds.
                    background.run(
                            service::state,
                            found -> {
                                state.set(null);
                                state.set(found);
                            },
                            notices.orTell());
                });
    }
}
