package baton.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.TestHome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/// Runs verbs in homes, each in a folder of its name.
record VerbRuns(Path folder) {
    record Run(int code, String out, String err) {
        /// The first word of the first line.
        String line() {
            return out.lines().findFirst().orElse("").split(" ")[0];
        }
    }

    Run run(String home, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var place = folder.resolve(home);
        var code = BatonCommand.commandLine(() -> TestHome.in(place), new PrintWriter(out), new PrintWriter(err))
                .execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    /// One that is to work.
    Run fine(String home, String... arguments) {
        var run = run(home, arguments);
        assertThat(run.err()).as(String.join(" ", arguments)).doesNotContain("error");
        assertThat(run.code()).as(String.join(" ", arguments) + run.err()).isZero();
        return run;
    }
}
