package baton.app;

import baton.app.platform.Versions;
import baton.ui.kit.Strings;
import baton.ui.shell.About;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// What this program is: its version, how old it is, where its library lies, and what others made of it. Nobody is
/// asked for a newer one.
final class AboutBaton {
    /// The day of the commit that a package was made of, and the commit: `2026-11-30/1a2b3c4`.
    private static final String BUILD = "baton.build";

    private AboutBaton() {}

    static About of(Workspace workspace, Strings strings) {
        var today = LocalDate.ofInstant(workspace.clock.instant(), ZoneId.systemDefault());
        return new About(
                Versions.BATON,
                age(System.getProperty(BUILD, ""), today, strings),
                workspace.home.library().toString(),
                libraries());
    }

    /// @return empty for what is no build
    static String age(String build, LocalDate today, Strings strings) {
        try {
            var day = LocalDate.parse(build.split("/", 2)[0]);
            return strings.get(
                    "about.age", build.replace('/', ' ').strip(), Math.max(0, ChronoUnit.MONTHS.between(day, today)));
        } catch (DateTimeException fromACheckout) {
            return "";
        }
    }

    /// Every library that ships, with its licence.
    static List<String> libraries() {
        return Stream.of("third-party", "others")
                .map(AboutBaton::lines)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> lines(String file) {
        try (var in = AboutBaton.class.getResourceAsStream("/licences/" + file + ".tsv")) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> String.join("  ", line.split("\t")))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
