package baton.brief;

import baton.handoff.record.AdditionalContext;
import baton.handoff.record.Content;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the receiver goes on instead of beginning again: what was said last, and what was agreed.
public final class ContinueFrom {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private ContinueFrom() {}

    private record Said(@Nullable LocalDate on, String words) {}

    /// One or two lines; none while nothing is known.
    public static List<String> of(Content content) {
        var lines = new ArrayList<String>();
        var last = last(content);
        if (!last.isEmpty()) {
            lines.add("Last: " + last);
        }
        var agreed = content.more().promised().stream()
                .filter(p -> !p.isBlank())
                .findFirst()
                .map(Wording::oneLine)
                .orElse("");
        var meeting = content.fields().meeting();
        if (meeting.start().isPresent()) {
            var next = FiveLineBrief.moment(meeting.start().get());
            var agenda = Wording.oneLine(meeting.agenda());
            lines.add("Agreed: " + next + (agenda.isEmpty() ? "" : ", " + Wording.withoutTail(agenda, "."))
                    + (agreed.isEmpty() ? "" : "; promised: " + agreed));
        } else if (!agreed.isEmpty()) {
            lines.add("Promised: " + agreed);
        }
        return lines;
    }

    /// The newest of what they said and how they were in touch; what has no date comes before what has.
    private static String last(Content content) {
        var all = new ArrayList<Said>();
        for (var quote : content.fields().pain().quotes()) {
            if (!quote.words().isBlank()) {
                all.add(new Said(quote.saidOn(), "\u201c" + Wording.oneLine(quote.words()) + "\u201d"));
            }
        }
        for (AdditionalContext.Contacted touch : content.more().history()) {
            if (!touch.line().isBlank()) {
                var kind = Wording.oneLine(touch.kind());
                all.add(new Said(touch.on(), (kind.isEmpty() ? "" : kind + ", ") + Wording.oneLine(touch.line())));
            }
        }
        return all.stream()
                .max(Comparator.comparing((Said s) -> s.on() == null ? LocalDate.MIN : s.on()))
                .map(s -> s.words() + (s.on() == null ? "" : " (" + DAY.format(s.on()) + ")"))
                .orElse("");
    }
}
