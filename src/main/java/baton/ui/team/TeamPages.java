package baton.ui.team;

import baton.ui.storage.StorageView;

/// What stands on the team's page beside the list of people.
public record TeamPages(
        PersonFormView form,
        CardView card,
        RulesView rules,
        StorageView storage,
        HandOverView handOver,
        TeamServerView server,
        SharingView sharing,
        SharedComputerView computer,
        PresenceView presence,
        DiagnosticsView diagnostics) {}
