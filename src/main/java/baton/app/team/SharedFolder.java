package baton.app.team;

import baton.exchange.pack.PackageFiles;
import baton.exchange.pack.PackageRefusedException;
import baton.exchange.pack.PackageWriter;
import baton.people.Person;
import baton.store.LibraryStores;
import baton.team.HandoffPackage;
import baton.team.Identity;
import baton.team.KnownKeys;
import baton.team.Stranger;
import baton.team.Taken;
import baton.team.TeamLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder that several machines see, such as one that OneDrive, Dropbox or a stick keeps in step. Everybody has a
/// folder in it, by their id; only whoever wrote a file deletes it, once the other side has said that it arrived.
///
/// Used by one thread.
public final class SharedFolder {
    private static final String ENDING = TeamSync.ENDING;
    static final String CARDS = "people";
    private static final Logger LOG = LoggerFactory.getLogger(SharedFolder.class);
    private static final Pattern PERSON =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /// A file that is not whole yet may be on its way; one that is not after a day is told.
    private static final Duration WHOLE_BY = Duration.ofDays(1);
    /// Packages that are taken in at once: a page of them holds the library for a fifth of a second at most.
    private static final int PAGE = 20;

    private final LibraryStores stores;
    private final Intake intake;
    private final PackageOut out;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    /// Since when files are not whole, by their names.
    private final Map<String, Instant> waiting = new HashMap<>();

    /// Files about which everything is known, by [#stamp]: they are not read again in this run.
    private final Set<String> settled = new HashSet<>();

    /// Files of people who wait to be accepted; read again once anybody was.
    private final Map<String, Stranger> asked = new HashMap<>();

    private final Set<UUID> again = new LinkedHashSet<>();
    private long looked;
    private String knownKeys = "";

    SharedFolder(LibraryStores stores, Intake intake, PackageOut out, InstantSource clock, Supplier<UUID> ids) {
        this.stores = stores;
        this.intake = intake;
        this.out = out;
        this.clock = clock;
        this.ids = ids;
    }

    /// What one look found.
    ///
    /// @param results of what was taken in
    /// @param strangers whose keys nobody has accepted yet
    /// @param refused names of files that are no packages, or were changed on their way, each told once
    /// @param sent how many files were written
    public record Look(List<Intake.Result> results, List<Stranger> strangers, List<Problem> refused, int sent) {
        public boolean isNew() {
            return results.stream().anyMatch(r -> r.taken().outcome() != Taken.Outcome.KNOWN);
        }
    }

    /// A file that cannot be taken in.
    public record Problem(String file, PackageRefusedException.Reason reason) {}

