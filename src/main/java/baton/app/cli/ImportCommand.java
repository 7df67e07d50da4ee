package baton.app.cli;

import baton.app.UserMessageException;
import baton.exchange.ImportNote;
import baton.exchange.ImportReader;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes handoffs in as drafts of the person at this machine: prints the id, or how many rows a table had.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes handoffs in: JSON, a brief, a record sheet, an invitation or a table.")
final class ImportCommand extends Verb {
    @Parameters(paramLabel = "FILE", description = "Its content says what it is; a table brings one handoff a row.")
    Path file;

    @Override
    public Integer call() throws Exception {
        try (var workspace = door.open()) {
            var me = workspace
                    .stores
                    .people
                    .current()
                    .orElseThrow(() -> new UserMessageException(
                            "Nobody uses this library yet: open Baton once and say who you are, then import again."));
            var reader = new ImportReader(
                    workspace.stores.people.all(),
                    workspace.clock.instant(),
                    me.zone(),
                    workspace.rules.get().currency());
            var read = reader.read(file);
            var records = read.records();
            for (var note : read.notes()) {
                err().println(strings.of(note.kind(), note.about()));
            }
            for (var problem : read.problems()) {
                err().println(strings.get(
                        "crm.problem", problem.row(), problem.column().heading(), problem.cell()));
            }
            var fresh = workspace.handoffService.bringInAll(me.id(), records, read.sources());
            out().println(fresh.size() == 1 ? fresh.getFirst() : fresh.size());
            if (fresh.size() < records.size()) {
                err().println(strings.of(ImportNote.Kind.KNOWN_ALREADY, records.size() - fresh.size()));
            }
        }
        return 0;
    }
}
