package baton.brief;

import baton.handoff.record.Content;
import baton.handoff.record.RecordField;
import java.util.ArrayList;
import java.util.List;

/// What somebody wrote into one field, as short lines: for whoever wants to see how others write it.
public final class FieldWords {
    private FieldWords() {}

    /// Empty where nothing was written; a briefing is heard, not read.
    public static List<String> of(Content content, RecordField field) {
        var fields = content.fields();
        var lines = new ArrayList<String>();
        switch (field) {
            case PAIN ->
                fields.pain().quotes().stream()
                        .filter(q -> !q.isBlank())
                        .forEach(q -> add(lines, "“" + q.words().strip() + "”", q.speaker(), q.impact()));
            case MEETING -> {
                fields.meeting().start().ifPresent(at -> add(lines, at.toLocalDate() + " " + at.toLocalTime()));
                add(lines, fields.meeting().agenda());
            }
            case STAKEHOLDERS ->
                fields.stakeholders()
                        .forEach(s ->
                                add(lines, s.name(), s.title(), s.standing().concerns()));
            case OBJECTIONS -> fields.objections().raised().forEach(o -> add(lines, o.said(), o.handled()));
            case COMPETITOR ->
                add(lines, fields.competitor().names(), fields.competitor().indirect());
            case BRIEFING -> {
                // Nothing of it is written.
            }
        }
        return lines;
    }

    /// What is blank is left out, with its dash.
    private static void add(List<String> lines, String... parts) {
        var written = new ArrayList<String>();
        for (var part : parts) {
            if (!part.isBlank()) {
                written.add(part.strip());
            }
        }
        if (!written.isEmpty()) {
            lines.add(String.join(" – ", written));
        }
    }
}