    /// Proves that the folder can be used, by writing and reading.
    ///
    /// @throws IOException if it cannot
    public static void prove(Path folder) throws IOException {
        var probe = folder.resolve(".baton-" + UUID.randomUUID() + ".part");
        try {
            Files.writeString(probe, "Baton was here.");
            if (!Files.readString(probe).equals("Baton was here.")) {
                throw new IOException("what was written there is not what is read there");
            }
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /// Takes in what has come, then writes what is to go.
    ///
    /// @param all also what is only looked for now and then: what was watched, cards, files that were taken in
    public Look look(Path folder, Person person, Identity me, boolean all) throws IOException {
        var found = new Found();
        var keys = stores.keys.changeToken();
        var isNewcomer = !keys.equals(knownKeys);
        if (isNewcomer) {
            // Somebody was accepted: what was for them counts from now on, and what came from them.
            knownKeys = keys;
            looked = 0;
            asked.clear();
        }
        var own = Files.createDirectories(folder.resolve(me.person().toString()));
        takeIn(packages(own), me, found);
        if (all || isNewcomer) {
            cards(folder, person, me, found);
            clean(folder, me);
        }
        var sent = send(folder, me, all);
        for (var receipt : found.taken.entrySet()) {
            receipt(folder, me, receipt.getKey(), receipt.getValue());
        }
        return new Look(found.results, List.copyOf(found.strangers.values()), found.problems, sent);
    }

    /// What one look finds, as it goes on.
    private static final class Found {
        private final List<Intake.Result> results = new ArrayList<>();
        private final Map<UUID, Stranger> strangers = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        /// Packages that were taken in, by who made them.
        private final Map<UUID, List<UUID>> taken = new LinkedHashMap<>();
    }

    /// In pages, each in one transaction.
    private void takeIn(List<Path> files, Identity me, Found found) throws IOException {
        var page = new LinkedHashMap<String, Intake.Proved>();
        for (var file : files) {
            prove(file, me, found, page);
            if (page.size() == PAGE) {
                take(page, me, found);
            }
        }
        take(page, me, found);
    }

    private static List<Path> packages(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static String stamp(Path file) throws IOException {
        return file + " " + Files.size(file) + " "
                + Files.getLastModifiedTime(file).toMillis();
    }

    /// One that another program holds, or that vanished under our hands, costs itself and no other.
    private void prove(Path file, Identity me, Found found, Map<String, Intake.Proved> page) {
        try {
            var stamp = stamp(file);
            if (settled.contains(stamp)) {
                return;
            }
            var stranger = asked.get(stamp);
            if (stranger != null) {
                found.strangers.put(stranger.said().id(), stranger);
                return;
            }
            try {
                page.put(stamp, intake.prove(file, me));
                waiting.remove(stamp);
            } catch (PackageRefusedException e) {
                refused(file, stamp, me, found, e);
            }
        } catch (IOException | PackageRefusedException e) {
            LOG.debug("{} cannot be read now", file, e);
        }
    }

    private void refused(Path file, String stamp, Identity me, Found found, PackageRefusedException why)
            throws IOException, PackageRefusedException {
        var isStranger = why.reason() == PackageRefusedException.Reason.UNKNOWN_AUTHOR
                || why.reason() == PackageRefusedException.Reason.OTHER_KEY;
        if (isStranger) {
            var stranger = intake.stranger(file, me);
            if (stranger.isPresent()) {
                asked.put(stamp, stranger.get());
                found.strangers.put(stranger.get().said().id(), stranger.get());
            }
            return;
        }
        var since = waiting.computeIfAbsent(stamp, _ -> clock.instant());
        if (!why.mayBecomeWhole() || since.plus(WHOLE_BY).isBefore(clock.instant())) {
            settled.add(stamp);
            found.problems.add(new Problem(file.getFileName().toString(), why.reason()));
            LOG.warn("the package {} is refused", file.getFileName(), why);
        }
    }

    private void take(Map<String, Intake.Proved> page, Identity me, Found found) throws IOException {
        for (var result : intake.take(List.copyOf(page.values()), me)) {
            found.results.add(result);
            // Nobody confirms a receipt, nor one that lies there still: that would never end. What fits nowhere is kept
            // where it lies, for the next version of the program.
            var outcome = result.taken().outcome();
            var isReceipt = result.kind() == HandoffPackage.Kind.RECEIPT
                    || outcome == Taken.Outcome.KNOWN && result.taken().handoff() == null;
            if (!isReceipt && outcome != Taken.Outcome.NOT_UNDERSTOOD) {
                found.taken
                        .computeIfAbsent(result.author(), _ -> new ArrayList<>())
                        .add(result.id());
            }
        }
        settled.addAll(page.keySet());
        page.clear();
    }

    /// Whether anything was changed here since the last look.
    public boolean hasNews() {
        return !again.isEmpty() || !stores.keys.changeToken().equals(knownKeys) || stores.team.newest() != looked;
    }

    /// One that cannot be written now waits, and does not stop those behind it.
    ///
    /// @throws IOException if none could be written
    private int send(Path folder, Identity me, boolean all) throws IOException {
        var waits = stores.team.waiting(me.person(), looked);
        looked = waits.newest();
        again.addAll(waits.handoffs());
        if (all) {
            again.addAll(stores.team.watched(me.person()));
        }
        var sent = 0;
        IOException failed = null;
        for (var handoff : List.copyOf(again)) {
            try {
                sent += send(folder, me, handoff);
                again.remove(handoff);
            } catch (IOException e) {
                LOG.warn("{} cannot be sent now", handoff, e);
                failed = e;
            }
        }
        if (failed != null && sent == 0) {
            throw failed;
        }
        return sent;
    }

    private int send(Path folder, Identity me, UUID handoff) throws IOException {
        var audience = stores.team.audience(handoff, me.person());
        var packed = audience.isEmpty() ? Optional.<HandoffPackage>empty() : out.pack(handoff, me);
        if (packed.isEmpty()) {
            return 0;
        }
        var written = new ArrayList<TeamLibrary.Sent>();
        for (var to : audience) {
            var box = Files.createDirectories(folder.resolve(to.toString()));
            written.add(out.write(packed.get(), to, me, id -> box.resolve(id + ENDING), false)
                    .sent());
        }
        stores.team.sent(written, true, clock.instant());
        return written.size();
    }

    private void receipt(Path folder, Identity me, UUID to, List<UUID> taken) throws IOException {
        var keys = stores.keys.find(to).map(KnownKeys::keys);
        if (keys.isEmpty()) {
            return;
        }
        var pack = HandoffPackage.receipt(ids.get(), me.person(), clock.instant(), taken);
        var box = Files.createDirectories(folder.resolve(to.toString()));
        PackageWriter.write(box.resolve(pack.id() + ENDING), pack, PackageFiles.NONE, me, to, keys.get());
        stores.team.noted(pack.id(), to, clock.instant());
    }

    /// Everybody's card lies where the others find it.
    private void cards(Path folder, Person person, Identity me, Found found) throws IOException {
        var cards = Files.createDirectories(folder.resolve(CARDS));
        var own = cards.resolve(me.person() + ENDING);
        if (Files.notExists(own)) {
            out.card(own, person, me);
        }
        var others = packages(cards).stream().filter(card -> !card.equals(own)).toList();
        takeIn(others, me, found);
    }

    /// What the others have is not needed there any more; nobody else deletes it. Receipts go after some days.
    private void clean(Path folder, Identity me) throws IOException {
        try (var boxes = Files.newDirectoryStream(folder)) {
            for (var box : boxes) {
                var name = box.getFileName().toString();
                if (!PERSON.matcher(name).matches() || name.equals(me.person().toString())) {
                    continue;
                }
                for (var file : packages(box)) {
                    var id = file.getFileName().toString().replace(ENDING, "");
                    if (PERSON.matcher(id).matches() && stores.team.hasArrived(UUID.fromString(id), clock.instant())) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }
}
