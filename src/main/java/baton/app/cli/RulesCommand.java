package baton.app.cli;

import baton.exchange.RulesFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Prints the team's rules, or says line by line what cannot be understood in them.
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Prints the team's rules; with --check says what is wrong in them, line by line.")
final class RulesCommand extends Verb {
    @Option(
            names = "--check",
            arity = "0..1",
            fallbackValue = "",
            description = "A file; the library's own by default.")
    @Nullable
    String check;

    @Override
    public Integer call() throws Exception {
        var file = check == null || check.isEmpty() ? door.home().rules() : Path.of(check);
        var text = Files.exists(file) || check != null && !check.isEmpty()
                ? Files.readString(file)
                : RulesFile.standardText();
        if (check == null) {
            out().print(text);
            out().flush();
            return 0;
        }
        var problems = RulesFile.read(text).problems();
        for (var problem : problems) {
            err().println(strings.get("rules.problem", problem.line(), strings.of(problem.kind(), problem.detail())));
        }
        return problems.isEmpty() ? 0 : 1;
    }
}
