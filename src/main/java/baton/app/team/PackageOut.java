package baton.app.team;

import baton.exchange.pack.PackageFiles;
import baton.exchange.pack.PackageWriter;
import baton.handoff.EventKind;
import baton.people.Person;
import baton.store.LibraryStores;
import baton.team.HandoffPackage;
import baton.team.Identity;
import baton.team.KnownKeys;
import baton.team.TeamLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes package files: what is known of a handoff here, with its film where the other side has not got it.
public final class PackageOut {
    private final LibraryStores stores;
    private final Path recordings;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    PackageOut(LibraryStores stores, Path recordings, InstantSource clock, Supplier<UUID> ids) {
        this.stores = stores;
        this.recordings = recordings;
        this.clock = clock;
        this.ids = ids;
    }

    /// A file that was written.
    ///
    /// @param closed whether only its receiver can read it
    public record Written(Path file, long bytes, boolean closed, TeamLibrary.Outgoing outgoing, boolean withClip) {}

    /// Writes one about a handoff.
    ///
    /// @param name of the file, by the package's id
    /// @param again with the film although it went there before: what was sent may be lost
    /// @return empty if there is nothing that could go
    public Optional<Written> write(UUID handoff, UUID to, Identity me, PathOf name, boolean again) throws IOException {
        var packed = stores.team.pack(handoff, me.person(), to, clock.instant(), ids);
        if (packed.isEmpty()) {
            return Optional.empty();
        }
        var outgoing = packed.get();
        var files = files(outgoing, again);
        var keys = stores.keys.find(to).filter(KnownKeys::trusted).map(KnownKeys::keys);
        var file = name.of(outgoing.pack().id());
        PackageWriter.write(file, outgoing.pack(), files, me, to, keys.orElse(null));
        return Optional.of(new Written(file, Files.size(file), keys.isPresent(), outgoing, files.clip() != null));
    }

    /// Where a package goes.
    @FunctionalInterface
    public interface PathOf {
        Path of(UUID pack);
    }

    private PackageFiles files(TeamLibrary.Outgoing outgoing, boolean again) {
        var clip = outgoing.pack().clip();
        var about = outgoing.pack().about();
        if (clip == null || about == null) {
            return PackageFiles.NONE;
        }
        var there = stores.team.deliveries(about).stream()
                .anyMatch(d -> d.person().equals(outgoing.to()) && clip.id().equals(d.sentClip()));
        var recorded = recordings.resolve(clip.file());
        // Only whoever has given the state, or has just recorded it, has something to show.
        var brings = outgoing.pack().state() != null
                || outgoing.pack().acts().stream().anyMatch(a -> a.kind() == EventKind.BRIEFING_KEPT);
        return there && !again || !brings
                ? PackageFiles.NONE
                : new PackageFiles(
                        here(recorded),
                        here(recordings.resolve(clip.id() + ".jpg")),
                        here(recordings.resolve(clip.id() + ".vtt")));
    }

    private static @Nullable Path here(Path file) {
        return Files.isRegularFile(file) ? file : null;
    }

    /// A contact card: who sits here, and by which keys they are known. Nobody else's secret is in it.
    public void card(Path file, Person person, Identity me) throws IOException {
        var card = HandoffPackage.card(ids.get(), person, clock.instant(), me.publicKeys());
        PackageWriter.write(file, card, PackageFiles.NONE, me, null, null);
    }
}
