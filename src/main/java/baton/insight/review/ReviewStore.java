package baton.insight.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Keeps what was decided, who cares for the playbook, what is known of each handoff of the company, and audits.
public interface ReviewStore {
    /// Open ones first, soonest due first; then what was done, newest first.
    List<ReviewDecision> decisions();

    /// Writes a decision, or what has changed of it.
    void save(ReviewDecision decision);

    /// Those parts that somebody has set something for.
    List<PlaybookCare> playbook();

    void save(PlaybookCare care);

    /// Those types that somebody has written something for.
    List<InventoryEntry> inventory();

    void save(InventoryEntry entry);

    /// Newest first.
    List<AuditResult> audits();

    void save(AuditResult audit);

    /// What went out in a time, `to` excluded, newest first.
    List<ReviewedHandoff> handedOff(Instant from, Instant to);

    /// The pairs with an act of either on their handoffs, `to` excluded; most days first.
    ///
    /// @param zone in which a day begins
    List<PairDays> pairDays(Instant from, Instant to, ZoneId zone);

    /// How many were ever handed off.
    long total();

    /// What is due from somebody by then: decisions, and parts of the playbook.
    Due due(UUID owner, LocalDate by);

    /// @param decisions open ones that are due
    /// @param parts of the playbook that are to be looked through
    record Due(List<ReviewDecision> decisions, List<PlaybookCare> parts) {
        public Due {
            decisions = List.copyOf(decisions);
            parts = List.copyOf(parts);
        }

        public boolean isNothing() {
            return decisions.isEmpty() && parts.isEmpty();
        }
    }
}
