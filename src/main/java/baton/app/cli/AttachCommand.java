package baton.app.cli;

import baton.app.Workspace;
import baton.recording.ClipNotes;
import baton.recording.EncodingProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Makes a video the briefing of a handoff.
@Command(
        name = "attach",
        mixinStandardHelpOptions = true,
        description =
                "Makes a video the briefing of a draft, whatever program recorded it; the file itself stays where it is.")
final class AttachCommand extends TeamVerb {
    @Parameters(index = "0", paramLabel = "ID")
    UUID id;

    @Parameters(index = "1", paramLabel = "FILE")
    Path file;

    @Override
    void run(Workspace workspace) throws Exception {
        var handoff = handoff(workspace, id);
        var me = me(workspace).id();
        var folder = Files.createDirectories(workspace.home.recordings().resolve("takes"));
        var finished = Files.createTempFile(folder, id.toString(), ".part.mp4");
        try {
            workspace.workshop.takeIn(file, finished, EncodingProgress.UNWATCHED);
            var notes = ClipNotes.NONE.withSound(workspace.workshop.listen(finished));
            var clip = workspace.stores.clips.keep(
                    workspace.ids.get(), finished, workspace.writers.inspect(finished), notes);
            workspace.workshop.poster(
                    workspace.stores.clips.path(clip), notes.posterShown(), workspace.stores.clips.poster(clip));
            print(workspace.handoffService.keepBriefing(handoff, me, clip.id()));
            out().println(clip.id());
        } finally {
            Files.deleteIfExists(finished);
        }
    }
}
