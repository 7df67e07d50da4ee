package baton.store.sql;

import baton.handoff.Deadline;
import baton.handoff.EventKind;
import baton.handoff.Feedback;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.HandoffStore;
import baton.handoff.StaleHandoffException;
import baton.handoff.record.CompanyName;
import baton.inbox.InboxItem;
import baton.inbox.InboxPage;
import baton.inbox.InboxStore;
import baton.json.EventPayloads;
import baton.store.db.Database;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Handoffs, their events and feedback in the database.
public final class SqlHandoffStore implements HandoffStore, InboxStore {
    private static final int MOST_SENT = 500;
    private static final String UPDATE = """
            update handoff set sender_id = :sender, receiver_id = :receiver, status = :status, handoff_type = :type,
                company = :company, company_key = :companyKey, record = :record, search_text = :search, clip_id = :clip,
                updated_at = :updated, handed_off_at = :handedOff, due_at = :due, version = :version,
                change_number = nextval('library_change')""";

    private final Database database;
    private final SidecarUpdates sidecars;

    /// @param sidecars told after every change
    public SqlHandoffStore(Database database, SidecarUpdates sidecars) {
        this.database = database;
        this.sidecars = sidecars;
    }

    /// Without files beside the database.
    public SqlHandoffStore(Database database) {
        this(database, SidecarUpdates.NONE);
    }

    @Override
    public Optional<Handoff> find(UUID id) {
        return database.read(h -> find(h, id));
    }

    public static Optional<Handoff> find(Handle h, UUID id) {
        return h.createQuery("select * from handoff where id = :id")
                .bind("id", id)
                .mapTo(Handoff.class)
                .findOne();
    }

    @Override
    public List<Handoff> sentBy(UUID person) {
        return sent(person, MOST_SENT).items().stream().map(InboxItem::handoff).toList();
    }

    @Override
    public InboxPage sent(UUID person, int most) {
        return database.read(h -> SqlInbox.sent(h, person, most));
    }

    @Override
    public InboxPage received(UUID person, int most) {
        return database.read(h -> SqlInbox.received(h, person, most));
    }

    @Override
    public void walk(UUID person, boolean received, Predicate<List<InboxItem>> piece) {
        var last = new UUID(0, 0);
        while (true) {
            var after = last;
            // One call for each piece: whoever waits for the library meanwhile has a turn between them.
            var items = database.read(h -> SqlInbox.piece(h, person, received, after));
            if (items.isEmpty() || !piece.test(items)) {
                return;
            }
            last = items.getLast().handoff().id();
        }
    }

    @Override
    public List<InboxItem> receivedBy(UUID person) {
        return database.read(h -> SqlInbox.received(h, person));
    }

    @Override
    public String state(UUID person) {
        return database.read(SqlInbox::state);
    }

    @Override
    public Handoff save(Change change) {
        var saved = database.write(h -> write(h, change));
        sidecars.handoff(saved.id());
        return saved;
    }

    @Override
    public boolean ring(Deadline deadline, int signal, HandoffEvent event) {
        var rung = database.write(h -> {
            var first = SqlDeadlines.ring(h, deadline.id(), signal);
            if (first && !hasEvent(h, event.id())) {
                insert(h, event);
            }
            return first;
        });
        if (rung) {
            sidecars.handoff(deadline.handoff());
        }
        return rung;
    }

    @Override
    public void saveAll(List<Handoff> begun, List<HandoffEvent> why, Map<UUID, String> sources) {
        database.write(h -> {
            for (var handoff : begun) {
                if (find(h, handoff.id()).isEmpty()) {
                    insert(h, handoff.withVersion(1));
                }
            }
            for (var event : why) {
                if (!hasEvent(h, event.id())) {
                    insert(h, event);
                }
            }
            var batch = h.prepareBatch(
                    "merge into imported_row (sender_id, source_key, handoff_id) key (sender_id, source_key)"
                            + " values (:sender, :source, :handoff)");
            for (var handoff : begun) {
                var source = sources.get(handoff.id());
                if (source != null) {
                    batch.bind("sender", handoff.sender())
                            .bind("source", source)
                            .bind("handoff", handoff.id())
                            .add();
                }
            }
            batch.execute();
            return begun.size();
        });
        begun.forEach(handoff -> sidecars.handoff(handoff.id()));
    }

    @Override
    public Set<String> imported(UUID sender, Collection<String> sources) {
        if (sources.isEmpty()) {
            return Set.of();
        }
        var wanted = new HashSet<>(sources);
        return database.read(h -> h.createQuery("""
                        select i.source_key from imported_row i
                        where i.sender_id = :sender and exists (select 1 from handoff h where h.id = i.handoff_id)""").bind("sender", sender).mapTo(String.class).stream()
                .filter(wanted::contains)
                .collect(Collectors.toSet()));
    }

