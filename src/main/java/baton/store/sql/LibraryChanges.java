package baton.store.sql;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Gives a handoff the next number of change, for whatever an index shows of it and its own row does not hold. Nobody's
/// work on the handoff goes stale by it.
public final class LibraryChanges {
    private static final String NEXT = "update handoff set change_number = nextval('library_change') where ";

    private LibraryChanges() {}

    /// Something beside its row has changed.
    public static int handoff(Handle h, UUID handoff) {
        return h.createUpdate(NEXT + "id = :id").bind("id", handoff).execute();
    }

    /// What is said in its briefing has changed.
    public static int clip(Handle h, UUID clip) {
        return h.createUpdate(NEXT + "clip_id = :clip").bind("clip", clip).execute();
    }

    /// Somebody in it has another name.
    static int person(Handle h, UUID person) {
        return h.createUpdate(NEXT + "sender_id = :person or receiver_id = :person")
                .bind("person", person)
                .execute();
    }

    /// It is not in the library any more. Before its row is deleted, in the same transaction.
    public static int gone(Handle h, UUID handoff) {
        back(h, handoff);
        return h.createUpdate(
                        "insert into handoff_gone (handoff_id, change_number) values (:id, nextval('library_change'))")
                .bind("id", handoff)
                .execute();
    }

    /// It is in the library again.
    public static int back(Handle h, UUID handoff) {
        return h.createUpdate("delete from handoff_gone where handoff_id = :id")
                .bind("id", handoff)
                .execute();
    }
}
