package baton.app;

import baton.app.platform.AtomicFile;
import baton.app.platform.Versions;
import baton.handoff.Handoff;
import baton.people.Person;
import baton.ui.preferences.DiagnosticsService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What helps whoever helps: what was found by trying everything, versions, the end of the log, and what a crash of the
/// last days left. Names, addresses and the person's own folder are taken out; no word of a handoff and no recording is
/// in it. It goes nowhere by itself.
public record Diagnostics(Workspace workspace, boolean testDevices, Consumer<String> desktop)
        implements DiagnosticsService {
    /// Bytes of each log, from its end.
    private static final int TAIL = 256 << 10;
    private static final Duration LATELY = Duration.ofDays(14);
    /// What databases say holds what was to be written; their names and numbers are enough.
    private static final Pattern VALUES =
            Pattern.compile("(?m)^((?:Caused by: |\\s*)(?:org\\.h2|org\\.jdbi|baton\\.store\\.db)\\.[\\w.$]+):.*$");
    private static final Logger LOG = LoggerFactory.getLogger(Diagnostics.class);

    private static final int MOST_CRASHES = 3;

    @Override
    public List<Part> collect() throws IOException {
        var clean = scrubber();
        var parts = new ArrayList<Part>();
        parts.add(new Part("checks.txt", clean.clean(doctor())));
        parts.add(new Part("versions.txt", versions()));
        for (var log : logs(workspace.home.library().resolve("logs"), "baton-*.log")) {
            parts.add(new Part(log.getFileName().toString(), clean.clean(tail(log))));
        }
        for (var crash : crashes()) {
            parts.add(new Part(crash.getFileName().toString(), clean.clean(crash(head(crash)))));
        }
        return List.copyOf(parts);
    }

    private Scrubber scrubber() {
        var names = new ArrayList<String>();
        workspace.stores.people.all().stream().map(Person::name).forEach(names::add);
        workspace
                .database
                .read(h -> h.createQuery("select * from handoff")
                        .mapTo(Handoff.class)
                        .list())
                .forEach(handoff -> {
                    names.add(handoff.content().company());
                    names.add(handoff.content().contact().name());
                });
        names.add(System.getProperty("user.name", ""));
        var folders = new ArrayList<String>();
        for (var folder : List.of(
                Path.of(System.getProperty("user.home", "")), workspace.home.library(), workspace.home.recordings())) {
            folders.add(folder.toString());
            folders.add(folder.toString().replace('\\', '/'));
            folders.add(folder.toUri().getRawPath());
            folders.add(folder.toUri().getRawPath().replaceAll("/$", ""));
        }
        return new Scrubber(names, folders);
    }

    private String doctor() {
        var report = new Doctor(workspace, testDevices).look();
        var lines = new ArrayList<String>();
        report.checks().forEach(c -> lines.add((c.fine() ? "ok  " : "!!  ") + c.what() + "  " + c.words()));
        report.cameras().forEach(c -> lines.add("camera  " + c.name()));
        report.microphones().forEach(m -> lines.add("microphone  " + m.name()));
        return String.join("\n", lines) + "\n";
    }

    private static String versions() {
        var system = Stream.of("os.name", "os.version", "os.arch", "java.vendor", "native.encoding", "user.timezone")
                .map(p -> p + "  " + System.getProperty(p, ""))
                .toList();
        return "Baton " + Versions.BATON + " " + System.getProperty("baton.build", "(checkout)") + "\nJava "
                + Versions.java() + "\n" + Versions.database() + "\nlanguage  "
                + Locale.getDefault().toLanguageTag() + "\n" + String.join("\n", system) + "\nprocessors  "
                + Runtime.getRuntime().availableProcessors() + "\nmemory  "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB at most\n";
    }

    private static List<Path> logs(Path folder, String pattern) throws IOException {
        var found = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, pattern)) {
                files.forEach(found::add);
            }
        }
        found.sort(null);
        return found;
    }

    /// Where Java writes when it cannot go on; in a folder that is everybody's lie others' files too.
    private List<Path> crashes() throws IOException {
        var found = new TreeMap<FileTime, Path>(Comparator.reverseOrder());
        var since = FileTime.from(workspace.clock.instant().minus(LATELY));
        for (var folder : List.of(
                workspace.home.library().resolve("logs"), Path.of(""), Path.of(System.getProperty("java.io.tmpdir")))) {
            for (var file : logs(folder, "hs_err_pid*.log")) {
                try {
                    var about = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                    if (about.isRegularFile()
                            && about.lastModifiedTime().compareTo(since) >= 0
                            && Files.getOwner(file).equals(Files.getOwner(workspace.home.library()))
                            && head(file).contains("baton")) {
                        found.put(about.lastModifiedTime(), file.toRealPath());
                    }
                } catch (IOException unreadable) {
                    LOG.debug("what a crash left cannot be read", unreadable);
                }
            }
        }
        return found.values().stream().distinct().limit(MOST_CRASHES).toList();
    }

    /// Whole lines only: half a name is nobody's.
    private static String tail(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var from = Math.max(0, bytes.length - TAIL);
        var text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        return VALUES.matcher(from == 0 ? text : text.substring(text.indexOf('\n') + 1))
                .replaceAll("$1");
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(TAIL), StandardCharsets.UTF_8);
        }
    }

    /// What happened and where: no command line, no memory, no environment.
    static String crash(String file) {
        var kept = new ArrayList<String>();
        var inFrames = false;
        for (var line : file.lines().toList()) {
            var begins = line.startsWith("Native frames:") || line.startsWith("Java frames:");
            inFrames = begins || inFrames && !line.isBlank();
            if (inFrames || line.startsWith("#") || line.startsWith("siginfo:") || line.startsWith("vm_info:")) {
                kept.add(line);
            }
        }
        return String.join("\n", kept) + "\n";
    }

    @Override
    public void save(List<Part> parts, Path zip) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                out.putNextEntry(new ZipEntry(part.name()));
                out.write(part.text().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        AtomicFile.write(zip, bytes.toByteArray());
    }

    @Override
    public void openLogs() {
        desktop.accept(workspace.home.library().resolve("logs").toUri().toString());
    }
}
