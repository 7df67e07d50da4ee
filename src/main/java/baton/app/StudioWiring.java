package baton.app;

import baton.app.platform.SoundChime;
import baton.app.platform.SystemSleepInhibitor;
import baton.app.settings.EnumSettings;
import baton.recording.Devices;
import baton.recording.SleepInhibitor;
import baton.ui.screen.ScreenServices;
import baton.ui.studio.StudioServices;
import baton.ui.studio.StudioView;
import baton.ui.studio.StudioViewModel;
import baton.ui.studio.TakeService;
import baton.ui.studio.TakeStores;

/// Makes the studio of one workspace.
///
/// @param devices what it records with
record StudioWiring(Workspace workspace, ScreenServices services, Devices devices, DeskWiring desk) {
    /// @param released told when a take that was left is free to be offered again
    StudioView studio(Runnable released) {
        var tools = new StudioServices(
                devices,
                workspace.writers,
                workspace.room,
                workspace.home.recordings().resolve("takes"),
                this::recording,
                workspace.clock,
                new TakeTranscription(workspace),
                EnumSettings.ofStudio(workspace.stores.settings),
                new SoundChime());
        var stores = new TakeStores(
                workspace.takes,
                workspace.stores.handoffs,
                workspace.stores.people,
                workspace.stores.cards,
                workspace.stores.scripts,
                workspace.stores.effort);
        var takes = new TakeService(
                stores,
                workspace.handoffService,
                workspace.stores.insights::decisions,
                workspace.rules,
                workspace.clock);
        var model = new StudioViewModel(tools, takes, services.background(), services.notices(), services.strings());
        model.onReleased(released);
        return new StudioView(services, model, desk.playerPane());
    }

    /// While a take runs the computer stays awake, and nothing is written down beside it.
    private SleepInhibitor.Awake recording() {
        var quiet = workspace.transcriptionWorker.hold();
        var awake = new SystemSleepInhibitor().hold();
        return () -> {
            awake.close();
            quiet.close();
        };
    }
}
