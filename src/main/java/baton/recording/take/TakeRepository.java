package baton.recording.take;

import baton.recording.Clip;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import baton.recording.ClipProcessor;
import baton.recording.ClipStore;
import baton.recording.DeviceException;
import baton.recording.EncodingProgress;
import baton.recording.ReceiverCard;
import baton.recording.TakeFiles;
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

/// Where takes lie until their handoff is sent; nothing here is ever deleted by itself.
public final class TakeRepository {
    private final TakeStore rows;
    private final ClipStore clips;
    private final TakeFiles writers;
    private final ClipProcessor workshop;
    private final Path folder;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Take.Program process;
    private final Predicate<Take.Program> alive;
    private final Set<UUID> inUse = ConcurrentHashMap.newKeySet();

    /// What reads and writes takes and the clips they become.
    public record Media(ClipStore clips, TakeFiles files, ClipProcessor processor) {}

    /// Which programs record.
    ///
    /// @param own this one
    /// @param alive whether one still runs
    public record Programs(Take.Program own, Predicate<Take.Program> alive) {}

    /// @param folder where takes are recorded to
    public TakeRepository(
            TakeStore rows, Media media, Path folder, InstantSource clock, Supplier<UUID> ids, Programs programs) {
        this.rows = rows;
        clips = media.clips();
        writers = media.files();
        workshop = media.processor();
        this.folder = folder;
        this.clock = clock;
        this.ids = ids;
        process = programs.own();
        alive = programs.alive();
    }

    /// A new take for this handoff: its row is written before its first picture.
    ///
    /// @param card what it is recorded to; null for none
    public Take begin(UUID handoff, @Nullable ReceiverCard card) throws IOException {
        Files.createDirectories(folder);
        var id = ids.get();
        var take = new Take(
                id,
                handoff,
                folder.resolve(id + ".take.mp4"),
                clock.instant(),
                process,
                TakeState.OPEN,
                ClipNotes.of(card));
        inUse.add(id);
        rows.begin(take);
        return take;
    }

    /// A take out of a video that another program has recorded. The file itself stays where it is.
    ///
    /// @throws DeviceException if it cannot be taken in; no take is left then
    /// @throws java.util.concurrent.CancellationException once it is not wanted any more; no take is left then
    public TakeOnShelf takeIn(UUID handoff, @Nullable ReceiverCard card, Path foreign, EncodingProgress progress)
            throws IOException, DeviceException {
        var begun = begin(handoff, card);
        var taken = false;
        try {
            workshop.takeIn(foreign, begun.file(), progress);
            var found = new TakeOnShelf(begun, writers.inspect(begun.file()));
            taken = true;
            return found;
        } finally {
            if (!taken) {
                delete(begun);
            }
        }
    }

    /// Keeps what is known about the take, also while it runs: chapters survive whatever happens to the program.
    public void note(Take take) {
        rows.note(take.id(), take.notes());
    }

    /// Makes the take a clip of the library, playable from its first byte, and gives it to whom it belongs. The take
    /// stays in the tray, so that another one can still be chosen, until [#clear].
    ///
    /// @param owner takes the clip over
    public <T> T keep(Take wanted, Owner<T> owner) throws IOException, DeviceException {
        var take = listened(wanted);
        var finished = Files.createTempFile(folder, take.id().toString(), ".part.mp4");
        try {
            writers.finishCopy(take.file(), take.notes().chapters(), finished);
            var clip = clips.keep(ids.get(), finished, writers.inspect(finished), take.notes());
            poster(clip);
            var kept = given(clip, owner);
            for (var other : rows.of(take.handoff())) {
                if (other.state() == TakeState.KEPT && !other.id().equals(take.id())) {
                    rows.decide(other.id(), TakeState.SET_ASIDE);
                }
            }
            rows.decide(take.id(), TakeState.KEPT);
            inUse.remove(take.id());
            return kept;
        } finally {
            Files.deleteIfExists(finished);
        }
    }

    private <T> T given(Clip clip, Owner<T> owner) throws IOException {
        var taken = false;
        try {
            var kept = owner.take(clip);
            taken = true;
            return kept;
        } finally {
            // Nobody wants it: the take itself is still there.
            if (!taken) {
                clips.remove(clip);
            }
        }
    }

    /// The take with how it sounds, unless somebody listened before.
    public Take listened(Take take) {
        if (!take.notes().waveform().isEmpty()) {
            return take;
        }
        try {
            return take.withNotes(take.notes().withSound(workshop.listen(take.file())));
        } catch (DeviceException noSound) {
            return take;
        }
    }

    /// A clip without a poster is still a clip.
    private void poster(Clip clip) {
        if (clip.width() > 0) {
            try {
                workshop.poster(clips.path(clip), clip.notes().posterShown(), clips.poster(clip));
            } catch (DeviceException none) {
                // The player shows the first picture instead.
            }
        }
    }

    /// Puts it into the tray: another one was recorded since.
    public Take setAside(Take take) {
        rows.decide(take.id(), TakeState.SET_ASIDE);
        inUse.remove(take.id());
        return take.in(TakeState.SET_ASIDE);
    }

    /// Throws it away so that it can still be had back; its file stays until [#clear].
    public Take discard(Take take) {
        rows.decide(take.id(), TakeState.DISCARDED);
        inUse.remove(take.id());
        return take.in(TakeState.DISCARDED);
    }

    /// Throws the take away for good because a person said so twice.
    public void delete(Take take) throws IOException {
        // The file first: a row without a file can be offered again, a file without a row never.
        Files.deleteIfExists(take.file());
        rows.forget(take.id());
        inUse.remove(take.id());
    }

    /// The handoff is with its receiver: the takes have done their work. One that was never decided about stays.
    public void clear(UUID handoff) throws IOException {
        for (var take : rows.of(handoff)) {
            if (take.state() != TakeState.OPEN) {
                delete(take);
            }
        }
    }

    /// The takes of a handoff with what can be played of each, oldest first; not the ones that are being recorded.
    public List<TakeOnShelf> tray(UUID handoff) {
        var found = new ArrayList<TakeOnShelf>();
        for (var take : rows.of(handoff)) {
            if (take.state() != TakeState.OPEN || isLeft(take)) {
                found.add(inspected(take));
            }
        }
        return found;
    }

    private boolean isLeft(Take take) {
        return !(take.process().equals(process) ? inUse.contains(take.id()) : alive.test(take.process()));
    }

    private TakeOnShelf inspected(Take take) {
        try {
            return new TakeOnShelf(take, writers.inspectTake(take.file()));
        } catch (DeviceException nothingToPlay) {
            return new TakeOnShelf(take, null);
        }
    }

    /// Whom a kept clip belongs to.
    @FunctionalInterface
    public interface Owner<T> {
        T take(Clip clip);
    }

    /// Releases the take; it stays in the tray until it is kept or discarded.
    public void release(Take take) {
        inUse.remove(take.id());
    }

    /// Takes that nobody works with and nobody has decided about, with what can be played of each.
    public List<TakeOnShelf> interrupted() {
        return rows.open().stream().filter(this::isLeft).map(this::inspected).toList();
    }

    /// A take with what can be played of it.
    ///
    /// @param facts null if it was cut off before anything could be played
    public record TakeOnShelf(Take take, @Nullable ClipFacts facts) {}
}
