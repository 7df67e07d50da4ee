package baton.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Prints a JSON Schema that ships with Baton: its files are readable without it.
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of the brief with seven keys, or of the files beside the recordings.")
final class SchemaCommand extends Verb {
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

    @Override
    public Integer call() throws IOException {
        try (var in = SchemaCommand.class.getResourceAsStream("/schema/" + which.file + ".schema.json")) {
            out().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            out().flush();
        }
        return 0;
    }
}
