package baton.store.team;

import baton.people.Person;
import baton.people.SamePerson;
import baton.store.db.Database;
import baton.store.sidecar.SidecarWriter;
import baton.store.sql.SqlPeopleStore;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes two entries of one person one: every library gave the same colleague an id of its own, and the id that their
/// own machine has is the one that counts.
public final class PersonMerge {
    private static final Logger LOG = LoggerFactory.getLogger(PersonMerge.class);
    private static final String SAVEPOINT = "one_row";
    private final Database database;
    private final SidecarWriter sidecars;
    private final BackupFirst backup;
    private final Predicate<UUID> keysHere;

    /// Takes a backup that one can go back to.
    @FunctionalInterface
    public interface BackupFirst {
        void take() throws IOException;
    }

    /// @param keysHere whether somebody has keys on this computer: whose those are never becomes somebody else
    public PersonMerge(Database database, SidecarWriter sidecars, BackupFirst backup, Predicate<UUID> keysHere) {
        this.keysHere = keysHere;
        this.database = database;
        this.sidecars = sidecars;
        this.backup = backup;
    }

    /// Merges somebody whose keys are about to be accepted with whom this library knows under another id, if it is the
    /// same person for certain: exactly one has their address and their name, and no keys.
    public void sure(Person person) throws IOException {
        var here = database.read(h -> SqlPeopleStore.all(h).stream()
                .filter(p -> !p.id().equals(person.id())
                        && SamePerson.isSure(p, person)
                        && !hasKeys(h, p.id())
                        && !keysHere.test(p.id()))
                .toList());
        if (here.size() == 1) {
            LOG.info("{} is {}", here.getFirst().id(), person.id());
            merge(here.getFirst().id(), person);
        }
    }

    private static boolean hasKeys(Handle h, UUID person) {
        return h.createQuery("select count(*) from person_key where person_id = :id")
                        .bind("id", person)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// Everything that names one of them names the other, in one transaction after a backup.
    ///
    /// @param from is gone afterwards
    /// @param to added if they are not here yet
    ///
    /// @throws IllegalStateException if whoever would be gone has keys on this computer
    public void merge(UUID from, Person to) throws IOException {
        if (keysHere.test(from)) {
            throw new IllegalStateException("they have keys on this computer");
        }
        backup.take();
        database.write(h -> {
            var known = SqlPeopleStore.all(h).stream().anyMatch(p -> p.id().equals(to.id()));
            if (!known) {
                SqlPeopleStore.save(h, to);
            }
            h.createUpdate("""
                            update handoff set version = version + 1, change_number = nextval('library_change')
                            where sender_id = :from or receiver_id = :from or id in (
                                select handoff_id from handoff_event
                                where person_id = :from or position(:text in payload) > 0)
                                or id in (select handoff_id from deadline where owner_id = :from)""").bind("from", from).bind("text", from.toString()).execute();
            h.execute("delete from person_key where person_id = ?", from);
            for (var column : columns(h)) {
                if (column.type().equals("UUID")) {
                    move(h, column, from, to.id());
                } else {
                    h.createUpdate("update %1$s set %2$s = replace(%2$s, :from, :to) where position(:from in %2$s) > 0"
                                    .formatted(column.table(), column.name()))
                            .bind("from", from.toString())
                            .bind("to", to.id().toString())
                            .execute();
                }
            }
            return h.execute("delete from person where id = ?", from);
        });
        sidecars.team();
        sidecars.collections();
        sidecars.sweep();
    }

    private record Column(String table, String name, String type) {}

    /// Every column that can name somebody: an id is nobody else's, whatever the column is called.
    private static List<Column> columns(Handle h) {
        return h.createQuery("""
                        select c.table_name, c.column_name, c.data_type
                        from information_schema.columns c join information_schema.tables t
                            on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = 'PUBLIC' and t.table_type = 'BASE TABLE'
                            and c.data_type in ('UUID', 'CHARACTER VARYING')
                            and c.table_name not in ('PERSON', 'SCHEMA_HISTORY')""")
                .map((row, _) -> new Column(
                        row.getString(1).toLowerCase(Locale.ROOT),
                        row.getString(2).toLowerCase(Locale.ROOT),
                        row.getString(3)))
                .filter(c -> !c.table().equals("schema_history"))
                .list();
    }

    /// Where both have a row and there can be one only, such as how fast they watch, theirs who stays is kept.
    private static void move(Handle h, Column column, UUID from, UUID to) {
        var sql = "update %1$s set %2$s = ? where %2$s = ?".formatted(column.table(), column.name());
        h.savepoint(SAVEPOINT);
        try {
            h.execute(sql, to, from);
        } catch (JdbiException both) {
            h.rollbackToSavepoint(SAVEPOINT);
            one(h, column, sql, from, to);
        }
    }

    private static void one(Handle h, Column column, String sql, UUID from, UUID to) {
        var rows = h.createQuery("select _rowid_ from %s where %s = :from".formatted(column.table(), column.name()))
                .bind("from", from)
                .mapTo(Long.class)
                .list();
        for (var row : rows) {
            h.savepoint(SAVEPOINT);
            try {
                h.execute(sql + " and _rowid_ = ?", to, from, row);
            } catch (JdbiException taken) {
                h.rollbackToSavepoint(SAVEPOINT);
                h.execute("delete from " + column.table() + " where _rowid_ = ?", row);
            }
        }
    }
}
