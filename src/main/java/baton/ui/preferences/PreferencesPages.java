package baton.ui.preferences;

import baton.ui.storage.StorageView;

/// The parts of the page that have a model of their own.
public record PreferencesPages(
        PresenceView presence, KeysView keys, StorageView storage, DiagnosticsView diagnostics) {}
