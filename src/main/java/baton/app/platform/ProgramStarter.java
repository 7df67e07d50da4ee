package baton.app.platform;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Starts this program once more, beside the one that runs, as it was started itself: by its launcher in a package, by
/// Java elsewhere.
public final class ProgramStarter {
    private static final String MAIN = "baton.app.Main";
    /// The launcher's own file, in a package.
    private static final String PACKAGED = "jpackage.app-path";

    /// By this a launcher knows that it has begun already, and then passes its arguments to Java as they are: a
    /// launcher that is started anew must not find it.
    private static final String LAUNCHED = "_JPACKAGE_LAUNCHER";

    private ProgramStarter() {}

    /// @param library folder of the library that it is to open; null for the one of whoever runs it
    /// @param arguments as on the command line
    public static Process start(@Nullable Path library, List<String> arguments) throws IOException {
        var program = new ProcessBuilder(command(arguments))
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().remove(LAUNCHED);
        if (library != null) {
            program.environment().put("BATON_HOME", library.toString());
        }
        return program.start();
    }

    private static File nothing() {
        var unix = Path.of("/dev/null");
        return Files.exists(unix) ? unix.toFile() : new File("NUL");
    }

    /// The words of the command.
    public static List<String> command(List<String> arguments) {
        var command = new ArrayList<String>();
        var packaged = System.getProperty(PACKAGED);
        if (packaged != null) {
            command.add(packaged);
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            for (var option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
                // A debugger listens once.
                if (!option.startsWith("-agentlib") && !option.startsWith("-Xrunjdwp")) {
                    command.add(option);
                }
            }
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        }
        command.addAll(arguments);
        return command;
    }
}
