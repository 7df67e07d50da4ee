package baton.app.cli;

import baton.app.UserMessageException;
import baton.app.Workspace;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Notes that a handoff was seen.
@Command(name = "open", mixinStandardHelpOptions = true, description = "Notes that its receiver has seen a handoff.")
final class OpenCommand extends TeamVerb {
    @Parameters(paramLabel = "ID")
    UUID id;

    @Override
    void run(Workspace workspace) throws UserMessageException {
        print(workspace.handoffService.open(
                handoff(workspace, id), me(workspace).id()));
    }
}
