package baton.app.team;

import baton.exchange.TeamRulesFile;
import baton.exchange.pack.PackageFiles;
import baton.exchange.pack.PackageRefusedException;
import baton.exchange.pack.PackageWriter;
import baton.people.Person;
import baton.people.SamePerson;
import baton.store.LibraryStores;
import baton.store.db.Compaction;
import baton.store.file.PrivateFolder;
import baton.store.team.PersonMerge;
import baton.team.Delivery;
import baton.team.HandoffPackage;
import baton.team.Identity;
import baton.team.KnownKeys;
import baton.team.Stranger;
import baton.team.TeamLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything between this library and other machines, for the window, the folder's thread and the command line alike.
public final class TeamSync {
    /// What the names of package files end with.
    public static final String ENDING = ".handoff";

    private static final int MANY = 500;

    private static final String FOLDER = "team-folder";
    private final LibraryStores stores;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final MachineKeys keys;
    private final Intake intake;
    private final PackageOut out;
    private final PersonMerge merge;
    private final Path library;
    private final Path outgoing;

    /// @param library the folder of the database
    /// @param recordings the folder of the videos
    /// @param eraser erases what somebody else has erased
    /// @param merge makes two entries of one person one
    public TeamSync(
            LibraryStores stores,
            TeamRulesFile rules,
            Places places,
            InstantSource clock,
            Supplier<UUID> ids,
            Intake.Eraser eraser,
            PersonMerge merge) {
        this.stores = stores;
        this.clock = clock;
        this.ids = ids;
        this.merge = merge;
        library = places.library();
        outgoing = library.resolve("outgoing");
        keys = new MachineKeys(places.library(), stores.people, places.keyStore());
        intake = new Intake(
                stores, rules, places.library().resolve("incoming"), places.recordings(), clock, eraser, merge);
        out = new PackageOut(stores, places.recordings(), clock, ids);
    }

    /// Where things lie.
    ///
    /// @param library the folder of the database
    /// @param recordings the folder of the videos
    /// @param keyStore whether new keys are closed with a secret of the system's key store
    public record Places(Path library, Path recordings, boolean keyStore) {}

    /// Nobody sits here yet, or their keys are closed.
    public static final class NobodyException extends Exception {
        private static final long serialVersionUID = 1;
        private final boolean locked;

        NobodyException(boolean locked) {
            super(locked ? "the keys are closed" : "nobody sits here");
            this.locked = locked;
        }

        public boolean isLocked() {
            return locked;
        }
    }

    public MachineKeys keys() {
        return keys;
    }

    /// By which acts are done again, as they are now.
    public TeamLibrary.Rules rules() {
        return intake.rules();
    }

    public Identity me() throws IOException, NobodyException {
        var me = keys.identity();
        if (me.isEmpty()) {
            throw new NobodyException(keys.kept().isLocked());
        }
        return me.get();
    }

    private Person person() throws NobodyException {
        return stores.people.current().orElseThrow(() -> new NobodyException(false));
    }

    /// Writes a handoff as a file for somebody.
    ///
    /// @return empty if it was never handed off
    public Optional<PackageOut.Written> pack(UUID handoff, UUID to, Path file) throws IOException, NobodyException {
        var me = me();
        var packed = out.pack(handoff, me);
        if (packed.isEmpty()) {
            return Optional.empty();
        }
        var others = stores.team.audience(handoff, me.person());
        var written = out.write(packed.get(), to, me, _ -> file, true);
        stores.team.sent(List.of(written.sent()), Set.of(to).containsAll(others), clock.instant());
        return Optional.of(written);
    }

    /// Writes who sits here, and by which keys they are known.
    public void card(Path file) throws IOException, NobodyException {
        out.card(file, person(), me());
    }

    /// Who made a file, if nobody has accepted their keys yet.
    public Optional<Stranger> stranger(Path file) throws IOException, PackageRefusedException, NobodyException {
        return intake.stranger(file, me());
    }

    /// From now on what comes under these keys, and no others of theirs, is taken in.
    public void accept(Stranger stranger) throws IOException {
        intake.accept(stranger);
    }

    public Intake.Result unpack(Path file) throws IOException, PackageRefusedException, NobodyException {
        return intake.take(file, me());
    }

    /// The folder that was chosen.
    public Optional<Path> folder() {
        return stores.settings.get(FOLDER).filter(f -> !f.isEmpty()).flatMap(TeamSync::path);
    }

