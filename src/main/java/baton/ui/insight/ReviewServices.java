package baton.ui.insight;

import baton.handoff.rules.TeamRules;
import baton.insight.InsightStore;
import baton.insight.review.ReviewStore;
import baton.people.PeopleStore;
import baton.sla.SlaRules;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/// What the reviews and the playbook work with.
///
/// @param rules those in force
/// @param clocks those in force
public record ReviewServices(
        InsightServices figures, Supplier<TeamRules> rules, Supplier<SlaRules> clocks, Supplier<UUID> ids) {
    ReviewStore store() {
        return figures.reviews();
    }

    InsightStore insights() {
        return figures.store();
    }

    PeopleStore people() {
        return figures.people();
    }

    InstantSource clock() {
        return figures.clock();
    }
}
