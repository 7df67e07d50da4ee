package baton.store.team;

import baton.store.db.Database;
import baton.store.sql.SidecarUpdates;
import java.util.UUID;
import java.util.function.Supplier;

/// What keeps step with a team's server, in the database.
///
/// @param library handoffs
/// @param documents what a team has beside them
/// @param clips which are to go or to come
/// @param trash what was deleted and put back
/// @param looks that managers took
public record SqlTeamServer(
        SqlServerLibrary library,
        SqlServerDocuments documents,
        SqlClipQueue clips,
        SqlTrashQueue trash,
        SqlLookQueue looks) {
    /// @param ids for what is new
    public static SqlTeamServer of(Database database, SidecarUpdates sidecars, Supplier<UUID> ids) {
        return new SqlTeamServer(
                new SqlServerLibrary(database, sidecars),
                new SqlServerDocuments(database, sidecars, ids),
                new SqlClipQueue(database),
                new SqlTrashQueue(database),
                new SqlLookQueue(database));
    }
}
