package baton.app.cli;

import baton.app.LibraryRecovery;
import baton.ui.kit.Strings;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Lists what a restore could bring back; needs no library that opens.
@Command(name = "backups", mixinStandardHelpOptions = true, description = "Lists the library's backups, newest first.")
final class BackupsCommand implements Callable<Integer> {
    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @ParentCommand
    BatonCommand door;

    @Spec
    CommandSpec spec;

    private final Strings strings = Strings.load();

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var found = new LibraryRecovery(door.home(), InstantSource.system(), strings).list();
        if (json) {
            var all = Json.array();
            found.forEach(b -> all.add(Json.object()
                    .put("file", b.file().toString())
                    .put("kind", b.kind().name())
                    .put("takenAt", b.takenAt().toString())
                    .put("bytes", b.bytes())
                    .put("handoffs", b.handoffs())
                    .put("goes", Objects.toString(b.goes(), null))));
            out.println(Json.text(all));
        } else {
            found.forEach(b -> out.printf(
                    "%s  %-14s  %6d  %s%n",
                    LibraryRecovery.WHEN.format(b.takenAt().atZone(ZoneId.systemDefault())),
                    b.kind(),
                    b.handoffs(),
                    b.file()));
        }
        return 0;
    }
}
