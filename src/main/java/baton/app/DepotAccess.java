package baton.app;

import baton.app.team.Depots;
import baton.people.Role;
import baton.server.ServerAddress;
import baton.server.TeamMembers;
import baton.team.server.ClipDepot;
import baton.ui.kit.Strings;
import baton.ui.team.DepotService;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a team's briefings lie, for its page and for the command line.
public final class DepotAccess implements DepotService {
    private final Workspace workspace;
    private final Strings strings;
    private final ServerAnswers answers;

    public DepotAccess(Workspace workspace, Strings strings) {
        this.workspace = workspace;
        this.strings = strings;
        answers = new ServerAnswers(strings);
    }

    @Override
    public @Nullable Standing standing() throws IOException {
        if (workspace.server.membership().isEmpty()) {
            return null;
        }
        var isManager = workspace
                .stores
                .people
                .current()
                .filter(p -> p.role() == Role.MANAGER)
                .isPresent();
        try {
            var place = depot();
            var here = Depots.here(workspace.stores.settings, place.folder()).orElse("");
            var isReachable =
                    place.kind() != ClipDepot.Kind.FOLDER || folder(here.isEmpty() ? place.folder() : here) != null;
            return new Standing(place, here, isReachable, isManager);
        } catch (UserMessageException away) {
            // The card of the server says why.
            return null;
        }
    }

    private ClipDepot.Place depot() throws UserMessageException, IOException {
        return answers.ask(() -> workspace.server.ask((members, _) -> members.depot()));
    }

    /// @return null if this computer sees no such folder
    private static @Nullable Path folder(String given) {
        try {
            var folder = Path.of(given.strip());
            return folder.isAbsolute() && Files.isDirectory(folder) && Files.isWritable(folder) ? folder : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    @Override
    public void choose(Choice choice) throws UserMessageException, IOException {
        var place = place(choice);
        var key = place.kind() == ClipDepot.Kind.S3
                ? new TeamMembers.StoreKey(
                        choice.region().isBlank()
                                ? "us-east-1"
                                : choice.region().strip(),
                        choice.key().strip(),
                        choice.secret().strip())
                : TeamMembers.StoreKey.NONE;
        answers.ask(() -> workspace.server.ask((members, _) -> {
            members.chooseDepot(place, key);
            return true;
        }));
    }

    private ClipDepot.Place place(Choice choice) throws UserMessageException {
        return switch (choice.kind()) {
            case NONE -> ClipDepot.Place.NONE;
            case FOLDER -> new ClipDepot.Place(choice.kind(), seen(choice.folder()), "", "");
            case S3 -> {
                if (!isAddress(choice.endpoint())) {
                    throw new UserMessageException(strings.get("depot.noEndpoint"));
                }
                if (choice.bucket().isBlank()
                        || choice.key().isBlank()
                        || choice.secret().isBlank()) {
                    throw new UserMessageException(strings.get("depot.noKey"));
                }
                yield new ClipDepot.Place(
                        choice.kind(),
                        "",
                        choice.endpoint().strip(),
                        choice.bucket().strip());
            }
        };
    }

    private String seen(String given) throws UserMessageException {
        var folder = folder(given);
        if (folder == null) {
            throw new UserMessageException(strings.get("depot.noFolder"));
        }
        return folder.toString();
    }

    /// What is said in a briefing goes nowhere unencrypted, as everything else of a team.
    private static boolean isAddress(String endpoint) {
        try {
            var address = new URI(endpoint.strip());
            var host = address.getHost();
            return host != null
                    && ("https".equalsIgnoreCase(address.getScheme())
                            || "http".equalsIgnoreCase(address.getScheme()) && ServerAddress.isLoopback(host));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public void chooseHere(String folder) throws UserMessageException, IOException {
        var here = folder.isEmpty() ? "" : seen(folder);
        Depots.findHere(workspace.stores.settings, depot().folder(), here);
    }
}
