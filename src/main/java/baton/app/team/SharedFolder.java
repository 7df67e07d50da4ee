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
    private static final String ENDING = TeamDesk.ENDING;
    static final String CARDS = "people";
    private static final Logger LOG = LoggerFactory.getLogger(SharedFolder.class);
    private static final Pattern PERSON =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /// A file that is not whole yet may be on its way; one that is not after a day is told.
    private static final Duration WHOLE_BY = Duration.ofDays(1);
    /// Packages that are taken in at once: a page of them holds the library for a fifth of a second at most.
    private static final int PAGE = 20;

    /// A receipt is given again if what it is about still lies there.
    private static final Duration RECEIPT_AGAIN = Duration.ofDays(1);

    private final LibraryStores stores;
    private final Intake intake;
    private final PackageOut out;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    /// What was looked at and cannot be taken in as it is, by its name, length and time.
    private final Map<String, Instant> waiting = new HashMap<>();

    private final Set<String> refused = new HashSet<>();
    private final Set<UUID> unreadable = new HashSet<>();
    private final Map<UUID, Instant> receipts = new HashMap<>();
    private long looked;
    private long knownKeys = -1;
    private final Set<UUID> again = new LinkedHashSet<>();

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
        var results = new ArrayList<Intake.Result>();
        var strangers = new LinkedHashMap<UUID, Stranger>();
        var problems = new ArrayList<Problem>();
        var own = Files.createDirectories(folder.resolve(me.person().toString()));
        var taken = new LinkedHashMap<UUID, List<UUID>>();
        var page = new ArrayList<Intake.Proved>();
        for (var file : packages(own)) {
            prove(file, me, strangers, problems).ifPresent(page::add);
            if (page.size() == PAGE) {
                take(page, me, results, taken);
            }
        }
        take(page, me, results, taken);
        if (all || trusted() != knownKeys) {
            cards(folder, person, me, strangers, problems);
            clean(folder, me);
        }
        var sent = send(folder, me, all);
        for (var receipt : taken.entrySet()) {
            receipt(folder, me, receipt.getKey(), receipt.getValue());
        }
        return new Look(results, List.copyOf(strangers.values()), problems, sent);
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

    /// One more that another program holds, or that vanished under our hands, costs itself and no other.
    private Optional<Intake.Proved> prove(
            Path file, Identity me, Map<UUID, Stranger> strangers, List<Problem> problems) {
        var name = file.getFileName().toString();
        try {
            var stamp = name + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis();
            if (refused.contains(stamp)) {
                return Optional.empty();
            }
            try {
                var stranger = intake.stranger(file, me);
                if (stranger.isPresent()) {
                    strangers.put(stranger.get().said().id(), stranger.get());
                    return Optional.empty();
                }
                var proved = intake.prove(file, me);
                waiting.remove(name);
                return unreadable.contains(proved.id()) ? Optional.empty() : Optional.of(proved);
            } catch (PackageRefusedException e) {
                var since = waiting.computeIfAbsent(name, _ -> clock.instant());
                if (!e.mayBecomeWhole() || since.plus(WHOLE_BY).isBefore(clock.instant())) {
                    refused.add(stamp);
                    problems.add(new Problem(name, e.reason()));
                    LOG.warn("the package {} is refused", name, e);
                }
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be read now", name, e);
        }
        return Optional.empty();
    }

    private void take(List<Intake.Proved> page, Identity me, List<Intake.Result> results, Map<UUID, List<UUID>> taken)
            throws IOException {
        for (var result : intake.take(page, me)) {
            results.add(result);
            if (result.taken().outcome() == Taken.Outcome.NOT_UNDERSTOOD) {
                // Kept where it lies: the next version of the program may understand it.
                unreadable.add(result.id());
                continue;
            }
            // Nobody confirms a receipt, nor one that lies there still: that would never end.
            var isReceipt = result.kind() == HandoffPackage.Kind.RECEIPT
                    || result.taken().outcome() == Taken.Outcome.KNOWN
                            && result.taken().handoff() == null;
            var known = receipts.get(result.id());
            if (!isReceipt && (known == null || known.plus(RECEIPT_AGAIN).isBefore(clock.instant()))) {
                receipts.put(result.id(), clock.instant());
                taken.computeIfAbsent(result.author(), _ -> new ArrayList<>()).add(result.id());
            }
        }
        page.clear();
    }

    private long trusted() {
        return stores.keys.all().stream().filter(KnownKeys::trusted).count();
    }

    /// Whether anything was changed here since the last look.
    public boolean hasNews() {
        return !again.isEmpty() || trusted() != knownKeys || stores.team.newest() != looked;
    }

    private int send(Path folder, Identity me, boolean all) throws IOException {
        var trusted = trusted();
        if (trusted != knownKeys) {
            // Somebody new is known: what was for them counts from now on.
            knownKeys = trusted;
            looked = 0;
        }
        var waits = stores.team.waiting(me.person(), looked);
        looked = waits.newest();
        again.addAll(waits.handoffs());
        if (all) {
            again.addAll(stores.team.watched(me.person()));
        }
        var sent = 0;
        for (var handoff : List.copyOf(again)) {
            sent += send(folder, me, handoff);
            again.remove(handoff);
        }
        return sent;
    }

    private int send(Path folder, Identity me, UUID handoff) throws IOException {
        var audience = List.copyOf(stores.team.audience(handoff, me.person()));
        var sent = 0;
        for (int i = 0; i < audience.size(); i++) {
            var to = audience.get(i);
            var box = Files.createDirectories(folder.resolve(to.toString()));
            var written = out.write(handoff, to, me, id -> box.resolve(id + ENDING), false);
            if (written.isPresent()) {
                stores.team.sent(
                        written.get().outgoing(), written.get().withClip(), i == audience.size() - 1, clock.instant());
                sent++;
            }
        }
        return sent;
    }

    private void receipt(Path folder, Identity me, UUID to, List<UUID> taken) throws IOException {
        var keys = stores.keys.find(to).filter(KnownKeys::trusted).map(KnownKeys::keys);
        if (keys.isEmpty()) {
            return;
        }
        var pack = HandoffPackage.receipt(ids.get(), me.person(), clock.instant(), taken);
        var box = Files.createDirectories(folder.resolve(to.toString()));
        PackageWriter.write(box.resolve(pack.id() + ENDING), pack, PackageFiles.NONE, me, to, keys.get());
        stores.team.noted(pack.id(), to, clock.instant());
    }

    /// Everybody's card lies where the others find it.
    private void cards(Path folder, Person person, Identity me, Map<UUID, Stranger> strangers, List<Problem> problems)
            throws IOException {
        var cards = Files.createDirectories(folder.resolve(CARDS));
        var own = cards.resolve(me.person() + ENDING);
        if (Files.notExists(own)) {
            out.card(own, person, me);
        }
        for (var file : packages(cards)) {
            var name = file.getFileName().toString();
            if (file.equals(own) || refused.contains(name)) {
                continue;
            }
            try {
                var stranger = intake.stranger(file, me);
                if (stranger.isPresent()) {
                    strangers.putIfAbsent(stranger.get().said().id(), stranger.get());
                } else {
                    intake.take(file, me);
                }
            } catch (PackageRefusedException e) {
                if (!e.mayBecomeWhole()) {
                    refused.add(name);
                    problems.add(new Problem(name, e.reason()));
                }
            } catch (IOException e) {
                LOG.debug("{} cannot be read now", name, e);
            }
        }
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
