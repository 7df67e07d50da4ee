package baton.store.sql;

import baton.handoff.record.HandoffType;
import baton.recording.ReceiverCard;
import baton.recording.prompt.CardStore;
import baton.store.db.Database;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// Receivers' cards in the database.
public final class SqlCardStore implements CardStore {
    private final Database database;
    private final Supplier<UUID> ids;
    private final SidecarUpdates sidecars;

    public SqlCardStore(Database database, Supplier<UUID> ids, SidecarUpdates sidecars) {
        this.database = database;
        this.ids = ids;
        this.sidecars = sidecars;
    }

    /// Without files beside the database.
    public SqlCardStore(Database database, Supplier<UUID> ids) {
        this(database, ids, SidecarUpdates.NONE);
    }

    /// Every version of every card, in the order of their making.
    public static List<ReceiverCard> all(Handle h) {
        return h.createQuery("select content from receiver_card order by person_id, handoff_type, version")
                .mapTo(String.class)
                .map(RecordJson::readCard)
                .list();
    }

    @Override
    public Optional<ReceiverCard> find(UUID person, HandoffType type) {
        return database.read(h -> find(h, person, type));
    }

    private static Optional<ReceiverCard> find(Handle h, UUID person, HandoffType type) {
        return h.createQuery("""
                        select content from receiver_card where person_id = :person and handoff_type = :type
                        order by version desc fetch first row only""")
                .bind("person", person)
                .bind("type", type.name())
                .mapTo(String.class)
                .findOne()
                .map(RecordJson::readCard);
    }

    @Override
    public ReceiverCard save(ReceiverCard card) {
        var person = card.person();
        if (person == null) {
            throw new IllegalArgumentException("the card that ships with Baton cannot be changed");
        }
        var id = ids.get();
        var saved = database.write(h -> {
            var before = find(h, person, card.type());
            var same = before.filter(
                    b -> b.prompts().equals(card.prompts()) && b.dislikes().equals(card.dislikes()));
            // Also what a broken connection makes us write twice.
            if (same.isPresent()) {
                return same.get();
            }
            var version = before.map(ReceiverCard::version).orElse(0) + 1;
            var next = new ReceiverCard(person, card.type(), version, card.prompts(), card.dislikes());
            insert(h, id, next);
            return next;
        });
        sidecars.team();
        return saved;
    }

    public static void insert(Handle h, UUID id, ReceiverCard card) {
        h.createUpdate("""
                        insert into receiver_card (id, person_id, handoff_type, version, content)
                        values (:id, :person, :type, :version, :content)""")
                .bind("id", id)
                .bind("person", card.person())
                .bind("type", card.type().name())
                .bind("version", card.version())
                .bind("content", RecordJson.writeCard(card))
                .execute();
    }
}
