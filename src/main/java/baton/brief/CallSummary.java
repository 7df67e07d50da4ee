package baton.brief;

import baton.handoff.record.Content;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The summary that beats both the transcript and the name with a number: 50 to 100 words, at best 80, the need first
/// and
/// no preamble.
public final class CallSummary {
    public static final int LEAST_WORDS = 50;
    public static final int BEST_WORDS = 80;
    public static final int MOST_WORDS = 100;

    /// What any summarising tool can be asked, so that its answer fits here.
    public static final String PROMPT = """
            Summarise this call in 80 words or fewer. Say, in this order:
            1. what they said they need,
            2. their budget, if it came up,
            3. their timeline, if it came up,
            4. what they objected to or worried about,
            5. what was agreed at the end.
            Leave out any preamble: the first words are what they need.
            """;

    private static final Pattern PREAMBLE = Pattern.compile(
            "^(summary|this (is|was|call)|the call|in summary|here is|here[’']s|hi|hello|hey|i (had|spoke|talked|just)|"
                    + "we (had|spoke|talked)|just (had|spoke|wanted)|great call|overview|note)\\b");

    private CallSummary() {}

    /// How many words, judged.
    public enum Band {
        EMPTY,
        TOO_SHORT,
        GOOD,
        TOO_LONG
    }

    /// What else is wrong with it.
    public enum Problem {
        PREAMBLE,
        OVER_EIGHTY
    }

    /// What the sender wrote, or else what the fields say.
    public static String of(Content content) {
        return content.more().summary().isBlank()
                ? compose(content)
                : content.more().summary().strip();
    }

    /// Need, budget, timeline, objection, next step, out of the fields; what is not known is left out.
    public static String compose(Content content) {
        var parts = new ArrayList<String>();
        var pain = content.fields().pain();
        if (!pain.quote().isBlank()) {
            parts.add("\u201c" + Wording.oneLine(pain.quote()) + "\u201d");
            if (!pain.impact().isBlank()) {
                parts.add(Wording.sentence(pain.impact()));
            }
        } else if (!content.more().intentSignal().isBlank()) {
            parts.add(Wording.sentence(content.more().intentSignal()));
        }
        var budget = Wording.budget(content.more().budget(), content.value());
        if (!budget.isEmpty()) {
            var owner = content.more().budget().owner();
            parts.add("Budget " + budget + (owner.isBlank() ? "." : ", held by " + Wording.oneLine(owner) + "."));
        }
        var timeline = content.more().timeline();
        if (!timeline.isBlank()) {
            parts.add(Wording.sentence("Timeline: " + Wording.oneLine(timeline.by())
                    + (timeline.why().isBlank() ? "" : ", because " + Wording.oneLine(timeline.why()))));
        }
        var raised = content.fields().objections().raised().stream()
                .filter(o -> !o.said().isBlank())
                .toList();
        if (!raised.isEmpty()) {
            var first = raised.getFirst();
            parts.add(Wording.sentence("Concern: " + Wording.withoutTail(Wording.oneLine(first.said()), ".")
                    + (first.open() ? " (still open)" : "")));
        } else if (content.fields().objections().noneRaised()) {
            parts.add("No objection was raised.");
        }
        agreed(content, parts);
        return String.join(" ", parts);
    }

    private static void agreed(Content content, ArrayList<String> parts) {
        var meeting = content.fields().meeting();
        meeting.start().ifPresent(start -> {
            var agenda = meeting.agenda().isBlank() ? "" : " to " + lowerFirst(Wording.oneLine(meeting.agenda()));
            parts.add(Wording.sentence(
                    "Agreed: " + meeting.minutes() + " minutes on " + Wording.meeting(start) + agenda));
        });
        if (!content.more().promised().isEmpty()) {
            parts.add(Wording.sentence(
                    "Promised: " + String.join("; ", content.more().promised())));
        }
    }

    private static String lowerFirst(String text) {
        // An abbreviation or a name keeps its capitals.
        return text.length() > 1 && Character.isLowerCase(text.charAt(1))
                ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
                : text;
    }

    public static Band band(String text) {
        var words = Wording.words(text);
        if (words == 0) {
            return Band.EMPTY;
        }
        if (words < LEAST_WORDS) {
            return Band.TOO_SHORT;
        }
        return words <= MOST_WORDS ? Band.GOOD : Band.TOO_LONG;
    }

    public static Set<Problem> problems(String text) {
        var found = EnumSet.noneOf(Problem.class);
        if (PREAMBLE.matcher(text.strip().toLowerCase(Locale.ROOT)).find()) {
            found.add(Problem.PREAMBLE);
        }
        if (Wording.words(text) > BEST_WORDS) {
            found.add(Problem.OVER_EIGHTY);
        }
        return found;
    }
}
