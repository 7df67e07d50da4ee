package baton.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongPredicate;
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
    private final long process;
    private final LongPredicate alive;

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
            long process,
            LongPredicate alive) {
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
        rows.begin(take);
        return take;
    }

    /// Makes the take a clip of the library, playable from its first byte.
    public Clip keep(Take take) throws IOException, DeviceException {
        var finished = folder.resolve(take.id() + ".part.mp4");
        try {
            writers.finishCopy(take.file(), finished);
            var clip = clips.keep(take.id(), finished, writers.inspect(finished));
            rows.forget(take.id());
            Files.deleteIfExists(take.file());
            return clip;
        } finally {
            Files.deleteIfExists(finished);
        }
    }

    /// Throws the take away because a person said so.
    public void discard(Take take) throws IOException {
        rows.forget(take.id());
        Files.deleteIfExists(take.file());
    }

    /// Takes whose program ended before anybody decided about them, with what can be played of each.
    public List<Interrupted> interrupted() {
        var found = new ArrayList<Interrupted>();
        for (var take : rows.open()) {
            if (take.process() == process || alive.test(take.process())) {
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
