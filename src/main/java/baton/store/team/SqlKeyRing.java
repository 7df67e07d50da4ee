package baton.store.team;

import baton.store.db.Database;
import baton.store.sql.RowMappers;
import baton.team.KeyRing;
import baton.team.KnownKeys;
import baton.team.PublicKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Other people's keys, in the database.
public final class SqlKeyRing implements KeyRing {
    private final Database database;

    public SqlKeyRing(Database database) {
        this.database = database;
    }

    @Override
    public List<KnownKeys> all() {
        return database.read(h -> h.createQuery("select * from person_key order by known_at, person_id")
                .map((row, _) -> keys(row))
                .list());
    }

    @Override
    public String changeToken() {
        return database.read(h -> h.createQuery("select count(*) as n, max(known_at) as latest from person_key")
                .map((row, _) -> row.getLong("n") + " " + RowMappers.instantOrNull(row, "latest"))
                .one());
    }

    @Override
    public Optional<KnownKeys> find(UUID person) {
        return database.read(h -> h.createQuery("select * from person_key where person_id = :id")
                .bind("id", person)
                .map((row, _) -> keys(row))
                .findOne());
    }

    @Override
    public void accept(KnownKeys keys) {
        database.write(h -> {
            h.execute("delete from person_key where person_id = ?", keys.person());
            return h.createUpdate("insert into person_key (person_id, sign_key, seal_key, known_at)"
                            + " values (:person, :sign, :seal, :at)")
                    .bind("person", keys.person())
                    .bind("sign", keys.keys().sign())
                    .bind("seal", keys.keys().seal())
                    .bind("at", keys.knownAt())
                    .execute();
        });
    }

    private static KnownKeys keys(ResultSet row) throws SQLException {
        return new KnownKeys(
                RowMappers.uuid(row, "person_id"),
                new PublicKeys(row.getString("sign_key"), row.getString("seal_key")),
                RowMappers.instant(row, "known_at"));
    }
}
