package baton.ui.insight;

import baton.brief.Document;
import baton.insight.figure.Audit;
import baton.insight.figure.Observed;
import baton.ui.kit.Strings;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The audit in sentences, and as a table.
final class AuditWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private final Strings strings;
    private final FigureWords words;
    private final ZoneId zone;

    /// @param zone in which days are said
    AuditWords(Strings strings, FigureWords words, ZoneId zone) {
        this.strings = strings;
        this.words = words;
        this.zone = zone;
    }

    String title(Audit audit) {
        return audit.handoffs().isEmpty()
                ? strings.get("audit.none")
                : strings.get(
                        "audit.of",
                        audit.handoffs().size(),
                        day(audit.handoffs().getLast()),
                        day(audit.handoffs().getFirst()));
    }

    String day(Observed handoff) {
        return DAY.format(handoff.handedOff().atZone(zone));
    }

    String answer(@Nullable Boolean answer) {
        return strings.get(answer == null ? "audit.open" : answer ? "audit.yes" : "audit.no");
    }

    String line(Audit audit, Audit.Question question) {
        return strings.of(question) + ": " + words.share(audit.share(question));
    }

    /// The same question, as it was answered then; empty if there is no audit of before.
    String before(FiguresViewModel.Audited audited, Audit.Question question) {
        var then = audited.before();
        return then == null
                ? ""
                : strings.get(
                        "audit.before",
                        DAY.format(then.at().atZone(zone)),
                        words.change(audited.audit().share(question), then.share(question)));
    }

    /// The first step for what fails most, a sentence each.
    List<String> steps(Audit audit) {
        return audit.worst().stream().map(this::step).toList();
    }

    private String step(Audit.Question question) {
        return switch (question) {
            case COMPLETE -> strings.get("audit.step.record");
            case TOUCHED_IN_TIME -> strings.get("audit.step.touch");
            case FEEDBACK_IN_TIME -> strings.get("audit.step.feedback");
        };
    }

    /// What a handoff lacks that failed a question.
    String lacks(Audit.Question question) {
        return switch (question) {
            case COMPLETE -> strings.get("audit.lacks.record");
            case TOUCHED_IN_TIME -> strings.get("audit.lacks.touch");
            case FEEDBACK_IN_TIME -> strings.get("audit.lacks.feedback");
        };
    }

    List<String> head() {
        var head = new ArrayList<>(List.of(
                strings.get("audit.column.company"),
                strings.get("audit.column.sender"),
                strings.get("audit.column.receiver"),
                strings.get("audit.column.day")));
        for (var question : Audit.Question.values()) {
            head.add(strings.of(question));
        }
        return head;
    }

    List<List<String>> rows(Audit audit, Map<UUID, String> names) {
        return audit.handoffs().stream().map(h -> row(audit, h, names)).toList();
    }

    private List<String> row(Audit audit, Observed handoff, Map<UUID, String> names) {
        var row = new ArrayList<>(List.of(
                handoff.company(),
                names.getOrDefault(handoff.sender(), ""),
                names.getOrDefault(handoff.receiver(), ""),
                day(handoff)));
        for (var question : Audit.Question.values()) {
            row.add(answer(audit.answer(handoff, question)));
        }
        return row;
    }

    Document document(FiguresViewModel.Audited audited, Map<UUID, String> names) {
        var audit = audited.audit();
        var lines = new ArrayList<String>();
        for (var question : Audit.Question.values()) {
            lines.add((line(audit, question) + " " + before(audited, question)).strip());
        }
        var blocks = new ArrayList<Document.Block>();
        blocks.add(new Document.Block.Paragraph(title(audit)));
        blocks.add(new Document.Block.Bullets(lines));
        var steps = steps(audit);
        if (!steps.isEmpty()) {
            blocks.add(new Document.Block.Heading(strings.get("audit.steps")));
            blocks.add(new Document.Block.Bullets(steps));
        }
        blocks.add(new Document.Block.Table(head(), rows(audit, names)));
        return new Document(strings.get("audit.title"), blocks);
    }
}
