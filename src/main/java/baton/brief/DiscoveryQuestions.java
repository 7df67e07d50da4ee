package baton.brief;

import baton.handoff.record.Content;
import baton.handoff.record.StakeholderRole;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What to ask in the meeting, because the record does not know it, and what not to ask again, because it
/// does.
public final class DiscoveryQuestions {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private DiscoveryQuestions() {}

    /// One question for each gap, the most telling first; what the sender thinks should be asked leads.
    public static List<String> of(Content content) {
        var more = content.more();
        var asked = new ArrayList<>(more.notAsked());
        if (more.whyNow().isBlank()) {
            asked.add("What changed that makes this worth solving now?");
        }
        if (content.fields().pain().quotes().stream().allMatch(q -> q.impact().isBlank())) {
            asked.add("What does this problem cost you, in time or in money?");
        }
        if (more.timeline().by().isBlank()) {
            asked.add("When does it have to work, and what happens if it does not?");
        }
        if (more.budget().owner().isBlank()) {
            asked.add("Who owns the budget for this, and in which cycle?");
        }
        if (content.fields().stakeholders().stream().noneMatch(s -> s.role() == StakeholderRole.DECISION_MAKER)) {
            asked.add("Who decides, beside the people I know of?");
        }
        if (more.decision().process().isBlank()) {
            asked.add("How will you decide, and by what?");
        }
        if (more.systems().isEmpty()) {
            asked.add("Which systems does it have to work with?");
        }
        if (more.attempts().isEmpty()) {
            asked.add("What have you tried before, and why did it not hold?");
        }
        for (var objection : content.fields().objections().raised()) {
            if (objection.open()) {
                asked.add("You said “" + objection.said().strip() + "”. Where do you stand on that now?");
            }
        }
        return List.copyOf(asked);
    }

    /// What the prospect has said already.
    public static List<String> answered(Content content) {
        var known = new ArrayList<String>();
        var fields = content.fields();
        var more = content.more();
        fields.pain().quotes().stream()
                .findFirst()
                .ifPresent(q -> known.add("What hurts: “" + q.words().strip() + "”"));
        add(known, "Why now", more.whyNow());
        add(known, "By when", more.timeline().by());
        add(known, "Who owns the budget", more.budget().owner());
        add(
                known,
                "Who is involved",
                fields.stakeholders().stream().map(s -> s.name().strip()).collect(Collectors.joining(", ")));
        add(known, "How they decide", more.decision().process());
        add(known, "Their systems", String.join(", ", more.systems()));
        add(
                known,
                "What they have tried",
                more.attempts().stream().map(a -> a.tried().strip()).collect(Collectors.joining(", ")));
        add(
                known,
                "Who else they look at",
                fields.competitor().isNamed() ? fields.competitor().all() : "");
        fields.meeting().start().ifPresent(at -> known.add("When we meet: " + DAY.format(at)));
        return List.copyOf(known);
    }

    private static void add(List<String> known, String what, String words) {
        if (!words.isBlank()) {
            known.add(what + ": " + words.strip());
        }
    }
}
