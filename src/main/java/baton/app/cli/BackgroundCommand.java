package baton.app.cli;

import baton.app.BackgroundProgram;
import baton.app.platform.SingleWindow;
import baton.app.platform.SystemNotices;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Goes on without a window.
@Command(
        name = "background",
        mixinStandardHelpOptions = true,
        description = "Reminds, and keeps up with the team, while no window is open; ends when one opens.")
final class BackgroundCommand extends Verb {
    /// The longest that a system is kept from ending.
    private static final long LONGEST_S = 10;

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
        var closed = new CountDownLatch(1);
        try (var program = new BackgroundProgram(home, InstantSource.system(), new SystemNotices())) {
            // Whoever logs out ends it in order, and the library closes first.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(program, closed), "ending"));
            program.run();
        } finally {
            closed.countDown();
        }
        return 0;
    }

    private static void end(BackgroundProgram program, CountDownLatch closed) {
        program.end();
        try {
            var _ = closed.await(LONGEST_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
