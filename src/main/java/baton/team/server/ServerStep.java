package baton.team.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether this library is in step with the team's server.
///
/// @param team its name; empty without one
/// @param since when it came into step, or since when it is not; null before the first attempt ended
/// @param problem why it is not; null while it is
/// @param waiting acts that the server does not have
/// @param waitingSince when the first of them was done; null if none waits
/// @param held why some of them do not go out by themselves; null if they do
/// @param aside handoffs of the team that this program cannot read
public record ServerStep(
        String team,
        @Nullable Instant since,
        ServerException.@Nullable Reason problem,
        int waiting,
        @Nullable Instant waitingSince,
        ServerException.@Nullable Reason held,
        int aside) {
    /// Without a team.
    public static final ServerStep ALONE = new ServerStep("", null, null, 0, null, null, 0);

    public boolean isTeam() {
        return !team.isEmpty();
    }
}
