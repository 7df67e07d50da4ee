package baton.app.cli;

import baton.app.Diagnostics;
import baton.app.Doctor;
import baton.app.platform.Versions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Looks at everything a recording needs.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Checks camera, microphone, codec, disk, library and transcripts; exit code 1 if something is broken.")
final class DoctorCommand extends Verb {
    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Option(
            names = "--zip",
            paramLabel = "FILE",
            description = "Writes what helps whoever helps, without names: checks, versions, the end of the log.")
    @Nullable
    Path zip;

    @Override
    public Integer call() throws Exception {
        if (zip != null) {
            try (var workspace = door.open()) {
                var diagnostics = new Diagnostics(workspace, door.testDevices, _ -> {});
                var parts = diagnostics.collect();
                diagnostics.save(parts, zip);
                parts.forEach(p -> out().println(p.name()));
            }
            return 0;
        }
        var report = new Doctor(door.home(), door.testDevices).look();
        var out = out();
        if (json) {
            var root = Json.object();
            var checks = root.putArray("checks");
            for (var check : report.checks()) {
                checks.addObject()
                        .put("what", check.what().name())
                        .put("fine", check.fine())
                        .put("words", check.words());
            }
            var cameras = root.putArray("cameras");
            report.cameras()
                    .forEach(c -> cameras.addObject().put("name", c.name()).put("id", c.id()));
            var microphones = root.putArray("microphones");
            report.microphones()
                    .forEach(m -> microphones.addObject().put("name", m.name()).put("id", m.id()));
            root.put("baton", Versions.BATON).put("java", Versions.java()).put("database", Versions.database());
            out.println(Json.text(root));
        } else {
            for (var check : report.checks()) {
                out.printf("%-4s %-11s %s%n", check.fine() ? "ok" : "!!", check.what(), check.words());
            }
            report.cameras().forEach(c -> out.println("camera      " + c.name() + "  (" + c.id() + ")"));
            report.microphones().forEach(m -> out.println("microphone  " + m.name() + "  (" + m.id() + ")"));
            out.println(
                    "versions    Baton " + Versions.BATON + ", Java " + Versions.java() + ", " + Versions.database());
        }
        return report.isFine() ? 0 : 1;
    }
}
