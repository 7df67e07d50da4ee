package baton.app.team;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/// What tells a folder from its copy: the number that its file system gave it, or where it gives none, when it was
/// made.
/// A computer's name would not do: it changes with the network.
final class FolderMark {
    /// As Java has it on Unix, behind the number of the device, which changes from start to start.
    private static final Pattern NUMBER = Pattern.compile("ino=(\\d+)");

    private FolderMark() {}

    /// @return empty if nothing tells it now
    static String of(Path folder) {
        try {
            var attributes = Files.readAttributes(folder, BasicFileAttributes.class);
            var number = NUMBER.matcher(String.valueOf(attributes.fileKey()));
            return number.find() ? number.group(1) : attributes.creationTime().toString();
        } catch (IOException unreadable) {
            return "";
        }
    }
}