    public static void insert(Handle h, Feedback feedback) {
        h.createUpdate("""
                        insert into feedback (handoff_id, person_id, given_at, outcome, match_score, wrong_fields, words,
                            repeated, ratings)
                        values (:handoff, :by, :at, :outcome, :match, :wrong, :words, :repeated, :ratings)""")
                .bind("handoff", feedback.handoff())
                .bind("by", feedback.by())
                .bind("at", feedback.at())
                .bind("outcome", feedback.outcome().name())
                .bind("match", feedback.match())
                .bind("wrong", RowMappers.list(feedback.wrong()))
                .bind("words", feedback.words())
                .bind("ratings", RowMappers.ratings(feedback.ratings()))
                .bind(
                        "repeated",
                        feedback.repeated() == null ? null : feedback.repeated().name())
                .execute();
    }

    /// What was reported was taken back.
    public static void withdrawFeedback(Handle h, UUID handoff) {
        h.execute("delete from feedback where handoff_id = ?", handoff);
    }

    public static void insert(Handle h, Handoff handoff) {
        bind(h.createUpdate("""
                insert into handoff (id, sender_id, receiver_id, status, handoff_type, company, company_key, record,
                    search_text, clip_id, created_at, updated_at, handed_off_at, due_at, version, change_number)
                values (:id, :sender, :receiver, :status, :type, :company, :companyKey, :record, :search,
                    :clip, :created, :updated, :handedOff, :due, :version, nextval('library_change'))"""), handoff).execute();
    }

    /// Writes the row as it is, its version included: for whoever has looked at it in the same transaction.
    public static void put(Handle h, Handoff handoff) {
        if (find(h, handoff.id()).isEmpty()) {
            insert(h, handoff);
        } else {
            bind(h.createUpdate(UPDATE + " where id = :id"), handoff).execute();
        }
    }

    public static void insert(Handle h, HandoffEvent event) {
        h.createUpdate("""
                insert into handoff_event (id, handoff_id, happened_at, person_id, kind, payload)
                values (:id, :handoff, :at, :person, :kind, :payload)""")
                .bind("id", event.id())
                .bind("handoff", event.handoff())
                .bind("at", event.at())
                .bind("person", event.person())
                .bind("kind", EventPayloads.kind(event))
                .bind("payload", EventPayloads.write(event.payload()))
                .execute();
    }

    private static Handoff write(Handle h, Change change) throws SQLException {
        var changed = change.handoff();
        var why = change.why();
        if (why.isEmpty()) {
            throw new IllegalArgumentException("nothing changes without an event");
        }
        // The first attempt may have been committed just before the connection broke: its events prove it.
        var before = find(h, changed.id());
        if (before.isPresent() && hasEvent(h, why.getFirst().id())) {
            return before.get();
        }
        var next = changed.withVersion(changed.version() + 1);
        if (before.isEmpty()) {
            insert(h, next);
        } else {
            var rows = bind(h.createUpdate(UPDATE + " where id = :id and version = :version - 1"), next)
                    .execute();
            if (rows == 0) {
                throw new StaleHandoffException(changed.id());
            }
        }
        why.forEach(event -> insert(h, event));
        change.deadlines().forEach(deadline -> SqlDeadlines.put(h, deadline));
        if (change.feedback() != null) {
            insert(h, change.feedback());
        } else if (next.status() != HandoffStatus.FEEDBACK_GIVEN
                && why.stream().anyMatch(e -> e.kind() == EventKind.TAKEN_BACK)) {
            withdrawFeedback(h, next.id());
        }
        return next;
    }

    private static boolean hasEvent(Handle h, UUID event) {
        return h.createQuery("select count(*) from handoff_event where id = :id")
                        .bind("id", event)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Handoff handoff) {
        var content = handoff.content();
        return statement
                .bind("id", handoff.id())
                .bind("sender", handoff.sender())
                .bind("receiver", content.receiver())
                .bind("status", handoff.status().name())
                .bind("type", content.type().name())
                .bind("company", content.company())
                .bind("companyKey", CompanyName.key(content.company()))
                .bind("record", RecordJson.write(content))
                .bind("search", SearchText.of(content))
                .bind("clip", handoff.clip())
                .bind("created", handoff.createdAt())
                .bind("updated", handoff.updatedAt())
                .bind("handedOff", handoff.handedOffAt())
                .bind("due", handoff.dueAt())
                .bind("version", handoff.version());
    }

    @Override
    public List<HandoffEvent> events(UUID handoff) {
        return database.read(h -> events(h, handoff));
    }

    public static List<HandoffEvent> events(Handle h, UUID handoff) {
        return h.createQuery("select * from handoff_event where handoff_id = :id order by place nulls last, entered")
                .bind("id", handoff)
                .mapTo(HandoffEvent.class)
                .list();
    }

    @Override
    public Optional<Feedback> feedback(UUID handoff) {
        return database.read(h -> feedback(h, handoff));
    }

    public static Optional<Feedback> feedback(Handle h, UUID handoff) {
        return h.createQuery("select * from feedback where handoff_id = :id")
                .bind("id", handoff)
                .mapTo(Feedback.class)
                .findOne();
    }

    @Override
    public List<Deadline> deadlines(UUID handoff) {
        return database.read(h -> SqlDeadlines.of(h, handoff));
    }
}
