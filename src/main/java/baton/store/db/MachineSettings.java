package baton.store.db;

import java.util.Optional;

/// Small facts about this machine: the current user, which theme, which camera.
public final class MachineSettings {
    private final Database database;

    public MachineSettings(Database database) {
        this.database = database;
    }

    public Optional<String> get(String name) {
        return database.read(h -> h.createQuery("select content from machine_setting where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    public void put(String name, String content) {
        database.write(h ->
                h.createUpdate("""
                        merge into machine_setting t using (values (cast(:name as varchar), cast(:content as varchar)))
                            as s (name, content) on t.name = s.name
                        when matched then update set content = s.content
                        when not matched then insert (name, content) values (s.name, s.content)""").bind("name", name).bind("content", content).execute());
    }
}
