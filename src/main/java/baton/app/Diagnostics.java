package baton.app;

import baton.app.platform.AtomicFile;
import baton.app.platform.Versions;
import baton.handoff.Handoff;
import baton.people.Person;
import baton.ui.team.DiagnosticsService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What helps whoever helps: what was found by trying everything, versions, the end of the log, and what a crash of the
/// last days left. Names, addresses and the person's own folder are taken out; no word of a handoff and no recording is
/// in it. It goes nowhere by itself.
public record Diagnostics(Workspace workspace, boolean testDevices, Consumer<String> desktop)
        implements DiagnosticsService {
    /// Bytes of each log, from its end.
    private static final int TAIL = 256 << 10;
    /// Lines of a crash: what happened and where, without what else was in memory.
    private static final int CRASH_LINES = 160;

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
            parts.add(new Part(crash.getFileName().toString(), clean.clean(head(crash))));
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
        return new Scrubber(names, System.getProperty("user.home", ""));
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

    /// Where Java writes when it cannot go on.
    private List<Path> crashes() throws IOException {
        var found = new ArrayList<Path>();
        for (var folder : List.of(
                workspace.home.library().resolve("logs"), Path.of(""), Path.of(System.getProperty("java.io.tmpdir")))) {
            for (var file : logs(folder, "hs_err_pid*.log")) {
                if (head(file).contains("baton")) {
                    found.add(file);
                }
            }
        }
        return found.stream().limit(MOST_CRASHES).toList();
    }

    private static String tail(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var from = Math.max(0, bytes.length - TAIL);
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }

    private static String head(Path file) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return String.join("\n", lines.limit(CRASH_LINES).toList()) + "\n";
        }
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