    private static Optional<Path> path(String written) {
        try {
            return Optional.of(Path.of(written));
        } catch (InvalidPathException ofAnotherSystem) {
            return Optional.empty();
        }
    }

    /// Chooses it, after it was proved that one can write and read there.
    public void chooseFolder(Path folder) throws IOException {
        SharedFolder.prove(folder);
        stores.settings.put(FOLDER, folder.toAbsolutePath().toString());
    }

    /// Nothing goes there any more; what lies there stays.
    public void leaveFolder() {
        stores.settings.put(FOLDER, "");
    }

    /// What an interrupted program has left, and what was written for a mail or the clipboard: nobody else's words stay
    /// beside the library in the open.
    public void clean() throws IOException {
        intake.clean();
        try (var files = Files.isDirectory(outgoing) ? Files.walk(outgoing) : Stream.<Path>of()) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// A new place for a file that goes out by a mail or the clipboard.
    public Path outgoing(String name) throws IOException {
        return Files.createTempDirectory(PrivateFolder.create(outgoing), "file").resolve(name + ENDING);
    }

    /// For one thread, from now on.
    public SharedFolder openFolder() {
        return new SharedFolder(stores, intake, out, clock, ids);
    }

    /// Looks once into a folder.
    public SharedFolder.Look look(SharedFolder opened, Path folder, boolean all) throws IOException, NobodyException {
        var me = me();
        // Of one moment: on a shared computer somebody else may sign in meanwhile.
        var person = stores.people.find(me.person()).orElseThrow(() -> new NobodyException(false));
        var look = opened.look(folder, person, me, all);
        if (look.results().size() >= MANY) {
            // So many at once leave the library's file much larger than what is in it.
            Compaction.want(library);
        }
        var strangers = new ArrayList<Stranger>();
        for (var stranger : look.strangers()) {
            // On a shared computer the folder also has the cards of those who sit here at other times.
            if (!isHere(stranger)) {
                strangers.add(stranger);
            }
        }
        return new SharedFolder.Look(look.results(), strangers, look.refused(), look.sent());
    }

    private boolean isHere(Stranger stranger) throws IOException {
        return keys.hasKeys(stranger.said().id())
                && keys.isKnown(stranger.said().id(), stranger.keys());
    }

    /// People who may be one, and can be made one here.
    public List<SamePerson.Pair> doubtful() throws IOException {
        var pairs = new ArrayList<SamePerson.Pair>();
        for (var pair : SamePerson.doubtful(stores.people.all())) {
            // Whose keys lie here stays who they are.
            if (!keys.hasKeys(pair.one().id()) || !keys.hasKeys(pair.other().id())) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /// They are one: whose keys lie here stays, else the one with keys of their own elsewhere, else the one who is
    /// active.
    public void merge(SamePerson.Pair pair) throws IOException {
        var otherStays = weight(pair.other()) >= weight(pair.one());
        var from = otherStays ? pair.one() : pair.other();
        var to = otherStays ? pair.other() : pair.one();
        merge.merge(from.id(), to);
    }

    private int weight(Person person) throws IOException {
        return (keys.hasKeys(person.id()) ? 4 : 0)
                + (stores.keys.find(person.id()).isPresent() ? 2 : 0)
                + (person.active() ? 1 : 0);
    }

    /// Who has a copy of a handoff, as far as is known here.
    public Set<UUID> copies(UUID handoff) {
        return stores.team.deliveries(handoff).stream().map(Delivery::person).collect(Collectors.toSet());
    }

    /// Tells everybody who has a copy that its prospect was erased, and takes back what still lies in the folder.
    ///
    /// @return to whom it could not be told
    public Set<UUID> tellErased(UUID handoff, Set<UUID> copies) throws IOException, NobodyException {
        var folder = folder();
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return copies;
        }
        for (var pack : stores.team.sentAbout(handoff)) {
            Files.deleteIfExists(folder.get().resolve(pack.to().toString()).resolve(pack.id() + ENDING));
        }
        for (var to : copies) {
            var pack = HandoffPackage.erased(ids.get(), me().person(), clock.instant(), handoff);
            var box = Files.createDirectories(folder.get().resolve(to.toString()));
            var known = stores.keys.find(to).map(KnownKeys::keys);
            PackageWriter.write(box.resolve(pack.id() + ENDING), pack, PackageFiles.NONE, me(), to, known.orElse(null));
            stores.team.noted(pack.id(), to, clock.instant());
        }
        return Set.of();
    }
}
