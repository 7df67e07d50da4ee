package baton.app.cli;

import baton.app.UserMessageException;
import baton.app.Workspace;
import baton.handoff.MeetingOutcome;
import baton.handoff.MeetingReport;
import baton.handoff.record.RecordField;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reports back after the meeting.
@Command(name = "feedback", mixinStandardHelpOptions = true, description = "Reports back after the meeting.")
final class FeedbackCommand extends TeamVerb {
    private static final int BEST = 5;

    @Parameters(paramLabel = "ID")
    UUID id;

    @Option(names = "--outcome", required = true, description = "${COMPLETION-CANDIDATES}")
    MeetingOutcome outcome;

    @Option(names = "--match", paramLabel = "1-5", description = "How well the prospect matched the record.")
    @Nullable
    Integer match;

    @Option(names = "--wrong", paramLabel = "FIELD", description = "What was wrong: ${COMPLETION-CANDIDATES}")
    List<RecordField> wrong = List.of();

    @Option(names = "--words")
    String words = "";

    @Override
    void run(Workspace workspace) throws UserMessageException {
        if (match != null && (match < 1 || match > BEST)) {
            throw new UserMessageException(strings.get("team.match"));
        }
        var fields = EnumSet.noneOf(RecordField.class);
        fields.addAll(wrong);
        print(workspace.handoffService.giveFeedback(
                handoff(workspace, id), me(workspace).id(), new MeetingReport(outcome, match, fields, words, null)));
    }
}
