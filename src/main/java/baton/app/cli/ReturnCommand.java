package baton.app.cli;

import baton.app.UserMessageException;
import baton.app.Workspace;
import baton.handoff.ReturnReason;
import baton.handoff.record.RecordField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Gives a handoff back.
@Command(name = "return", mixinStandardHelpOptions = true, description = "Returns a handoff to its sender.")
final class ReturnCommand extends TeamVerb {
    @Parameters(paramLabel = "ID")
    UUID id;

    @Option(names = "--reason", required = true, description = "${COMPLETION-CANDIDATES}")
    ReturnReason reason;

    @Option(names = "--field", description = "Which field it is about: ${COMPLETION-CANDIDATES}")
    @Nullable
    RecordField field;

    @Option(names = "--words")
    String words = "";

    @Override
    void run(Workspace workspace) throws UserMessageException {
        var me = me(workspace).id();
        var said = field == null ? words : (strings.of(field) + ": " + words).strip();
        print(workspace.handoffService.giveBack(
                workspace.handoffService.open(handoff(workspace, id), me), me, reason, said));
    }
}
