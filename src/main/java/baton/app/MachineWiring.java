package baton.app;

import baton.app.settings.MachinePreferences;
import baton.app.settings.SettingsKeys;
import baton.recording.Devices;
import baton.ui.kit.look.ChosenAppearance;
import baton.ui.preferences.DiagnosticsView;
import baton.ui.preferences.DiagnosticsViewModel;
import baton.ui.preferences.KeysView;
import baton.ui.preferences.KeysViewModel;
import baton.ui.preferences.PreferencesPages;
import baton.ui.preferences.PreferencesView;
import baton.ui.preferences.PreferencesViewModel;
import baton.ui.preferences.PresenceView;
import baton.ui.preferences.PresenceViewModel;
import baton.ui.screen.ScreenServices;
import baton.ui.storage.StorageView;
import baton.ui.storage.StorageViewModel;
import java.util.function.Consumer;

/// Makes the page for what is set on this machine alone.
///
/// @param devices what can be recorded with
/// @param testDevices whether the setup check counts the built-in devices too
/// @param desktop opens an address in the person's own program for it
/// @param restore closes the library and shows what can be put in its place
/// @param reopen opens it anew
record MachineWiring(
        Workspace workspace,
        ScreenServices services,
        Devices devices,
        boolean testDevices,
        Consumer<String> desktop,
        Runnable restore,
        Runnable reopen) {
    PreferencesView preferences(ChosenAppearance appearance) {
        var pages = new PreferencesPages(
                new PresenceView(services, new PresenceViewModel(services, new MachinePresence(workspace))),
                new KeysView(services, new KeysViewModel(services, new SettingsKeys(workspace.stores.settings))),
                storage(),
                new DiagnosticsView(
                        services,
                        new DiagnosticsViewModel(services, new Diagnostics(workspace, testDevices, desktop))));
        return new PreferencesView(
                services,
                new PreferencesViewModel(
                        services, new MachinePreferences(workspace.stores.people, workspace.stores.settings, devices)),
                pages,
                appearance);
    }

    private StorageView storage() {
        var storage = new LibraryStorage(workspace, desktop, restore, reopen, services.strings());
        return new StorageView(
                services.views(),
                new StorageViewModel(storage, services.background(), services.notices(), services.strings()),
                services.strings());
    }
}
