package baton.app.cli;

import baton.app.UserMessageException;
import baton.exchange.ImportNote;
import baton.exchange.ImportReader;
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
    BatonCommand door;

    @Spec
    CommandSpec spec;

    private final Strings strings = Strings.load();

    @Override
    public Integer call() throws Exception {
        try (var workspace = door.open()) {
            var me = workspace
                    .people
                    .current()
                    .orElseThrow(() -> new UserMessageException(
                            "Nobody uses this library yet: open Baton once and say who you are, then import again."));
            var reader = new ImportReader(
                    workspace.people.all(),
                    workspace.clock.instant(),
                    me.zone(),
                    workspace.rules.get().currency());
            var read = reader.read(file);
            var records = read.records();
            for (var note : read.notes()) {
                spec.commandLine().getErr().println(strings.of(note.kind(), note.about()));
            }
            for (var problem : read.problems()) {
                spec.commandLine()
                        .getErr()
                        .println(strings.get(
                                "crm.problem", problem.row(), problem.column().heading(), problem.cell()));
            }
            var fresh = workspace.handoffService.bringInAll(me.id(), records, read.sources());
            spec.commandLine().getOut().println(fresh.size() == 1 ? fresh.getFirst() : fresh.size());
            if (fresh.size() < records.size()) {
                spec.commandLine()
                        .getErr()
                        .println(strings.of(ImportNote.Kind.KNOWN_ALREADY, records.size() - fresh.size()));
            }
        }
        return 0;
    }
}
