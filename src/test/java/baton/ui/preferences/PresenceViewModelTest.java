package baton.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.screen.ScreenServices;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What goes on when the window is closed, as it is chosen.
class PresenceViewModelTest {
    private final Notices notices = new Notices(Throwable::getMessage);
    private final Machine machine = new Machine();
    private final PresenceViewModel model = new PresenceViewModel(
            new ScreenServices(new Views(Strings.load()), Background.immediate(), notices, Strings.load(), _ -> {}),
            machine);

    /// One whose system may refuse.
    private static final class Machine implements PresenceService {
        private boolean goesOn;
        private boolean starts;
        private boolean refuses;

        @Override
        public State state() {
            return new State(true, goesOn, starts, true);
        }

        @Override
        public void goOn(boolean wanted) {
            goesOn = wanted;
        }

        @Override
        public void startWithSystem(boolean wanted) throws IOException {
            if (refuses) {
                throw new IOException("not this one");
            }
            starts = wanted;
        }
    }

    @Test
    void isOffUntilSomebodyChoosesIt() {
        assertThat(model.stateProperty().get()).isNull();
        model.look();
        assertThat(model.stateProperty().get()).isEqualTo(new PresenceService.State(true, false, false, true));
        model.goOn(true);
        model.startWithSystem(true);
        assertThat(model.stateProperty().get()).isEqualTo(new PresenceService.State(true, true, true, true));
    }

    /// What does not go on does not begin with the system either.
    @Test
    void endingItEndsTheStartToo() {
        model.goOn(true);
        model.startWithSystem(true);
        model.goOn(false);
        assertThat(machine.starts).isFalse();
        assertThat(model.stateProperty().get().starts()).isFalse();
    }

    @Test
    void whatTheSystemRefusesIsSaidAndNotShownAsDone() {
        model.goOn(true);
        machine.refuses = true;
        model.startWithSystem(true);
        assertThat(notices.currentProperty().get().isProblem()).isTrue();
        assertThat(model.stateProperty().get().starts()).isFalse();
    }
}
