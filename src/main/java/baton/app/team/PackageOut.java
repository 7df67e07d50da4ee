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
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes package files: what is known of a handoff here, with its video where the other side has not got it.
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
    public record Written(Path file, long bytes, boolean closed, TeamLibrary.Sent sent) {}

    /// What goes out about a handoff; empty if there is nothing that could.
    Optional<HandoffPackage> pack(UUID handoff, Identity me) {
        return stores.team.pack(handoff, me.person(), clock.instant(), ids);
    }

    /// Writes it for one person.
    ///
    /// @param name of the file, by the package's id
    /// @param again with the video although it went there before: what was sent may be lost
    Written write(HandoffPackage packed, UUID to, Identity me, Function<UUID, Path> name, boolean again)
            throws IOException {
        var pack = packed.withId(ids.get());
        var files = files(pack, to, again);
        var keys = stores.keys.find(to).map(KnownKeys::keys);
        var file = name.apply(pack.id());
        PackageWriter.write(file, pack, files, me, to, keys.orElse(null));
        return new Written(
                file, Files.size(file), keys.isPresent(), new TeamLibrary.Sent(pack, to, files.clip() != null));
    }

    private PackageFiles files(HandoffPackage pack, UUID to, boolean again) {
        var clip = pack.clip();
        var about = pack.about();
        if (clip == null || about == null) {
            return PackageFiles.NONE;
        }
        var there = stores.team.deliveries(about).stream()
                .anyMatch(d -> d.person().equals(to) && clip.id().equals(d.sentClip()));
        var recorded = recordings.resolve(clip.file());
        // Only whoever has given the state, or has just recorded it, has something to show.
        var brings = pack.state() != null || pack.acts().stream().anyMatch(a -> a.kind() == EventKind.BRIEFING_KEPT);
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
