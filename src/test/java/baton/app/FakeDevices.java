package baton.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The webcam in software, where it can be reached: `BATON_FAKECAM` names its folder. Built once into a temporary
/// folder.
final class FakeDevices {
    private FakeDevices() {}

    /// The library to preload; the test that asks is skipped where there is none.
    static Path camera(Path folder) throws IOException, InterruptedException {
        var named = System.getenv("BATON_FAKECAM");
        var source = Path.of(named == null ? "../shared/tools/fakecam" : named).resolve("fakecam.c");
        assumeTrue(Files.exists(source), "no webcam in software here");
        var library = folder.resolve("libfakecam.so");
        var compiled = run(List.of(
                "gcc",
                "-O2",
                "-fPIC",
                "-shared",
                "-fvisibility=hidden",
                "-o",
                library.toString(),
                source.toString(),
                "-ldl",
                "-lpthread",
                "-lm"));
        assumeTrue(compiled, "no C compiler here");
        return library;
    }

    private static boolean run(List<String> command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
