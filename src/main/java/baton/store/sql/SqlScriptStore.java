package baton.store.sql;

import baton.recording.prompt.ScriptStore;
import baton.store.db.Database;
import java.util.UUID;

/// What is read while recording, in the database.
public final class SqlScriptStore implements ScriptStore {
    private final Database database;

    public SqlScriptStore(Database database) {
        this.database = database;
    }

    @Override
    public String find(UUID handoff) {
        return database.read(h -> h.createQuery("select words from recording_script where handoff_id = :handoff")
                .bind("handoff", handoff)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }

    @Override
    public void save(UUID handoff, String words) {
        database.write(h -> {
            var changed = h.createUpdate("update recording_script set words = :words where handoff_id = :handoff")
                    .bind("handoff", handoff)
                    .bind("words", words)
                    .execute();
            return changed > 0
                    ? changed
                    : h.createUpdate("insert into recording_script (handoff_id, words) values (:handoff, :words)")
                            .bind("handoff", handoff)
                            .bind("words", words)
                            .execute();
        });
    }
}
