package baton.app.team;

import baton.depot.FolderDepot;
import baton.depot.S3Depot;
import baton.store.LibraryStores;
import baton.store.db.MachineSettings;
import baton.team.server.ClipDepot;
import baton.team.server.ClipQueue;
import baton.team.server.ServerException;
import baton.team.server.TeamServer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// Opens the place that a manager has chosen for the team's clips.
public final class Depots {
    /// The team's folder, and in the next line where this computer finds it: drives have other names elsewhere. Once a
    /// manager chooses another folder, it says nothing of that one.
    private static final String HERE = "server-depot-folder";

    private Depots() {}

    /// @param device this computer
    /// @param stores remember which uploads were begun, and where this computer finds the folder
    /// @return empty if clips go by package
    static Optional<ClipDepot> of(TeamServer server, UUID device, LibraryStores stores) throws ServerException {
        var place = server.depot();
        return switch (place.kind()) {
            case NONE -> Optional.empty();
            case FOLDER -> {
                var here = here(stores.settings, place.folder()).orElse(place.folder());
                yield Optional.of(new FolderDepot(Path.of(here), device));
            }
            case S3 -> Optional.of(new S3Depot(server::address, uploads(stores.server.clips())));
        };
    }

    /// Where this computer finds the team's folder; empty if it is where everybody finds it.
    public static Optional<String> here(MachineSettings settings, String folder) {
        var before = folder + "\n";
        return settings.get(HERE).filter(text -> text.startsWith(before)).map(text -> text.substring(before.length()));
    }

    /// @param here empty for where everybody finds it
    public static void findHere(MachineSettings settings, String folder, String here) {
        settings.put(HERE, here.isEmpty() ? "" : folder + "\n" + here);
    }

    private static S3Depot.Uploads uploads(ClipQueue queue) {
        return new S3Depot.Uploads() {
            @Override
            public Optional<String> find(UUID clip) {
                return queue.upload(clip);
            }

            @Override
            public void begun(UUID clip, String upload) {
                queue.begun(clip, upload);
            }

            @Override
            public void ended(UUID clip) {
                queue.ended(clip);
            }
        };
    }
}
