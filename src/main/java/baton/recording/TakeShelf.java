package baton.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where takes lie until they are kept or discarded; nothing here is ever deleted by itself (row R17).
public final class TakeShelf {
    private final TakeStore rows;
    private final ClipStore clips;
    private final TakeWriters writers;
    private final Path folder;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Take.Program process;
    private final Predicate<Take.Program> alive;
    private final Set<UUID> inUse = ConcurrentHashMap.newKeySet();

    /// @param folder where takes are recorded to
    /// @param process this program
    /// @param alive whether a program still runs
    public TakeShelf(
            TakeStore rows,
            ClipStore clips,
            TakeWriters writers,
            Path folder,
            InstantSource clock,
            Supplier<UUID> ids,
            Take.Program process,
            Predicate<Take.Program> alive) {
        this.rows = rows;
        this.clips = clips;
        this.writers = writers;
        this.folder = folder;
        this.clock = clock;
        this.ids = ids;
        this.process = process;
        this.alive = alive;
    }

    /// A new take for this handoff: its row is written before its first picture.
    public Take begin(UUID handoff) throws IOException {
        Files.createDirectories(folder);
        var id = ids.get();
        var take = new Take(id, handoff, folder.resolve(id + ".take.mp4"), clock.instant(), process);
        inUse.add(id);
        rows.begin(take);
        return take;
    }

    /// Makes the take a clip of the library, playable from its first byte, and gives it to whom it belongs. The take is
    /// forgotten last: whatever fails before, it is still there.
    ///
    /// @param owner takes the clip over
    public <T> T keep(Take take, Owner<T> owner) throws IOException, DeviceException {
        var finished = Files.createTempFile(folder, take.id().toString(), ".part.mp4");
        try {
            writers.finishCopy(take.file(), finished);
            var kept = owner.take(clips.keep(take.id(), finished, writers.inspect(finished)));
            rows.forget(take.id());
            inUse.remove(take.id());
            Files.deleteIfExists(take.file());
            return kept;
        } finally {
            Files.deleteIfExists(finished);
        }
    }

    /// Whom a kept clip belongs to.
    @FunctionalInterface
    public interface Owner<T> {
        T take(Clip clip);
    }

    /// Throws the take away because a person said so.
    public void discard(Take take) throws IOException {
        // The file first: a row without a file can be offered again, a file without a row never.
        Files.deleteIfExists(take.file());
        rows.forget(take.id());
        inUse.remove(take.id());
    }

    /// Nobody works with the take any more; it waits here until somebody decides.
    public void release(Take take) {
        inUse.remove(take.id());
    }

    /// Takes that nobody works with and nobody has decided about, with what can be played of each.
    public List<Interrupted> interrupted() {
        var found = new ArrayList<Interrupted>();
        for (var take : rows.open()) {
            var ours = take.process().equals(process);
            if (ours ? inUse.contains(take.id()) : alive.test(take.process())) {
                continue;
            }
            try {
                found.add(new Interrupted(take, writers.inspect(take.file())));
            } catch (DeviceException nothingToPlay) {
                found.add(new Interrupted(take, null));
            }
        }
        return found;
    }

    /// A take that was cut off.
    ///
    /// @param facts null if it was cut off before anything could be played
    public record Interrupted(Take take, @Nullable ClipFacts facts) {}
}
