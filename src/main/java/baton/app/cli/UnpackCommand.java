package baton.app.cli;

import baton.app.UserMessageException;
import baton.app.Workspace;
import baton.exchange.pack.PackageRefusedException;
import baton.team.Taken;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a file of another Baton in.
@Command(name = "unpack", mixinStandardHelpOptions = true, description = "Takes a .handoff file in.")
final class UnpackCommand extends TeamVerb {
    @Parameters(paramLabel = "FILE")
    Path file;

    @Option(names = "--trust", description = "Accepts the keys of whoever made it: compare the six words first.")
    boolean trust;

    @Override
    void run(Workspace workspace) throws Exception {
        var stranger = workspace.team.stranger(file);
        if (stranger.isPresent()) {
            var who = stranger.get();
            if (!trust) {
                throw new UserMessageException(strings.get(
                                "team.stranger", who.said().name(), who.said().email(), who.words())
                        + " " + strings.get("team.stranger.trust"));
            }
            if (who.changed()) {
                // A machine without anybody at it decides nothing about a key that has changed.
                throw new UserMessageException(strings.of(PackageRefusedException.Reason.OTHER_KEY));
            }
            workspace.team.accept(who);
        }
        var result = workspace.team.unpack(file);
        var taken = result.taken();
        out().println(taken.handoff() == null ? result.author() : taken.handoff());
        if (taken.outcome() != Taken.Outcome.TAKEN) {
            err().println(strings.of(taken.outcome()));
        }
        for (var refusal : taken.refused()) {
            err().println(strings.of(refusal.act().kind()) + ": " + strings.of(refusal.reason()));
        }
    }
}
