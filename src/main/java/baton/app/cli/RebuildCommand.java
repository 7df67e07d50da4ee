package baton.app.cli;

import baton.app.LibraryRecovery;
import baton.app.UserMessageException;
import baton.app.platform.SingleWindow;
import baton.ui.kit.Strings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Makes the library anew out of the files beside the clips. The old database is set aside, never
/// deleted.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Makes the library anew out of the JSON files beside the recordings.")
final class RebuildCommand implements Callable<Integer> {
    @Option(names = "--from", description = "The folder of the recordings; the library's own by default.")
    @Nullable
    Path from;

    @ParentCommand
    BatonCommand door;

    @Spec
    CommandSpec spec;

    private final Strings strings = Strings.load();

    @Override
    public Integer call() throws Exception {
        var home = door.home();
        var folder = from == null ? home.recordings() : from;
        if (!Files.isDirectory(folder)) {
            throw new UserMessageException(strings.get("rebuild.noFolder", folder));
        }
        var taken = SingleWindow.take(home.library(), () -> {});
        if (taken.isEmpty()) {
            throw new UserMessageException(strings.get("rebuild.windowOpen"));
        }
        var out = spec.commandLine().getOut();
        try (var window = taken.get()) {
            new LibraryRecovery(home, InstantSource.system(), strings)
                    .rebuild(folder)
                    .forEach(out::println);
        }
        return 0;
    }
}
