package baton.app.cli;

import baton.app.UserMessageException;
import baton.app.Workspace;
import baton.handoff.rules.GateClosedException;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Hands a draft off.
@Command(
        name = "hand-off",
        mixinStandardHelpOptions = true,
        description = "Hands a draft off to its receiver; says what is missing if it is not complete.")
final class HandOffCommand extends TeamVerb {
    @Parameters(paramLabel = "ID")
    UUID id;

    @Override
    void run(Workspace workspace) throws UserMessageException {
        try {
            print(workspace.handoffService.handOff(
                    handoff(workspace, id), me(workspace).id(), workspace.stores.people.all(), Optional.empty(), null));
        } catch (GateClosedException closed) {
            closed.gaps().forEach(gap -> err().println(strings.of(gap)));
            throw closed;
        }
    }
}
