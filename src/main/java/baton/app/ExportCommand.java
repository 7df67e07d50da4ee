package baton.app;

import baton.brief.RecordSheet;
import baton.exchange.HandoffFiles;
import baton.handoff.EventKind;
import baton.handoff.FirstTouch;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Prints one handoff.
@Command(name = "export", mixinStandardHelpOptions = true, description = "Prints a handoff as JSON or Markdown.")
final class ExportCommand implements Callable<Integer> {
    /// The forms a record can be printed in.
    enum Format {
        JSON,
        MD
    }

    @Parameters(paramLabel = "ID", description = "As handoffs prints it.")
    UUID id;

    @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}")
    Format format;

    @ParentCommand
    CommandLineDoor door;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws SentenceException {
        try (var workspace = door.open()) {
            var handoff = workspace
                    .handoffs
                    .find(id)
                    .orElseThrow(() -> new SentenceException("There is no handoff " + id + " in this library."));
            var sender = workspace.people.find(handoff.sender()).orElseThrow();
            var receiver = Optional.ofNullable(handoff.content().receiver()).flatMap(workspace.people::find);
            var text = switch (format) {
                case JSON -> HandoffFiles.write(handoff, sender, receiver);
                case MD -> {
                    var touched = workspace.handoffs.events(id).stream()
                            .filter(e -> e.kind() == EventKind.TOUCHED)
                            .map(e -> FirstTouch.valueOf(e.what()))
                            .findFirst();
                    yield RecordSheet.markdown(handoff, sender, receiver, touched, sender.zone());
                }
            };
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
