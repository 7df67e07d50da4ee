package baton.app.cli;

import baton.app.LibraryRecovery;
import baton.app.UserMessageException;
import baton.app.platform.SingleWindow;
import baton.store.backup.Backup;
import baton.store.file.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Puts a backup in the library's place. What is there is set aside, never deleted.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts a backup in the library's place, checked row by row; the library of before is set aside.")
final class RestoreCommand extends Verb {
    private static final String LATEST = "latest";

    @Parameters(paramLabel = "FILE|latest", description = "A file of “backups”, or the newest of them.")
    String which;

    @Option(
            names = "--without-newer",
            description =
                    "Leaves out what was done after the backup; the files that know of it are set aside and named.")
    boolean withoutNewer;

    @Override
    public Integer call() throws Exception {
        var home = door.home();
        var rescue = new LibraryRecovery(home, InstantSource.system(), strings);
        var backup = chosen(rescue);
        var taken = SingleWindow.take(home.library(), SingleWindow.WINDOW, () -> {});
        if (taken.isEmpty()) {
            throw new UserMessageException(strings.get("rescue.windowOpen"));
        }
        var out = out();
        try (var window = taken.get()) {
            rescue.restore(backup, !withoutNewer, Progress.NONE).forEach(out::println);
        }
        return 0;
    }

    private Path chosen(LibraryRecovery rescue) throws UserMessageException {
        if (which.equals(LATEST)) {
            return rescue.list().stream()
                    .filter(b -> b.kind() != Backup.Kind.SET_ASIDE)
                    .map(Backup::file)
                    .findFirst()
                    .orElseThrow(() -> new UserMessageException(strings.get("rescue.none")));
        }
        var file = Path.of(which);
        var inFolder = rescue.backups().folder().resolve(which);
        if (Files.exists(file)) {
            return file;
        }
        if (Files.exists(inFolder)) {
            return inFolder;
        }
        throw new UserMessageException(strings.get("rescue.noFile", which));
    }
}
