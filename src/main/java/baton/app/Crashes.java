package baton.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Java wrote when it could not go on, in the last two weeks. Asked off the screen's thread.
record Crashes(Workspace workspace) {
    private static final Logger LOG = LoggerFactory.getLogger(Crashes.class);
    private static final Duration LATELY = Duration.ofDays(14);
    private static final int MOST = 3;
    /// Bytes of a file that are read; what counts stands first.
    private static final int READ = 256 << 10;

    private static final String TOLD = "crash-told";

    /// The newest ones first. In a folder that is everybody's lie others' files too.
    List<Path> lately() throws IOException {
        return List.copyOf(found().values().stream().distinct().limit(MOST).toList());
    }

    /// When the program ended by itself last, if nobody was told of it yet.
    Optional<Instant> untold() throws IOException {
        var all = found();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var last = all.firstKey().toInstant();
        return last.isAfter(told()) ? Optional.of(last) : Optional.empty();
    }

    /// Somebody knows of it, and of all before it.
    void told(Instant crash) {
        workspace.stores.settings.put(TOLD, crash.toString());
    }

    private Instant told() {
        try {
            return workspace.stores.settings.get(TOLD).map(Instant::parse).orElse(Instant.EPOCH);
        } catch (DateTimeParseException notOurs) {
            return Instant.EPOCH;
        }
    }

    private TreeMap<FileTime, Path> found() throws IOException {
        var found = new TreeMap<FileTime, Path>(Comparator.reverseOrder());
        var since = FileTime.from(workspace.clock.instant().minus(LATELY));
        for (var folder : List.of(
                workspace.home.library().resolve("logs"), Path.of(""), Path.of(System.getProperty("java.io.tmpdir")))) {
            for (var file : files(folder, "hs_err_pid*.log")) {
                try {
                    var about = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                    if (about.isRegularFile()
                            && about.lastModifiedTime().compareTo(since) >= 0
                            && Files.getOwner(file).equals(Files.getOwner(workspace.home.library()))
                            && head(file).contains("baton")) {
                        found.put(about.lastModifiedTime(), file.toRealPath());
                    }
                } catch (IOException unreadable) {
                    LOG.debug("what a crash left cannot be read", unreadable);
                }
            }
        }
        return found;
    }

    /// @return none where there is no such folder
    static List<Path> files(Path folder, String pattern) throws IOException {
        var found = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, pattern)) {
                files.forEach(found::add);
            }
        }
        found.sort(null);
        return found;
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(READ), StandardCharsets.UTF_8);
        }
    }

    /// What happened and where: no command line, no memory, no environment.
    static String text(Path file) throws IOException {
        return essence(head(file));
    }

    static String essence(String text) {
        var kept = new ArrayList<String>();
        var inFrames = false;
        for (var line : text.lines().toList()) {
            var begins = line.startsWith("Native frames:") || line.startsWith("Java frames:");
            inFrames = begins || inFrames && !line.isBlank();
            if (inFrames || line.startsWith("#") || line.startsWith("siginfo:") || line.startsWith("vm_info:")) {
                kept.add(line);
            }
        }
        return String.join("\n", kept) + "\n";
    }
}
