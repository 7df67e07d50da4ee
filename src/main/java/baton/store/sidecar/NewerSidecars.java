package baton.store.sidecar;

import baton.store.db.Database;
import baton.store.file.PrivateFolder;
import baton.store.sql.RowMappers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What the files beside the clips know and a restored library does not: everything that was done after the
/// backup was taken. It is taken in, or set aside; never written over.
public final class NewerSidecars {
    public static final String ASIDE = "set-aside";
    private final Database database;
    private final Path folder;
    private final Rebuild.Inspector inspector;

    /// @param folder of the clips and their sidecars
    /// @param inspector asked about clips without a description
    public NewerSidecars(Database database, Path folder, Rebuild.Inspector inspector) {
        this.database = database;
        this.folder = folder;
        this.inspector = inspector;
    }

    /// Names of the files whose handoff the library does not have, or has as it was before.
    public List<String> find() throws IOException {
        return ids().stream().map(id -> id + Sidecars.HANDOFF).toList();
    }

    private List<UUID> ids() throws IOException {
        var known = database.read(NewerSidecars::versions);
        var files = new Sidecars(folder);
        var newer = new ArrayList<UUID>();
        for (var name : names()) {
            try {
                var id = UUID.fromString(name.substring(0, name.length() - Sidecars.HANDOFF.length()));
                if (files.version(id) > known.getOrDefault(id, -1L)) {
                    newer.add(id);
                }
            } catch (IllegalArgumentException notOurs) {
                // A file that somebody named otherwise.
                continue;
            }
        }
        return newer;
    }

    private List<String> names() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(Sidecars.HANDOFF))
                    .sorted()
                    .toList();
        }
    }

    private static Map<UUID, Long> versions(Handle h) {
        var versions = new HashMap<UUID, Long>();
        h.createQuery("select id, version from handoff")
                .map((row, _) -> Map.entry(RowMappers.uuid(row, "id"), row.getLong("version")))
                .forEach(e -> versions.put(e.getKey(), e.getValue()));
        return versions;
    }

    /// Takes them in, with their clips, transcripts and people; each file whole or not at all.
    public Rebuild.Report takeIn() throws IOException {
        var newer = ids();
        return database.write(h -> Rebuild.takeIn(folder, h, inspector, newer));
    }

    /// Nobody wants them: they lie in a folder of their own, and the library writes its own files again.
    ///
    /// @return how many
    public int setAside() throws IOException {
        var names = find();
        if (!names.isEmpty()) {
            var aside = PrivateFolder.create(folder.resolve(ASIDE));
            for (var name : names) {
                Files.move(folder.resolve(name), aside.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return names.size();
    }
}
