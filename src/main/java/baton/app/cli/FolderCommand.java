package baton.app.cli;

import baton.app.UserMessageException;
import baton.app.Workspace;
import baton.app.team.SharedFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The shared folder.
@Command(
        name = "folder",
        mixinStandardHelpOptions = true,
        description = "Chooses the shared folder, says what waits, or looks into it once.")
final class FolderCommand extends TeamVerb {
    /// What can be done.
    enum What {
        SET,
        STATUS,
        LOOK
    }

    @Parameters(index = "0", paramLabel = "set|status|look")
    What what;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FOLDER")
    @Nullable
    Path folder;

    @Override
    void run(Workspace workspace) throws Exception {
        switch (what) {
            case SET -> {
                if (folder == null) {
                    workspace.team.leaveFolder();
                } else {
                    workspace.team.chooseFolder(folder);
                }
                status(workspace);
            }
            case STATUS -> status(workspace);
            case LOOK -> look(workspace, workspace.team.openFolder());
        }
    }

    private void status(Workspace workspace) throws Exception {
        var chosen = workspace.team.folder();
        var me = workspace.team.me().person();
        out().println(chosen.map(Path::toString).orElse(strings.get("team.folder.none")));
        out().println(strings.get(
                "team.folder.waits",
                workspace.stores.team.waiting(me, 0).handoffs().size()));
    }

    private void look(Workspace workspace, SharedFolder opened) throws Exception {
        var chosen =
                workspace.team.folder().orElseThrow(() -> new UserMessageException(strings.get("team.folder.none")));
        var look = workspace.team.look(opened, chosen, true);
        look.results()
                .forEach(r -> out().println((r.taken().handoff() == null
                                ? r.author()
                                : r.taken().handoff()) + "  " + r.taken().outcome()));
        look.strangers()
                .forEach(s -> err().println(strings.get(
                        "team.stranger", s.said().name(), s.said().email(), s.words())));
        look.refused().forEach(p -> err().println(p.file() + ": " + strings.of(p.reason())));
        out().println(strings.get("team.folder.sent", look.sent()));
    }
}
