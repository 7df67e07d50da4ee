package baton.app;

import baton.ui.screen.ScreenServices;
import baton.ui.team.DiagnosticsView;
import baton.ui.team.DiagnosticsViewModel;
import baton.ui.team.PresenceView;
import baton.ui.team.PresenceViewModel;
import java.util.function.Consumer;

/// Makes what stands on the team's page of this machine alone.
///
/// @param desktop opens an address in the person's own program for it
record MachineWiring(Workspace workspace, ScreenServices services, Consumer<String> desktop, boolean testDevices) {
    PresenceView presence() {
        return new PresenceView(services, new PresenceViewModel(services, new MachinePresence(workspace)));
    }

    DiagnosticsView diagnostics() {
        return new DiagnosticsView(
                services, new DiagnosticsViewModel(services, new Diagnostics(workspace, testDevices, desktop)));
    }
}
