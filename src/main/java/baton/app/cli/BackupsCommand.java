package baton.app.cli;

import baton.app.LibraryRecovery;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists what a restore could bring back; needs no library that opens.
@Command(name = "backups", mixinStandardHelpOptions = true, description = "Lists the library's backups, newest first.")
final class BackupsCommand extends Verb {
    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        var out = out();
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
