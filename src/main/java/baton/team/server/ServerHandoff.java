package baton.team.server;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A handoff as the server has it.
///
/// @param receiver null in a draft
/// @param status a name of `HandoffStatus`, or one that this version does not know
/// @param format of the record and the rest
/// @param record the sender's words, JSON
/// @param rest deadlines, feedback and the briefing's facts, JSON
/// @param erased whether its prospect was erased: what is left names nobody
/// @param deletedBy whoever moved it to the trash; null where it does not lie there
/// @param events all of them, in the order in which they count
public record ServerHandoff(
        UUID id,
        UUID sender,
        @Nullable UUID receiver,
        String status,
        long version,
        int format,
        String record,
        String rest,
        boolean erased,
        @Nullable UUID deletedBy,
        List<ServerEvent> events) {
    public ServerHandoff {
        events = List.copyOf(events);
    }
}
