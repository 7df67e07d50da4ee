package baton.handoff;

import baton.handoff.rules.Routing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What happened before that bears on a new handoff: the same company, its owner, whose turn it is.
public interface CompanyHistory {
    /// Handoffs of the same company begun since then, newest first.
    ///
    /// @param company compared by [CompanyName#key]
    List<Handoff> ofCompany(String company, Instant since);

    /// Who took over this company's next step last, by accepting it.
    Optional<UUID> ownerOf(String company);

    /// What everybody has been given so far; what came in from another CRM's past is open nowhere.
    Routing.Load load();

    /// How often something happened since then: overrides are counted.
    long count(EventKind kind, Instant since);

    /// How many handoffs since then went out on another proof than an accepted invite: counted apart.
    long countOtherProof(Instant since);
}
