package baton.media.capture;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the program that keeps a device open, where the system tells: on Linux, for the same user's
/// programs.
final class DeviceOwner {
    private static final Path PROCESSES = Path.of("/proc");

    private DeviceOwner() {}

    /// @param device path of its node
    static Optional<String> of(Path device) {
        if (!Files.isDirectory(PROCESSES) || !Files.exists(device)) {
            return Optional.empty();
        }
        var own = Long.toString(ProcessHandle.current().pid());
        try (var processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            var target = device.toRealPath();
            for (var process : processes) {
                if (!process.endsWith(own) && holds(process, target)) {
                    return Optional.of(Files.readString(process.resolve("comm")).strip());
                }
            }
        } catch (IOException notTold) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean holds(Path process, Path target) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (var descriptor : open) {
                if (target.equals(Files.readSymbolicLink(descriptor))) {
                    return true;
                }
            }
        } catch (IOException anothersOrGone) {
            return false;
        }
        return false;
    }
}
