package baton.app.team;

import baton.exchange.TeamRulesFile;
import baton.exchange.pack.PackageReader;
import baton.exchange.pack.PackageRefusedException;
import baton.handoff.Handoff;
import baton.handoff.HandoffPermissions;
import baton.handoff.rules.Gate;
import baton.people.Role;
import baton.sla.DeadlineEngine;
import baton.store.LibraryStores;
import baton.store.file.PrivateFolder;
import baton.store.file.Sha256;
import baton.store.team.PersonMerge;
import baton.team.HandoffPackage;
import baton.team.Identity;
import baton.team.KnownKeys;
import baton.team.Stranger;
import baton.team.Taken;
import baton.team.TeamLibrary;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes package files in: proved first, then their video beside the others, then everything else in one transaction. A
/// package that was killed half way is taken in whole the next time.
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private final LibraryStores stores;
    private final TeamRulesFile rules;
    private final Path incoming;
    private final Path recordings;
    private final InstantSource clock;
    private final Eraser eraser;
    private final PersonMerge merge;

    /// Erases what somebody else has erased.
    @FunctionalInterface
    public interface Eraser {
        void erase(UUID handoff) throws IOException;
    }

    /// @param incoming where files lie until they are proved; nothing else is in it
    Intake(
            LibraryStores stores,
            TeamRulesFile rules,
            Path incoming,
            Path recordings,
            InstantSource clock,
            Eraser eraser,
            PersonMerge merge) {
        this.stores = stores;
        this.rules = rules;
        this.incoming = incoming;
        this.recordings = recordings;
        this.clock = clock;
        this.eraser = eraser;
        this.merge = merge;
    }

    /// Who made a file, if they are not known; nothing is taken in.
    public Optional<Stranger> stranger(Path file, Identity me) throws IOException, PackageRefusedException {
        var author = new PackageReader(me, _ -> Optional.empty()).author(file);
        var known = stores.keys.find(author.person()).map(KnownKeys::keys);
        if (author.person().equals(me.person())
                || known.filter(author.keys()::equals).isPresent()) {
            return Optional.empty();
        }
        var folder = scratch();
        try {
            // By the keys that it has itself: this proves only that one hand made all of it.
            var read = new PackageReader(me, _ -> Optional.of(author.keys())).read(file, folder);
            var said = read.pack().people().stream()
                    .filter(p -> p.id().equals(author.person()))
                    .findFirst();
            return Optional.of(new Stranger(
                    said.orElseGet(() -> Unknown.person(author.person())),
                    author.keys(),
                    MachineKeys.words(author.keys()),
                    known.isPresent()));
        } finally {
            delete(folder);
        }
    }

    /// From now on what comes under these keys, and no others of theirs, is taken in. Somebody of whom this library
    /// knows under another id becomes one with them.
    public void accept(Stranger stranger) throws IOException {
        var said = stranger.said();
        if (stores.people.find(said.id()).isEmpty()) {
            stores.people.save(said);
        }
        merge.sure(said);
        stores.keys.accept(new KnownKeys(said.id(), stranger.keys(), clock.instant()));
    }

    /// What became of a file.
    ///
    /// @param kind of the package
    /// @param author who made it
    public record Result(HandoffPackage.Kind kind, UUID id, UUID author, Taken taken) {}

    /// A file that was proved, and whose video lies in its place.
    ///
    /// @param pack null if it was taken in before
    /// @param about the handoff that one which was taken in before is about; null for none
    record Proved(
            UUID id,
            UUID author,
            @Nullable HandoffPackage pack,
            @Nullable UUID about) {}

    /// Takes one in.
    ///
    /// @throws PackageRefusedException if it is damaged, hostile, or from somebody whose keys nobody has accepted
    public Result take(Path file, Identity me) throws IOException, PackageRefusedException {
        return take(List.of(prove(file, me)), me).getFirst();
    }

    /// Proves a file, and puts its video beside the others before anything names it.
    ///
    /// @throws PackageRefusedException as above
    Proved prove(Path file, Identity me) throws IOException, PackageRefusedException {
        var author = new PackageReader(me, _ -> Optional.empty()).author(file);
        if (author.to() != null && !author.to().equals(me.person())) {
            throw PackageRefusedException.notForYou();
        }
        if (author.person().equals(me.person()) || stores.team.isTaken(author.id())) {
            return new Proved(
                    author.id(),
                    author.person(),
                    null,
                    stores.team.about(author.id()).orElse(null));
        }
        var folder = scratch();
        try {
            var reader = new PackageReader(me, id -> stores.keys.find(id).map(KnownKeys::keys));
            var read = reader.read(file, folder);
            keep(read);
            return new Proved(author.id(), author.person(), read.pack(), null);
        } finally {
            delete(folder);
        }
    }

    /// Takes in what was proved, in one transaction.
    List<Result> take(List<Proved> proved, Identity me) throws IOException {
        var fresh = new ArrayList<HandoffPackage>();
        for (var one : proved) {
            var pack = one.pack();
            if (pack != null) {
                if (pack.kind() == HandoffPackage.Kind.ERASED) {
                    erase(pack);
                }
                fresh.add(pack);
            }
        }
        var taken = fresh.isEmpty() ? List.<Taken>of() : stores.team.take(fresh, me.person(), clock.instant(), rules());
        var results = new ArrayList<Result>();
        for (var one : proved) {
            var pack = one.pack();
            results.add(
                    pack == null
                            ? new Result(
                                    HandoffPackage.Kind.HANDOFF,
                                    one.id(),
                                    one.author(),
                                    new Taken(Taken.Outcome.KNOWN, one.about(), List.of()))
                            : new Result(pack.kind(), one.id(), one.author(), taken.get(fresh.indexOf(pack))));
        }
        return results;
    }

    /// Who may erase: whoever is one of its two sides here, and managers.
    private void erase(HandoffPackage pack) throws IOException {
        var about = pack.about();
        var here = about == null ? Optional.<Handoff>empty() : stores.handoffs.find(about);
        if (here.isEmpty()) {
            return;
        }
        var isManager = stores.people
                .find(pack.author())
                .filter(p -> p.role() == Role.MANAGER)
                .isPresent();
        if (isManager || HandoffPermissions.isParty(here.get(), pack.author())) {
            eraser.erase(here.get().id());
        } else {
            LOG.warn(
                    "{} wanted {} erased, and is neither side of it",
                    pack.author(),
                    here.get().id());
        }
    }

    TeamLibrary.Rules rules() {
        return new TeamLibrary.Rules(
                content -> Gate.gaps(content, rules.get()), all -> new DeadlineEngine(rules::clocks, () -> all));
    }

    /// The video lies beside the others before anything names it.
    private void keep(PackageReader.Read read) throws IOException, PackageRefusedException {
        var clip = read.pack().clip();
        var video = read.files().clip();
        if (clip == null) {
            return;
        }
        if (!clip.file().equals(clip.id() + ".mp4")) {
            throw PackageRefusedException.hostile("another file's name");
        }
        if (video != null) {
            var known = stores.clips.find(clip.id());
            var wanted = known.orElse(clip);
            if (Files.size(video) != wanted.bytes() || !Sha256.of(video).equals(wanted.sha256())) {
                throw PackageRefusedException.hostile("another video");
            }
            move(video, recordings.resolve(clip.file()));
        }
        moveIfAbsent(read.files().poster(), recordings.resolve(clip.id() + ".jpg"));
        moveIfAbsent(read.files().captions(), recordings.resolve(clip.id() + ".vtt"));
    }

    /// What is there whole stays: a clip never changes. Anything else is written anew.
    private void move(Path from, Path to) throws IOException {
        PrivateFolder.create(recordings);
        if (Files.exists(to) && Files.size(to) == Files.size(from)) {
            return;
        }
        var part = to.resolveSibling(to.getFileName() + ".part");
        try {
            Files.move(from, part, StandardCopyOption.REPLACE_EXISTING);
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void moveIfAbsent(@Nullable Path from, Path to) throws IOException {
        if (from != null && Files.notExists(to)) {
            move(from, to);
        }
    }

    private Path scratch() throws IOException {
        PrivateFolder.create(incoming);
        return Files.createTempDirectory(incoming, "package");
    }

    /// What an interrupted program has left there.
    void clean() throws IOException {
        if (Files.isDirectory(incoming)) {
            try (var left = Files.newDirectoryStream(incoming)) {
                for (var one : left) {
                    delete(one);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder)) {
                for (var file : files) {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(folder);
    }
}
