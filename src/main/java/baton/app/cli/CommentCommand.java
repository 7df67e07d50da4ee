package baton.app.cli;

import baton.app.UserMessageException;
import baton.app.Workspace;
import java.time.Duration;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a comment at a moment of the briefing.
@Command(name = "comment", mixinStandardHelpOptions = true, description = "Comments on a moment of the briefing.")
final class CommentCommand extends TeamVerb {
    private static final int MILLIS = 1_000;

    @Parameters(index = "0", paramLabel = "ID")
    UUID id;

    @Option(names = "--at", required = true, paramLabel = "SECONDS", description = "From the start of the recording.")
    double at;

    @Parameters(index = "1", paramLabel = "TEXT")
    String text;

    @Override
    void run(Workspace workspace) throws UserMessageException {
        var handoff = handoff(workspace, id);
        var clip = handoff.clip();
        if (clip == null) {
            throw new UserMessageException("The handoff " + id + " has no briefing.");
        }
        var place = Duration.ofMillis(Math.max(0, Math.round(at * MILLIS)));
        print(workspace.followUp.mark(handoff, me(workspace).id(), clip, place, text));
    }
}
