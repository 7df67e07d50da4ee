package baton.app.cli;

import baton.app.Workspace;
import baton.app.team.MachineKeys;
import baton.app.team.TeamSync;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Writes a contact card.
@Command(
        name = "card",
        mixinStandardHelpOptions = true,
        description = "Writes who sits here and their public keys, for others to accept; prints the six words.")
final class CardCommand extends TeamVerb {
    @Option(names = "--out", paramLabel = "FILE")
    Path out = Path.of("contact-card" + TeamSync.ENDING);

    @Override
    void run(Workspace workspace) throws Exception {
        workspace.team.card(out);
        out().println(out + "  " + MachineKeys.words(workspace.team.me().publicKeys()));
    }
}
