package baton.brief;

import baton.handoff.record.Content;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What is whispered to the receiver before the line is bridged: eight seconds, so 22 words.
public final class WhisperLine {
    /// How fast somebody whispers a brief; 170 words a minute make 22 words in eight seconds.
    public static final int WORDS_PER_MINUTE = 170;

    public static final Duration LONGEST = Duration.ofSeconds(8);
    private static final int MOST_WORDS = (int) (LONGEST.toSeconds() * WORDS_PER_MINUTE / 60);

    private WhisperLine() {}

    /// Company, what they said or did, money, who decides: as many as fit, never more than 22 words.
    public static String of(Content content) {
        var parts = new ArrayList<String>();
        if (!content.company().isBlank()) {
            parts.add(Wording.oneLine(content.company()));
        }
        var signal = content.more().intentSignal().isBlank()
                ? content.fields().pain().quote()
                : content.more().intentSignal();
        if (!signal.isBlank()) {
            parts.add(Wording.firstWords(Wording.withoutTail(Wording.oneLine(signal), ".!"), 9));
        }
        var budget = Wording.budget(content.more().budget(), content.value());
        if (!budget.isEmpty()) {
            var confirmed = content.qualification().budgetConfirmed() != null;
            parts.add(budget + " budget" + (confirmed ? " confirmed" : ""));
        }
        Wording.decisionMaker(content.fields().stakeholders())
                .ifPresent(s -> parts.add(
                        Wording.firstName(s.name()) + (s.spokenTo() ? " decides" : " decides, not spoken to")));
        if (!content.more().timeline().by().isBlank()) {
            parts.add("by " + Wording.oneLine(content.more().timeline().by()));
        }
        return fit(parts);
    }

    private static String fit(List<String> parts) {
        var line = new StringBuilder();
        for (var part : parts) {
            var left = MOST_WORDS - Wording.words(line.toString());
            if (left < 1) {
                break;
            }
            if (Wording.words(part) > left) {
                // Half a fact is worse than none, but a line without any is worst.
                if (line.isEmpty()) {
                    line.append(Wording.firstWords(part, left));
                }
                continue;
            }
            line.append(line.isEmpty() ? "" : ", ").append(part);
        }
        return line.toString();
    }

    /// How long it takes to whisper.
    public static Duration length(String line) {
        return Duration.ofMillis(Wording.words(line) * 60_000L / WORDS_PER_MINUTE);
    }
}
