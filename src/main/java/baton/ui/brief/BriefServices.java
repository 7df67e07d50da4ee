package baton.ui.brief;

import baton.handoff.HandoffService;
import baton.handoff.HandoffStore;
import baton.handoff.rules.TeamRules;
import baton.people.PeopleStore;
import java.time.InstantSource;
import java.util.function.Supplier;

/// What the texts are made from, and where they go.
public record BriefServices(
        HandoffService service,
        HandoffStore handoffs,
        PeopleStore people,
        Supplier<TeamRules> rules,
        Exports exports,
        InstantSource clock) {}
