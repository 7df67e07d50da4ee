package baton.handoff;

import baton.people.Person;
import baton.people.Role;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Where deleted handoffs lie, with all that belongs to them, until nobody can want them back.
public interface HandoffTrash {
    /// How long each lies there.
    Duration STAYS = Duration.ofDays(30);

    /// One that lies there.
    ///
    /// @param bytes of its files
    record Trashed(UUID handoff, String company, Instant deletedAt, UUID by, long bytes) {
        /// When it goes for good.
        public Instant goes() {
            return deletedAt.plus(STAYS);
        }
    }

    /// Whether somebody may delete it: who wrote it, and managers.
    static boolean mayDelete(Handoff handoff, Person person) {
        return person.role() == Role.MANAGER || person.id().equals(handoff.sender());
    }

    /// Takes it out of the library, with its briefing and everything about it. When this returns, it lies
    /// in the trash whole.
    ///
    /// @param by whoever deletes it
    void delete(UUID handoff, UUID by) throws IOException;

    /// Brings it back as it was, byte for byte.
    void putBack(UUID handoff) throws IOException;

    /// What lies there, the last one first.
    List<Trashed> list() throws IOException;

    /// Deletes permanently; earlier backups may still contain it.
    void deleteForGood(UUID handoff) throws IOException;
}
