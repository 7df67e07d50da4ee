package baton.depot;

import baton.team.server.ClipDepot;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/// A folder that every computer of a team sees, such as a network drive; who may read it is a matter of the drive. It
/// is
/// never listed: a folder of years takes minutes.
public final class FolderDepot implements ClipDepot {
    private static final int CHUNK = 1 << 20;
    /// A virus scanner holds a file that was just written for moments.
    private static final int ATTEMPTS = 5;

    private static final long PAUSE_MS = 200;
    private final Path chosen;
    private final Path folder;
    private final UUID device;

    /// @param device this computer: two that bring the same clip do not write into each other's file
    public FolderDepot(Path folder, UUID device) {
        chosen = folder;
        this.folder = folder.resolve("clips");
        this.device = device;
    }

    private Path place(UUID clip) {
        return folder.resolve(clip + ".mp4");
    }

    private Path part(UUID clip) {
        return folder.resolve(clip + ".part-" + device);
    }

    @Override
    public void send(UUID clip, Path file, LongConsumer told) throws IOException, InterruptedException {
        var there = place(clip);
        if (Files.exists(there) && Files.size(there) == Files.size(file)) {
            told.accept(Files.size(file));
            return;
        }
        if (!Files.isDirectory(chosen)) {
            throw new NoSuchFileException(chosen.toString());
        }
        Files.createDirectories(folder);
        var part = part(clip);
        // Half of it may be torn by whoever carries it: it is written anew.
        Files.deleteIfExists(part);
        copy(file, part, told);
        move(part, there);
    }

    /// Without replacing: what is there is the same clip, whole.
    private static void move(Path part, Path there) throws IOException, InterruptedException {
        for (int i = 1; ; i++) {
            try {
                Files.move(part, there);
                return;
            } catch (FileAlreadyExistsException sameClip) {
                Files.deleteIfExists(part);
                return;
            } catch (AccessDeniedException scanned) {
                if (i == ATTEMPTS) {
                    throw scanned;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS * i);
            }
        }
    }

    @Override
    public void fetch(UUID clip, long bytes, Path part, LongConsumer told) throws IOException, InterruptedException {
        var there = place(clip);
        if (Files.notExists(there)) {
            throw new FileNotFoundException(there.toString());
        }
        if (Files.exists(part) && Files.size(part) > bytes) {
            Files.delete(part);
        }
        copy(there, part, told);
    }

    @Override
    public boolean delete(UUID clip) throws IOException {
        if (!Files.isDirectory(chosen)) {
            throw new NoSuchFileException(chosen.toString());
        }
        Files.deleteIfExists(part(clip));
        return Files.deleteIfExists(place(clip));
    }

    /// Behind what is there; on the disk when it returns.
    private static void copy(Path from, Path to, LongConsumer told) throws IOException, InterruptedException {
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var done = out.size();
            in.position(done);
            out.position(done);
            var buffer = ByteBuffer.allocate(CHUNK);
            while (in.read(buffer) >= 0) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                buffer.flip();
                while (buffer.hasRemaining()) {
                    done += out.write(buffer);
                }
                buffer.clear();
                told.accept(done);
            }
            out.force(true);
        }
    }
}
