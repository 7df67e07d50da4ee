package baton.app;

import baton.media.Mp4TakeWriters;
import baton.people.Person;
import baton.recording.ClipFacts;
import baton.recording.DeviceException;
import baton.store.Database;
import baton.store.MachineSettings;
import baton.store.Rebuild;
import baton.store.SqlPeopleStore;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Makes the library anew out of the files beside the clips (row D2). The old database is set aside, never deleted.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Makes the library anew out of the JSON files beside the recordings.")
final class RebuildCommand implements Callable<Integer> {
    private static final String DATABASE = "library.mv.db";
    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Option(names = "--from", description = "The folder of the recordings; the library's own by default.")
    @Nullable
    Path from;

    @ParentCommand
    CommandLineDoor door;

    @Spec
    CommandSpec spec;

    private final Strings strings = Strings.load();

    @Override
    public Integer call() throws SentenceException, IOException {
        var home = door.home();
        var folder = from == null ? home.recordings() : from;
        if (!Files.isDirectory(folder)) {
            throw new SentenceException(strings.get("rebuild.noFolder", folder));
        }
        var taken = SingleWindow.take(home.library(), () -> {});
        if (taken.isEmpty()) {
            throw new SentenceException(strings.get("rebuild.windowOpen"));
        }
        try (var window = taken.get()) {
            report(rebuild(home, folder));
        }
        return 0;
    }

    private static Optional<ClipFacts> inspect(Path file) {
        try {
            return Optional.of(new Mp4TakeWriters().inspect(file));
        } catch (DeviceException noFilm) {
            return Optional.empty();
        }
    }

    /// Beside the old one first: whatever fails, the old one is still there.
    private Rebuild.Report rebuild(Home home, Path folder) throws IOException, SentenceException {
        var fresh = home.library().resolve("rebuilding");
        clear(fresh);
        Rebuild.Report report;
        var database = Database.open(fresh);
        try {
            report = Rebuild.run(folder, database, RebuildCommand::inspect);
            if (report.handoffs() == 0 && report.people() == 0) {
                throw new SentenceException(strings.get("rebuild.nothing", folder));
            }
            somebodySitsHere(database);
        } finally {
            database.close();
        }
        // Before the new library takes its place: it must not name films that are not there.
        bringRecordings(folder, home.recordings());
        var old = home.library().resolve(DATABASE);
        if (Files.exists(old)) {
            var name = "library-before-rebuild-" + NOW.format(Instant.now()) + ".mv.db";
            Files.move(old, home.library().resolve(name));
        }
        Files.move(fresh.resolve(DATABASE), old);
        clear(fresh);
        return report;
    }

    /// Who used this machine stood in the old database only; the team can say who it is now, under "I am".
    private static void somebodySitsHere(Database database) {
        var people = new SqlPeopleStore(database, new MachineSettings(database));
        people.all().stream().filter(Person::active).findFirst().ifPresent(p -> people.switchTo(p.id()));
    }

    /// From another folder, the recordings come along; what is there already stays.
    private static void bringRecordings(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        if (Files.isSameFile(from, to)) {
            return;
        }
        try (var files = Files.newDirectoryStream(from, "*.{mp4,jpg,json}")) {
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

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void report(Rebuild.Report report) {
        var out = spec.commandLine().getOut();
        out.println(strings.get("rebuild.done", report.handoffs(), report.clips(), report.people()));
        for (var problem : report.problems()) {
            out.println(strings.of(problem.fault(), problem.file()));
        }
    }
}
