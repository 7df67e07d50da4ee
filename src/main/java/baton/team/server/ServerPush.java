package baton.team.server;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One handoff with everything that happened to it here and that the server does not know.
///
/// @param base the version it was done on; 0 if the server does not have the handoff
/// @param record null where it is as it was
/// @param rest null where it is as it was; with the record null too, the events are notes that nobody's work goes stale
/// by
/// @param events in the order in which they were done
public record ServerPush(
        UUID id,
        long base,
        int format,
        UUID sender,
        @Nullable UUID receiver,
        String status,
        @Nullable String record,
        @Nullable String rest,
        List<ServerEvent> events) {
    public ServerPush {
        events = List.copyOf(events);
    }

    /// Of a handoff of which nothing is left.
    public static ServerPush nothing(UUID id, UUID sender) {
        return new ServerPush(id, 0, 0, sender, null, "DRAFT", "{}", "{}", List.of());
    }

    /// What came of a push.
    ///
    /// @param version that the handoff has there now
    /// @param places of the events, in their order; empty unless it was taken
    public record Answer(Outcome outcome, long version, List<Long> places) {
        public Answer {
            places = List.copyOf(places);
        }
    }

    /// What came of a push.
    public enum Outcome {
        /// It counts.
        OK,
        /// All of it was there.
        KNOWN,
        /// Somebody else was first: their state comes before it.
        STALE,
        /// Its prospect was erased.
        ERASED
    }
}
