package baton.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Handoffs put together for others to watch: by hand, or by a rule that finds new ones as well. Everybody
/// sees them.
///
/// @param person who made it
/// @param rule null for one that is made by hand
/// @param handoffs of one made by hand, in its order; none else
public record Playlist(
        UUID id, UUID person, String name, @Nullable LibraryQuery rule, Instant madeAt, List<UUID> handoffs) {
    public Playlist {
        handoffs = List.copyOf(handoffs);
    }

    public Playlist withHandoffs(List<UUID> changed) {
        return new Playlist(id, person, name, rule, madeAt, changed);
    }

    public Playlist withName(String changed) {
        return new Playlist(id, person, changed, rule, madeAt, handoffs);
    }
}
