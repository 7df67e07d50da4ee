package baton.ui.handoff;

import baton.handoff.Feedback;
import baton.handoff.record.RecordField;
import baton.ui.kit.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the receiver reported, line by line.
final class FeedbackLines {
    private FeedbackLines() {}

    static List<String> of(Feedback given, Strings strings) {
        var lines = new ArrayList<String>();
        lines.add(
                given.match() == null
                        ? strings.of(given.outcome())
                        : strings.get("record.feedback.line", strings.of(given.outcome()), given.match()));
        if (!given.wrong().isEmpty()) {
            var fields = given.wrong().stream().sorted().map((RecordField f) -> strings.of(f));
            lines.add(strings.get("record.feedback.wrong", fields.collect(Collectors.joining(", "))));
        }
        if (given.repeated() != null) {
            lines.add(strings.get("record.feedback.repeated", strings.of(given.repeated())));
        }
        if (!given.words().isBlank()) {
            lines.add(given.words());
        }
        return lines;
    }
}
