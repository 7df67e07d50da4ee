package baton.app;

import baton.app.platform.AppDirectories;
import baton.app.platform.AtomicFile;
import baton.app.team.TeamSync;
import baton.handoff.HandoffLink;
import baton.store.file.PrivateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files and addresses that the program was started for. They wait in a folder of the library, so that a window that is
/// open already finds them when the second start brings it to the front.
final class GivenFiles {
    private static final String OPENED = ".opened" + TeamSync.ENDING;
    private static final String LINK = ".link";
    /// Bytes of an address.
    private static final int LONGEST = 4_096;

    private static final Logger LOG = LoggerFactory.getLogger(GivenFiles.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private final Path folder;

    GivenFiles(AppDirectories home) {
        folder = home.library().resolve("given");
    }

    /// Leaves one for whichever window there is.
    void put(Path file) throws IOException {
        PrivateFolder.create(folder);
        var waiting = folder.resolve(UUID.randomUUID() + TeamSync.ENDING);
        var part = folder.resolve(waiting.getFileName() + ".part");
        Files.copy(file, part);
        Files.move(part, waiting);
    }

    void put(HandoffLink link) throws IOException {
        PrivateFolder.create(folder);
        AtomicFile.write(
                folder.resolve(UUID.randomUUID() + LINK), link.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /// Those that nobody has opened yet, each once; what was opened is kept for a day, for whoever has to be asked
    /// first.
    List<Given> take() throws IOException {
        var found = new ArrayList<Given>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                try {
                    take(file).ifPresent(found::add);
                } catch (NoSuchFileException gone) {
                    LOG.debug("another start has taken it", gone);
                }
            }
        }
        return found;
    }

    private Optional<Given> take(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (name.endsWith(LINK)) {
            return link(Files.move(file, folder.resolve(name + ".taken"))).map(Given.Link::new);
        }
        if (!name.endsWith(OPENED) && name.endsWith(TeamSync.ENDING)) {
            return Optional.of(new Given.File(Files.move(file, folder.resolve(name.replace(TeamSync.ENDING, OPENED)))));
        }
        if (Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(KEPT))) {
            Files.deleteIfExists(file);
        }
        return Optional.empty();
    }

    private static Optional<HandoffLink> link(Path file) throws IOException {
        String address;
        try (var in = Files.newInputStream(file)) {
            address = new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII);
        }
        Files.deleteIfExists(file);
        var link = HandoffLink.parse(address);
        if (link.isEmpty()) {
            LOG.warn("an address that was given is none");
        }
        return link;
    }
}
