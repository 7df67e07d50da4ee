package baton.handoff.record;

import static baton.handoff.record.Criterion.AUTHORITY;
import static baton.handoff.record.Criterion.BUDGET;
import static baton.handoff.record.Criterion.CHALLENGES;
import static baton.handoff.record.Criterion.CHAMPION;
import static baton.handoff.record.Criterion.COMPETITION;
import static baton.handoff.record.Criterion.DECISION_CRITERIA;
import static baton.handoff.record.Criterion.DECISION_PROCESS;
import static baton.handoff.record.Criterion.ECONOMIC_BUYER;
import static baton.handoff.record.Criterion.IDENTIFIED_PAIN;
import static baton.handoff.record.Criterion.METRICS;
import static baton.handoff.record.Criterion.MONEY;
import static baton.handoff.record.Criterion.NEED;
import static baton.handoff.record.Criterion.PRIORITISATION;
import static baton.handoff.record.Criterion.TIMELINE;
import static baton.handoff.record.Criterion.URGENCY;

import java.util.Collection;
import java.util.List;

/// The qualification frameworks, as checklists.
public enum Framework {
    BANT(BUDGET, AUTHORITY, NEED, TIMELINE),
    ANUM(AUTHORITY, NEED, URGENCY, MONEY),
    MEDDICC(METRICS, ECONOMIC_BUYER, DECISION_CRITERIA, DECISION_PROCESS, IDENTIFIED_PAIN, CHAMPION, COMPETITION),
    CHAMP(CHALLENGES, AUTHORITY, MONEY, PRIORITISATION);

    private final List<Criterion> criteria;

    Framework(Criterion... criteria) {
        this.criteria = List.of(criteria);
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    /// How much of it is ticked, 0 to 100, rounded down.
    public int score(Collection<Criterion> ticked) {
        var met = criteria.stream().filter(ticked::contains).count();
        return (int) (100 * met / criteria.size());
    }
}
