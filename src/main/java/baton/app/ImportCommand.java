package baton.app;

import baton.exchange.FileRefusedException;
import baton.exchange.HandoffReader;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Takes handoffs in as drafts of the person at this machine: prints the id, or how many rows a table had.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes handoffs in: JSON, a brief, a record sheet, an invitation or a table.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Its content says what it is; a table brings one handoff a row.")
    Path file;

    @ParentCommand
    CommandLineDoor door;

    @Spec
    CommandSpec spec;

    private final Strings strings = Strings.load();

    @Override
    public Integer call() throws Exception {
        try (var workspace = door.open()) {
            var me = workspace
                    .people
                    .current()
                    .orElseThrow(() -> new SentenceException(
                            "Nobody uses this library yet: open Baton once and say who you are, then import again."));
            var reader = new HandoffReader(workspace.people.all(), workspace.clock.instant(), me.zone());
            var read = reader.read(file);
            var records = read.records();
            for (var problem : read.problems()) {
                spec.commandLine()
                        .getErr()
                        .println(strings.get(
                                "crm.problem", problem.row(), problem.column().heading(), problem.cell()));
            }
            if (records.size() == 1) {
                var draft = workspace.desk.bringIn(me.id(), records.getFirst());
                spec.commandLine().getOut().println(draft.id());
            } else {
                spec.commandLine().getOut().println(workspace.desk.bringInAll(me.id(), records));
            }
        }
        return 0;
    }
}
