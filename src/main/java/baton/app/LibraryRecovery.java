package baton.app;

import baton.app.platform.AppDirectories;
import baton.app.platform.Versions;
import baton.app.team.MachineKeys;
import baton.media.capture.Mp4TakeFiles;
import baton.people.Person;
import baton.recording.ClipFacts;
import baton.recording.DeviceException;
import baton.store.LibraryDatabase;
import baton.store.backup.Backup;
import baton.store.backup.Backups;
import baton.store.backup.Restore;
import baton.store.db.Database;
import baton.store.db.DatabaseSwap;
import baton.store.db.MachineSettings;
import baton.store.file.Progress;
import baton.store.sidecar.NewerSidecars;
import baton.store.sidecar.Rebuild;
import baton.store.sql.SqlPeopleStore;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Brings back a library that nobody has open: out of a backup, or out of the files beside the
/// recordings. Whatever lies in its place is set aside.
public final class LibraryRecovery {
    public static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String DATABASE = "library.mv.db";
    private static final String HANDOFF_FILES = ".handoff.json";
    private final AppDirectories home;
    private final InstantSource clock;
    private final Strings strings;

    public LibraryRecovery(AppDirectories home, InstantSource clock, Strings strings) {
        this.home = home;
        this.clock = clock;
        this.strings = strings;
    }

    /// Whether there was a library that is not there any more: an empty one in its place would look like a
    /// loss.
    static boolean isGone(AppDirectories home) {
        return Files.notExists(home.library().resolve(DATABASE))
                && Files.notExists(home.library().resolve("replacing"))
                && (hasFiles(home.recordings(), HANDOFF_FILES)
                        || hasFiles(home.library().resolve("backups"), ".zip"));
    }

    private static boolean hasFiles(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(f -> f.getFileName().toString().endsWith(ending));
        } catch (IOException none) {
            return false;
        }
    }

    public Backups backups() {
        return new Backups(home.library(), Versions.BATON);
    }

    public List<Backup> list() {
        return backups().list(clock.instant());
    }

    /// Puts a backup in the library's place.
    ///
    /// @param newer whether what the files beside the recordings know and the backup does not is taken in;
    /// else those files are set aside and named
    /// @return what came back, in sentences
    public List<String> restore(Path backup, boolean newer, Progress progress) throws IOException {
        var lines = new ArrayList<String>();
        var restored = Restore.run(home.library(), backup, clock.instant(), progress);
        lines.add(strings.get(
                "rescue.restored",
                WHEN.format(restored.takenAt().atZone(ZoneId.systemDefault())),
                restored.handoffs(),
                restored.people()));
        try (var database = LibraryDatabase.open(home.library())) {
            var later = new NewerSidecars(database, home.recordings(), LibraryRecovery::inspect);
            var names = later.find();
            if (newer && !names.isEmpty()) {
                var report = later.takeIn();
                lines.add(strings.get("rescue.takenIn", report.handoffs()));
                report.problems().forEach(p -> lines.add(strings.of(p.fault(), p.file())));
            } else if (!names.isEmpty()) {
                lines.add(strings.get(
                        "rescue.setAside", later.setAside(), home.recordings().resolve("set-aside")));
                lines.addAll(names);
            }
        }
        aside(restored.aside(), lines);
        return lines;
    }

    private void aside(Path aside, List<String> lines) {
        if (!aside.equals(home.library().resolve(DATABASE))) {
            lines.add(strings.get("rescue.aside", aside.getFileName()));
        }
    }

    /// Makes the library anew.
    ///
    /// @param from the folder of the recordings
    /// @return what came back, in sentences
    /// @throws UserMessageException if there is nothing to make it of
    public List<String> rebuild(Path from) throws IOException, UserMessageException {
        Rebuild.Report report;
        Path aside;
        try (var replacement = DatabaseSwap.begin(home.library())) {
            try (var database = LibraryDatabase.open(replacement.folder())) {
                report = Rebuild.run(from, database, LibraryRecovery::inspect);
                if (report.handoffs() == 0 && report.people() == 0) {
                    throw new UserMessageException(strings.get("rebuild.nothing", from));
                }
                whoseComputer(database);
            }
            // Before the new library takes its place: it must not name films that are not there.
            bringRecordings(from, home.recordings());
            aside = replacement.complete("rebuild", clock.instant());
        }
        var lines = new ArrayList<String>();
        lines.add(strings.get("rebuild.done", report.handoffs(), report.clips(), report.people()));
        report.problems().forEach(p -> lines.add(strings.of(p.fault(), p.file())));
        aside(aside, lines);
        return lines;
    }

    static Optional<ClipFacts> inspect(Path file) {
        try {
            return Optional.of(new Mp4TakeFiles().inspect(file));
        } catch (DeviceException noFilm) {
            return Optional.empty();
        }
    }

    /// Who used this computer stood in the old database only; whose keys lie here is known. Else the next start asks.
    private void whoseComputer(Database database) throws IOException {
        var people = new SqlPeopleStore(database, new MachineSettings(database));
        new MachineKeys(home.library(), people, false)
                .first()
                .flatMap(people::find)
                .filter(Person::active)
                .ifPresent(owner -> people.switchTo(owner.id()));
    }

    /// From another folder, the recordings come along; what is there already stays.
    private static void bringRecordings(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        if (Files.isSameFile(from, to)) {
            return;
        }
        try (var files = Files.newDirectoryStream(from, "*.{mp4,jpg,json,vtt,srt}")) {
            for (var file : files) {
                var name = file.getFileName().toString();
                var target = to.resolve(name);
                // The library is what the files of that folder say; of a film there is only one.
                if (name.endsWith(".json") || Files.notExists(target)) {
                    var part = to.resolve(name + ".part");
                    Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
