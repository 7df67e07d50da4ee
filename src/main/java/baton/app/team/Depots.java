package baton.app.team;

import baton.depot.FolderDepot;
import baton.depot.S3Depot;
import baton.store.LibraryStores;
import baton.team.server.ClipDepot;
import baton.team.server.ClipQueue;
import baton.team.server.ServerException;
import baton.team.server.TeamServer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// Opens the place that a manager has chosen for the team's clips.
public final class Depots {
    /// The setting with the folder as this computer finds it; drives have other names elsewhere.
    public static final String HERE = "server-depot-folder";

    private Depots() {}

    /// @param device this computer
    /// @param stores remember which uploads were begun, and where this computer finds the folder
    /// @return empty if clips go by package
    static Optional<ClipDepot> of(TeamServer server, UUID device, LibraryStores stores) throws ServerException {
        var place = server.depot();
        return switch (place.kind()) {
            case NONE -> Optional.empty();
            case FOLDER -> {
                var here = stores.settings.get(HERE).filter(f -> !f.isEmpty());
                yield Optional.of(new FolderDepot(Path.of(here.orElse(place.folder())), device));
            }
            case S3 -> Optional.of(new S3Depot(server::address, uploads(stores.server.clips())));
        };
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
