package baton.app;

import baton.app.platform.AtomicFile;
import baton.app.platform.Scrubber;
import baton.app.platform.Versions;
import baton.handoff.Handoff;
import baton.people.Person;
import baton.ui.preferences.DiagnosticsService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
    /// What databases say holds what was to be written; their names and numbers are enough.
    private static final Pattern VALUES =
            Pattern.compile("(?m)^((?:Caused by: |\\s*)(?:org\\.h2|org\\.jdbi|baton\\.store\\.db)\\.[\\w.$]+):.*$");

    @Override
    public List<Part> collect() throws IOException {
        var clean = scrubber();
        var parts = new ArrayList<Part>();
        parts.add(new Part("checks.txt", clean.clean(doctor())));
        parts.add(new Part("versions.txt", versions()));
        for (var log : Crashes.files(workspace.home.library().resolve("logs"), "baton-*.log")) {
            parts.add(new Part(log.getFileName().toString(), clean.clean(tail(log))));
        }
        for (var crash : new Crashes(workspace).lately()) {
            parts.add(new Part(crash.getFileName().toString(), clean.clean(Crashes.text(crash))));
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

    /// Whole lines only: half a name is nobody's.
    private static String tail(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var from = Math.max(0, bytes.length - TAIL);
        var text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        return VALUES.matcher(from == 0 ? text : text.substring(text.indexOf('\n') + 1))
                .replaceAll("$1");
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
