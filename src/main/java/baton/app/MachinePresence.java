package baton.app;

import baton.app.platform.Autostart;
import baton.people.SignIn;
import baton.ui.preferences.PresenceService;
import java.io.IOException;

/// What goes on without a window: in this machine's settings, and in what its system starts by itself.
record MachinePresence(Workspace workspace, Autostart autostart) implements PresenceService {
    MachinePresence(Workspace workspace) {
        this(workspace, new Autostart());
    }

    @Override
    public State state() throws IOException {
        return new State(
                workspace.computer.use() == SignIn.Use.OWN,
                BackgroundProgram.isWanted(workspace.stores.settings),
                // A checkout is not asked: what is written there is another one's.
                autostart.isPossible() && autostart.isOn(),
                autostart.isPossible());
    }

    @Override
    public void goOn(boolean wanted) {
        BackgroundProgram.want(workspace.stores.settings, wanted);
    }

    @Override
    public void startWithSystem(boolean wanted) throws IOException {
        autostart.set(wanted);
    }
}
