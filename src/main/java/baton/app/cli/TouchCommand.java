package baton.app.cli;

import baton.app.UserMessageException;
import baton.app.Workspace;
import baton.handoff.FirstTouch;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Logs the first touch.
@Command(name = "touch", mixinStandardHelpOptions = true, description = "Logs that its receiver was in touch.")
final class TouchCommand extends TeamVerb {
    @Parameters(paramLabel = "ID")
    UUID id;

    @Option(names = "--kind", required = true, description = "${COMPLETION-CANDIDATES}")
    FirstTouch kind;

    @Override
    void run(Workspace workspace) throws UserMessageException {
        print(workspace.handoffService.touch(
                handoff(workspace, id), me(workspace).id(), kind));
    }
}
