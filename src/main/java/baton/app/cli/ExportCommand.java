package baton.app.cli;

import baton.app.BriefingPages;
import baton.app.UserMessageException;
import baton.app.Workspace;
import baton.app.platform.AtomicFile;
import baton.brief.CallBrief;
import baton.brief.Depth;
import baton.brief.Document;
import baton.brief.Markdown;
import baton.brief.PlainText;
import baton.brief.RecordSheet;
import baton.exchange.CallBriefFile;
import baton.exchange.HandoffJson;
import baton.exchange.MeetingInvite;
import baton.exchange.pdf.PdfFile;
import baton.handoff.Handoff;
import baton.handoff.record.Audience;
import baton.people.Person;
import baton.recording.DeviceException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// Prints one handoff.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Prints a handoff, or saves its sheet as PDF, its briefing as MP4, or both as one page.")
final class ExportCommand extends Verb {
    /// The forms a record can be printed in.
    enum Format {
        JSON,
        MD,
        /// The briefing, as it plays: what was cut is gone.
        MP4,
        /// One page for somebody without Baton, with the briefing in it.
        HTML,
        /// The record sheet as pages.
        PDF,
        /// The record sheet as plain text.
        TXT,
        /// The seven keys an AE needs before saying hello.
        BRIEF,
        /// The meeting as a calendar file.
        ICS
    }

    @Parameters(paramLabel = "ID", description = "As handoffs prints it.")
    UUID id;

    @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}")
    Format format;

    @Option(names = "--out", description = "The file to write; only with --format MP4, PDF or HTML.")
    @Nullable
    Path out;

    @Option(names = "--personal", description = "Lets the personal notes go with it; only with --format JSON.")
    boolean personal;

    @Option(
            names = "--depth",
            defaultValue = "ONE_MINUTE",
            description = "How much of the record: ${COMPLETION-CANDIDATES}; only with --format HTML.")
    Depth depth = Depth.ONE_MINUTE;

    @Option(
            names = "--for",
            defaultValue = "COLLEAGUE",
            description = "Who reads it: ${COMPLETION-CANDIDATES}; only with --format HTML.")
    Audience audience = Audience.COLLEAGUE;

    @Override
    public Integer call() throws Exception {
        if ((format == Format.MP4 || format == Format.PDF || format == Format.HTML) && out == null) {
            throw new ParameterException(spec.commandLine(), "--format " + format + " needs --out FILE");
        }
        try (var workspace = door.open()) {
            var handoff = workspace
                    .stores
                    .handoffs
                    .find(id)
                    .orElseThrow(() -> new UserMessageException("There is no handoff " + id + " in this library."));
            var sender = workspace.stores.people.find(handoff.sender()).orElseThrow();
            var receiver = Optional.ofNullable(handoff.content().receiver()).flatMap(workspace.stores.people::find);
            var text = switch (format) {
                case MP4 -> video(workspace, handoff);
                case HTML -> {
                    var target = Objects.requireNonNull(out);
                    new BriefingPages(workspace).write(id, depth, audience, target);
                    yield target + System.lineSeparator();
                }
                case JSON -> HandoffJson.write(handoff, sender, receiver, personal);
                case MD -> Markdown.write(sheet(workspace, handoff, sender, receiver));
                case TXT -> PlainText.write(sheet(workspace, handoff, sender, receiver));
                case PDF -> {
                    var target = Objects.requireNonNull(out);
                    var pages = PdfFile.write(sheet(workspace, handoff, sender, receiver));
                    AtomicFile.write(target, pages.bytes());
                    if (pages.unprintable() > 0) {
                        err().println(strings.get("brief.unprintable", pages.unprintable()));
                    }
                    yield target + System.lineSeparator();
                }
                case BRIEF ->
                    CallBriefFile.write(CallBrief.of(handoff, workspace.rules.get(), workspace.clock.instant()));
                case ICS ->
                    MeetingInvite.write(
                                    id,
                                    handoff.content(),
                                    sender,
                                    receiver,
                                    MeetingInvite.sequence(workspace.stores.handoffs.events(id)),
                                    false,
                                    workspace.clock.instant())
                            .orElseThrow(() -> new UserMessageException("The handoff " + id + " has no meeting time."));
            };
            out().print(text);
            out().flush();
        }
        return 0;
    }

    private static Document sheet(Workspace workspace, Handoff handoff, Person sender, Optional<Person> receiver) {
        var status = RecordSheet.Status.of(handoff, workspace.stores.handoffs.events(handoff.id()));
        return RecordSheet.of(handoff, sender, receiver, status, sender.zone());
    }

    private String video(Workspace workspace, Handoff handoff) throws UserMessageException, DeviceException {
        var clip = Optional.ofNullable(handoff.clip())
                .flatMap(workspace.stores.clips::find)
                .orElseThrow(() -> new UserMessageException("The handoff " + id + " has no briefing."));
        var notes = clip.notes();
        var target = Objects.requireNonNull(out);
        workspace.workshop.export(
                workspace.stores.clips.path(clip),
                notes.trim(),
                notes.chapters(),
                workspace.stores.clips.captions(clip),
                target);
        return target + System.lineSeparator();
    }
}
