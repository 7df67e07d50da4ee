package baton;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Starts a second Java program with this one's class path.
public final class TestJvm {
    private TestJvm() {}

    /// Its error channel is this program's.
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return builder(main, Map.of(), List.of(arguments))
                .redirectError(Redirect.INHERIT)
                .start();
    }

    /// @param environment set beside what this program has
    public static ProcessBuilder builder(Class<?> main, Map<String, String> environment, List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "--enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.media",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                // Whatever the locale of this machine is.
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.util.logging.config.file=src/test/resources/logging.properties",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(arguments);
        // JavaFX as modules, as Baton is started.
        command.addAll(
                1,
                Stream.of(System.getProperty("baton.javafx", "").split(" "))
                        .filter(o -> !o.isEmpty())
                        .toList());
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }
}
