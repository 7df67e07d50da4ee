package baton.ui.team;

/// What stands on the team's page beside the list of people.
public record TeamPages(
        PersonFormView form,
        CardView card,
        RulesView rules,
        HandOverView handOver,
        TeamServerView server,
        SharingView sharing,
        SharedComputerView computer) {}
