package baton.app.cli;

import baton.ui.kit.Strings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// One verb of the command line. Its exit code is 0 for success, 1 for a failure that was told.
abstract class Verb implements Callable<Integer> {
    /// Opens the library that is meant.
    @ParentCommand
    BatonCommand door;

    @Spec
    CommandSpec spec;

    final Strings strings = Strings.load();

    /// What the verb was asked for, and nothing else.
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /// What somebody should know of it.
    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
