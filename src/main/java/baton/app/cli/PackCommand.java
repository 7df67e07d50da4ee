package baton.app.cli;

import baton.app.UserMessageException;
import baton.app.Workspace;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a handoff as a file.
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "Writes a handoff, or what was done about one, as a file for somebody else's Baton.")
final class PackCommand extends TeamVerb {
    @Parameters(paramLabel = "ID")
    UUID id;

    @Option(names = "--to", paramLabel = "EMAIL", description = "For whom; its other side if nobody is named.")
    @Nullable
    String to;

    @Option(names = "--out", required = true, paramLabel = "FILE.handoff")
    Path out;

    @Override
    void run(Workspace workspace) throws Exception {
        var handoff = handoff(workspace, id);
        var me = me(workspace).id();
        var other = handoff.sender().equals(me) ? handoff.content().receiver() : handoff.sender();
        var receiver = to == null ? other : person(workspace, to).id();
        if (receiver == null || receiver.equals(me)) {
            throw new UserMessageException(strings.get("team.toWhom"));
        }
        var written = workspace
                .team
                .pack(id, receiver, out)
                .orElseThrow(() -> new UserMessageException(strings.get("team.notSent")));
        out().println(written.file() + "  " + written.bytes());
        err().println(strings.get(written.closed() ? "team.closed" : "team.open"));
    }
}
