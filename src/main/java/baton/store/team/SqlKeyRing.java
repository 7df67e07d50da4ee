package baton.store.team;

import baton.store.db.Database;
import baton.team.KeyRing;
import baton.team.KnownKeys;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Other people's keys, in the database.
public final class SqlKeyRing implements KeyRing {
    private final Database database;

    public SqlKeyRing(Database database) {
        this.database = database;
    }

    @Override
    public List<KnownKeys> all() {
        return database.read(SqlKeyRing::all);
    }

    private static List<KnownKeys> all(Handle h) {
        return h.createQuery("select * from person_key order by known_at, person_id")
                .map((row, _) -> TeamRows.keys(row))
                .list();
    }

    @Override
    public Optional<KnownKeys> find(UUID person) {
        return database.read(h -> find(h, person));
    }

    private static Optional<KnownKeys> find(Handle h, UUID person) {
        return h.createQuery("select * from person_key where person_id = :id")
                .bind("id", person)
                .map((row, _) -> TeamRows.keys(row))
                .findOne();
    }

    @Override
    public boolean keep(KnownKeys keys) {
        return database.write(h -> {
            var known = find(h, keys.person());
            if (known.isPresent() && !known.get().keys().equals(keys.keys())) {
                return false;
            }
            if (known.isPresent()) {
                h.execute(
                        "update person_key set trusted = ? where person_id = ?",
                        keys.trusted() || known.get().trusted(),
                        keys.person());
            } else {
                h.createUpdate("insert into person_key (person_id, sign_key, seal_key, trusted, known_at)"
                                + " values (:person, :sign, :seal, :trusted, :at)")
                        .bind("person", keys.person())
                        .bind("sign", keys.keys().sign())
                        .bind("seal", keys.keys().seal())
                        .bind("trusted", keys.trusted())
                        .bind("at", keys.knownAt())
                        .execute();
            }
            return true;
        });
    }

    @Override
    public void forget(UUID person) {
        database.write(h -> h.execute("delete from person_key where person_id = ?", person));
    }
}
