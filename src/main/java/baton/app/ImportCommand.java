package baton.app;

import baton.exchange.FileRefusedException;
import baton.exchange.HandoffFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Takes one handoff in as a draft of the person at this machine.
@Command(name = "import", mixinStandardHelpOptions = true, description = "Takes a handoff in from a JSON file.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "As export writes it.")
    Path file;

    @ParentCommand
    CommandLineDoor door;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws SentenceException, FileRefusedException {
        try (var workspace = door.open()) {
            var me = workspace
                    .people
                    .current()
                    .orElseThrow(() -> new SentenceException(
                            "Nobody uses this library yet: open Baton once and say who you are, then import again."));
            var content = HandoffFiles.read(file, workspace.people.all(), workspace.clock.instant());
            var draft = workspace.desk.bringIn(me.id(), content);
            spec.commandLine().getOut().println(draft.id());
        }
        return 0;
    }
}
