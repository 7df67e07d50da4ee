package baton.ui.handoff;

import baton.handoff.Feedback;
import baton.handoff.record.RecordField;
import baton.ui.kit.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the receiver reported, line by line.
final class FeedbackLines {
    private FeedbackLines() {}

    /// @param scores whether the reader sees them: everybody sees how it ended and what was written
    static List<String> of(Feedback given, boolean scores, Strings strings) {
        var lines = new ArrayList<String>();
        lines.add(
                given.match() == null || !scores
                        ? strings.of(given.outcome())
                        : strings.get("record.feedback.line", strings.of(given.outcome()), given.match()));
        if (scores && !given.wrong().isEmpty()) {
            var fields = given.wrong().stream().sorted().map((RecordField f) -> strings.of(f));
            lines.add(strings.get("record.feedback.wrong", fields.collect(Collectors.joining(", "))));
        }
        if (scores && given.repeated() != null) {
            lines.add(strings.get("record.feedback.repeated", strings.of(given.repeated())));
        }
        if (scores && !given.ratings().isEmpty()) {
            lines.add(new TreeMap<>(given.ratings())
                    .entrySet().stream()
                            .map(r -> strings.get("record.feedback.rating", strings.of(r.getKey()), r.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        if (!given.words().isBlank()) {
            lines.add(given.words());
        }
        return lines;
    }
}
