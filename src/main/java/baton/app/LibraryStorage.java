package baton.app;

import baton.app.platform.AppDirectories;
import baton.app.platform.RecordingsPlace;
import baton.app.platform.Versions;
import baton.app.team.TeamSync;
import baton.handoff.HandoffTrash;
import baton.handoff.record.HandoffType;
import baton.people.Person;
import baton.store.FolderMove;
import baton.store.backup.Backup;
import baton.store.backup.Backups;
import baton.store.db.LibraryPlace;
import baton.store.file.DirectorySize;
import baton.store.privacy.Erasure;
import baton.store.privacy.Retention;
import baton.store.schema.LibraryCheck;
import baton.ui.kit.Strings;
import baton.ui.storage.BackupLine;
import baton.ui.storage.Progress;
import baton.ui.storage.StorageService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What one workspace keeps on this machine, in words for its page.
final class LibraryStorage implements StorageService {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryStorage.class);
    private final Workspace workspace;
    private final Backups backups;
    private final Consumer<String> desktop;
    private final Runnable restore;
    private final Runnable reopen;
    private final Strings strings;

    /// @param desktop opens an address in the person's own program for it
    /// @param restore closes the library and shows what can be put in its place
    /// @param reopen opens it anew
    LibraryStorage(Workspace workspace, Consumer<String> desktop, Runnable restore, Runnable reopen, Strings strings) {
        this.workspace = workspace;
        this.desktop = desktop;
        this.restore = restore;
        this.reopen = reopen;
        this.strings = strings;
        backups = new Backups(workspace.home.library(), Versions.BATON);
    }

    private Instant now() {
        return workspace.clock.instant();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneId.systemDefault()).toLocalDate();
    }

    private String size(long bytes) {
        return strings.get("storage.size", bytes / 1_000_000.0);
    }

    @Override
    public State look() throws IOException {
        var home = workspace.home;
        var retention = retention();
        return new State(
                rooms(home),
                summary(),
                warnings(home),
                backups.list(now()).stream()
                        .map(b -> FileRecoveryService.line(b, strings))
                        .toList(),
                workspace.trash.list().stream().map(this::line).toList(),
                retention.days(),
                retention.due(now()),
                home.recordings(),
                RecordingsPlace.old(home.library()));
    }

    private List<Room> rooms(AppDirectories home) throws IOException {
        var rooms = new ArrayList<Room>();
        var films = files(home.recordings(), ".mp4");
        var trash = DirectorySize.bytes(workspace.trash.folder());
        var takes = DirectorySize.bytes(home.recordings().resolve("takes"));
        var pictures = files(home.recordings(), ".jpg");
        var texts = files(home.recordings(), ".json", ".vtt", ".srt");
        var aside = backups.list(now()).stream().mapToLong(Backup::bytes).sum();
        rooms.add(new Room(strings.get("storage.database"), size(files(home.library(), "library.mv.db"))));
        rooms.add(new Room(strings.get("storage.recordings"), size(films + takes)));
        rooms.add(new Room(strings.get("storage.texts"), size(pictures + texts)));
        rooms.add(new Room(strings.get("storage.trash"), size(trash)));
        rooms.add(new Room(strings.get("storage.backups"), size(aside)));
        rooms.add(new Room(strings.get("storage.index"), size(DirectorySize.bytes(home.index()))));
        return rooms;
    }

    /// Of the files right in a folder.
    private static long files(Path folder, String... endings) throws IOException {
        if (Files.notExists(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> Stream.of(endings)
                            .anyMatch(e -> f.getFileName().toString().endsWith(e)))
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }

    private String summary() {
        var held = backups.holdings(workspace.database);
        var checked = new LibraryCheck(workspace.database)
                .last()
                .map(at -> strings.get("storage.checked", day(at)))
                .orElse(strings.get("storage.unchecked"));
        var count = held.oldest() == null
                ? strings.get("storage.count.none")
                : strings.get("storage.count", held.recordings(), day(held.oldest()));
        return count + " " + checked + " " + workspace.home.recordings();
    }

    private List<String> warnings(AppDirectories home) {
        var warnings = new ArrayList<String>();
        if (LibraryPlace.isSynced(home.recordings())) {
            warnings.add(strings.get("storage.synced", home.recordings()));
        }
        if (backups.newest(now()).isEmpty()) {
            warnings.add(strings.get("storage.noBackup"));
        } else if (backups.isDue(now().minus(HandoffTrash.STAYS.dividedBy(10)))) {
            warnings.add(strings.get("storage.oldBackup"));
        }
        return warnings;
    }

    private TrashLine line(HandoffTrash.Trashed one) {
        var by = workspace.stores.people.find(one.by()).map(Person::name).orElse("");
        var company = one.company().isBlank() ? strings.get("storage.trash.draft") : one.company();
        return new TrashLine(
                one.handoff(),
                strings.get(
                        "storage.trash.line", company, by, day(one.deletedAt()), day(one.goes()), size(one.bytes())));
    }

    @Override
    public void show(Path folder) {
        desktop.accept(folder.toUri().toString());
    }

    @Override
    public String backUp(Progress progress) throws IOException {
        var taken = backups.take(workspace.database, Backup.Kind.BY_HAND, now(), progress::goOn);
        return strings.get("backup.taken", taken.name(), taken.handoffs(), taken.people());
    }

    @Override
    public void deleteBackup(BackupLine line) throws IOException {
        for (var backup : backups.list(now())) {
            if (backup.file().toString().equals(line.file())) {
                backups.delete(backup);
            }
        }
    }

    @Override
    public void restore() {
        restore.run();
    }

    @Override
    public void putBack(TrashLine line) throws IOException {
        workspace.trash.putBack(line.handoff());
    }

    @Override
    public void deleteForGood(TrashLine line) throws IOException {
        workspace.trash.deleteForGood(line.handoff());
    }

    private Retention retention() {
        return new Retention(workspace.database, workspace.home.recordings(), workspace.stores.sidecars);
    }

    @Override
    public void keep(HandoffType type, int days) {
        retention().keep(type, days);
    }

    @Override
    public List<String> find(String nameOrEmail) {
        return workspace.erasure(strings.get("erased.company")).find(nameOrEmail).stream()
                .map(p -> strings.get(
                        p.party() ? "storage.found" : "storage.found.mention",
                        p.company(),
                        day(p.at()),
                        strings.get(p.recording() ? "storage.found.recording" : "storage.found.words")))
                .toList();
    }

    @Override
    public List<String> erase(String nameOrEmail) throws IOException {
        var erasure = workspace.erasure(strings.get("erased.company"));
        var copies = new LinkedHashMap<UUID, Set<UUID>>();
        erasure.find(nameOrEmail).stream()
                .filter(Erasure.Place::party)
                .forEach(p -> copies.put(p.handoff(), workspace.team.copies(p.handoff())));
        Erasure.Report report;
        try {
            report = erasure.erase(nameOrEmail);
        } finally {
            workspace.index.discard();
            workspace.team.clean();
        }
        var lines = new ArrayList<String>();
        lines.add(strings.get("storage.erased", report.wiped(), report.redacted(), report.fromTrash()));
        holding(report.handoffs(), lines);
        tellOthers(copies, lines);
        lines.add(strings.get("storage.erased.close"));
        return lines;
    }

    /// Everybody who got one erases it too, where they can be told.
    private void tellOthers(Map<UUID, Set<UUID>> copies, List<String> lines) {
        var told = new HashSet<UUID>();
        var notTold = new HashSet<UUID>();
        for (var copy : copies.entrySet()) {
            try {
                var left = workspace.team.tellErased(copy.getKey(), copy.getValue());
                notTold.addAll(left);
                told.addAll(copy.getValue());
                told.removeAll(left);
            } catch (TeamSync.NobodyException | IOException unreachable) {
                LOG.warn("others cannot be told that somebody was erased", unreachable);
                notTold.addAll(copy.getValue());
            }
        }
        if (!told.isEmpty()) {
            lines.add(strings.get("storage.erased.told", told.size()));
        }
        for (var id : notTold) {
            lines.add(strings.get(
                    "storage.erased.notTold",
                    workspace.stores.people.find(id).map(Person::name).orElse("?")));
        }
        if (!told.isEmpty() || !notTold.isEmpty()) {
            lines.add(strings.get("storage.erased.mail"));
        }
    }

    private void holding(List<UUID> handoffs, List<String> lines) {
        for (var backup : backups.holding(handoffs, now(), now())) {
            lines.add(
                    backup.goes() == null
                            ? strings.get("storage.erased.stays", backup.name())
                            : strings.get("storage.erased.goes", backup.name(), backup.goes()));
        }
    }

    private FolderMove moveTo(Path folder) {
        return new FolderMove(workspace.database, workspace.home.recordings(), folder);
    }

    @Override
    public List<String> plan(Path folder) throws IOException, UserMessageException {
        try {
            var plan = moveTo(folder).plan();
            var lines = new ArrayList<String>();
            lines.add(strings.get("storage.plan", plan.files(), size(plan.bytes()), folder));
            if (plan.synced()) {
                lines.add(strings.get("storage.plan.synced"));
            }
            return lines;
        } catch (FolderMove.RefusedException e) {
            throw new UserMessageException(strings.of(e.refusal()));
        }
    }

    @Override
    public List<String> move(Path folder, Progress progress) throws IOException, UserMessageException {
        plan(folder);
        var damaged = moveTo(folder).copy(progress::goOn);
        RecordingsPlace.put(workspace.home.library(), folder, workspace.home.recordings());
        var lines = new ArrayList<String>();
        lines.add(strings.get("storage.moved", folder));
        damaged.forEach(name -> lines.add(strings.get("storage.moved.damaged", name)));
        return lines;
    }

    @Override
    public void deleteOld() throws IOException {
        var old = RecordingsPlace.old(workspace.home.library());
        // Never what is in use.
        if (old != null
                && !old.equals(workspace.home.recordings())
                && !workspace.home.recordings().startsWith(old)) {
            FolderMove.deleteOld(old, workspace.home.recordings());
            RecordingsPlace.put(workspace.home.library(), workspace.home.recordings(), null);
        }
    }

    @Override
    public void reopen() {
        reopen.run();
    }
}
