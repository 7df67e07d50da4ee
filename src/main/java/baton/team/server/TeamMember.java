package baton.team.server;

import baton.people.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One computer of a member of the team, or a member without any.
///
/// @param active false once they have left
/// @param device null if they have not come yet
/// @param seenAt when that computer was there last, by the server's clock; to within ten minutes
/// @param program the version of Baton on it; null if they have not come yet
/// @param allowed false once it was locked out
public record TeamMember(
        UUID person,
        Role role,
        boolean active,
        @Nullable UUID device,
        @Nullable String deviceName,
        @Nullable Instant seenAt,
        @Nullable String program,
        boolean allowed) {}
