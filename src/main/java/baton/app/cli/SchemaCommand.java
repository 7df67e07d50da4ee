package baton.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints a JSON Schema that ships with Baton: its files are readable without it.
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of the brief with seven keys, or of the files beside the recordings.")
final class SchemaCommand implements Callable<Integer> {
    /// The schemas there are.
    enum Schema {
        BRIEF("call-brief"),
        SIDECAR("sidecar");

        private final String file;

        Schema(String file) {
            this.file = file;
        }
    }

    @Parameters(paramLabel = "WHICH", description = "${COMPLETION-CANDIDATES}")
    Schema which;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (var in = SchemaCommand.class.getResourceAsStream("/schema/" + which.file + ".schema.json")) {
            spec.commandLine().getOut().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
