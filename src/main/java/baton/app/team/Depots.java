package baton.app.team;

import baton.depot.FolderDepot;
import baton.depot.S3Depot;
import baton.team.server.ClipDepot;
import baton.team.server.ClipQueue;
import baton.team.server.ServerException;
import baton.team.server.TeamServer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// Opens the place that a manager has chosen for the team's clips.
final class Depots {
    private Depots() {}

    /// @param device this computer
    /// @param queue remembers which uploads were begun
    /// @return empty if clips go by package
    static Optional<ClipDepot> of(TeamServer server, UUID device, ClipQueue queue) throws ServerException {
        var place = server.depot();
        return switch (place.kind()) {
            case NONE -> Optional.empty();
            case FOLDER -> Optional.of(new FolderDepot(Path.of(place.folder()), device));
            case S3 -> Optional.of(new S3Depot(server::address, uploads(queue)));
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
