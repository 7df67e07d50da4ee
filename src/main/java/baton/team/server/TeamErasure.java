package baton.team.server;

import java.time.Instant;
import java.util.List;

/// One handoff whose prospect was erased, and who has done so.
///
/// @param done how many of the team's computers have
/// @param missing those that have not, each with the day on which it was there last
public record TeamErasure(Instant at, int done, List<String> missing) {
    public TeamErasure {
        missing = List.copyOf(missing);
    }
}
