package baton.app.cli;

import baton.app.LibraryRecovery;
import baton.app.UserMessageException;
import baton.app.platform.SingleWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes the library anew out of the files beside the clips. The old database is set aside, never
/// deleted.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Makes the library anew out of the JSON files beside the recordings.")
final class RebuildCommand extends Verb {
    @Option(names = "--from", description = "The folder of the recordings; the library's own by default.")
    @Nullable
    Path from;

    @Override
    public Integer call() throws Exception {
        var home = door.home();
        var folder = from == null ? home.recordings() : from;
        if (!Files.isDirectory(folder)) {
            throw new UserMessageException(strings.get("rebuild.noFolder", folder));
        }
        var taken = SingleWindow.take(home.library(), SingleWindow.WINDOW, () -> {});
        if (taken.isEmpty()) {
            throw new UserMessageException(strings.get("rebuild.windowOpen"));
        }
        var out = out();
        try (var window = taken.get()) {
            new LibraryRecovery(home, InstantSource.system(), strings)
                    .rebuild(folder)
                    .forEach(out::println);
        }
        return 0;
    }
}
