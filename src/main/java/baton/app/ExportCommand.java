package baton.app;

import baton.brief.Markdown;
import baton.brief.RecordSheet;
import baton.exchange.HandoffFiles;
import baton.handoff.Handoff;
import baton.recording.DeviceException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Prints one handoff.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Prints a handoff as JSON or Markdown, or saves its briefing as MP4.")
final class ExportCommand implements Callable<Integer> {
    /// The forms a record can be printed in.
    enum Format {
        JSON,
        MD,
        /// The briefing, as it plays: what was cut is gone.
        MP4
    }

    @Parameters(paramLabel = "ID", description = "As handoffs prints it.")
    UUID id;

    @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}")
    Format format;

    @Option(names = "--out", description = "The MP4 file to write; only with --format MP4.")
    @Nullable
    Path out;

    @ParentCommand
    CommandLineDoor door;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws SentenceException, DeviceException {
        if (format == Format.MP4 && out == null) {
            throw new ParameterException(spec.commandLine(), "--format MP4 needs --out FILE");
        }
        try (var workspace = door.open()) {
            var handoff = workspace
                    .handoffs
                    .find(id)
                    .orElseThrow(() -> new SentenceException("There is no handoff " + id + " in this library."));
            var sender = workspace.people.find(handoff.sender()).orElseThrow();
            var receiver = Optional.ofNullable(handoff.content().receiver()).flatMap(workspace.people::find);
            var text = switch (format) {
                case MP4 -> video(workspace, handoff);
                case JSON -> HandoffFiles.write(handoff, sender, receiver);
                case MD -> {
                    var status = RecordSheet.Status.of(handoff, workspace.handoffs.events(id));
                    yield Markdown.write(RecordSheet.of(handoff, sender, receiver, status, sender.zone()));
                }
            };
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private String video(Workspace workspace, Handoff handoff) throws SentenceException, DeviceException {
        var clip = Optional.ofNullable(handoff.clip())
                .flatMap(workspace.clips::find)
                .orElseThrow(() -> new SentenceException("The handoff " + id + " has no briefing."));
        var notes = clip.notes();
        var target = Objects.requireNonNull(out);
        workspace.workshop.export(workspace.clips.path(clip), notes.trim(), notes.chapters(), target);
        return target + System.lineSeparator();
    }
}
