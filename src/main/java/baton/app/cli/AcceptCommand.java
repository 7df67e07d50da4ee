package baton.app.cli;

import baton.app.UserMessageException;
import baton.app.Workspace;
import baton.playback.Viewing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes a handoff's next step over.
@Command(name = "accept", mixinStandardHelpOptions = true, description = "Accepts a handoff, as its receiver.")
final class AcceptCommand extends TeamVerb {
    @Parameters(paramLabel = "ID")
    UUID id;

    @Override
    void run(Workspace workspace) throws UserMessageException {
        var me = me(workspace).id();
        var opened = workspace.handoffService.open(handoff(workspace, id), me);
        print(workspace.handoffService.accept(opened, me, evidence(workspace, opened.clip(), me)));
    }

    /// As the screen notes it: how much of the briefing was played.
    private static String evidence(Workspace workspace, @Nullable UUID clip, UUID me) {
        var known = clip == null ? null : workspace.stores.clips.find(clip).orElse(null);
        if (known == null) {
            return "no briefing";
        }
        Viewing viewing = workspace.stores.viewing.viewing(me, known.id());
        return viewing.played().percentOf(known.length()) + " % of the briefing played";
    }
}
