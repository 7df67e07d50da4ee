package baton.app.cli;

import baton.app.BackgroundProgram;
import baton.app.platform.SingleWindow;
import baton.app.platform.SystemNotices;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Goes on without a window.
@Command(
        name = "background",
        mixinStandardHelpOptions = true,
        description = "Reminds, and keeps up with the team, while no window is open; ends when one opens.")
final class BackgroundCommand extends Verb {
    @Option(names = "--stop", description = "Ends the one that goes on.")
    boolean stop;

    @Option(names = "--on", description = "From now on it goes on whenever the window is closed.")
    boolean on;

    @Option(names = "--off", description = "From now on it does not.")
    boolean off;

    @Override
    public Integer call() throws Exception {
        var home = door.home();
        if (on || off) {
            try (var workspace = door.open()) {
                BackgroundProgram.want(workspace.stores.settings, on);
            }
            return 0;
        }
        if (stop) {
            SingleWindow.ask(home.library(), SingleWindow.BACKGROUND);
            return 0;
        }
        try (var program = new BackgroundProgram(home, InstantSource.system(), new SystemNotices())) {
            // Whoever logs out ends it in order.
            Runtime.getRuntime().addShutdownHook(new Thread(program::end, "ending"));
            program.run();
        }
        return 0;
    }
}
