package baton.app.cli;

import baton.exchange.RulesFile;
import baton.ui.kit.Strings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Prints the team's rules, or says line by line what cannot be understood in them.
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Prints the team's rules; with --check says what is wrong in them, line by line.")
final class RulesCommand implements Callable<Integer> {
    @Option(
            names = "--check",
            arity = "0..1",
            fallbackValue = "",
            description = "A file; the library's own by default.")
    @Nullable
    String check;

    @ParentCommand
    BatonCommand door;

    @Spec
    CommandSpec spec;

    private final Strings strings = Strings.load();

    @Override
    public Integer call() throws Exception {
        var file = check == null || check.isEmpty() ? door.home().rules() : Path.of(check);
        var text = Files.exists(file) || check != null && !check.isEmpty()
                ? Files.readString(file)
                : RulesFile.standardText();
        if (check == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
            return 0;
        }
        var problems = RulesFile.read(text).problems();
        for (var problem : problems) {
            spec.commandLine()
                    .getErr()
                    .println(
                            strings.get("rules.problem", problem.line(), strings.of(problem.kind(), problem.detail())));
        }
        return problems.isEmpty() ? 0 : 1;
    }
}
