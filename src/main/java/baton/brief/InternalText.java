package baton.brief;

import baton.handoff.record.Content;
import baton.handoff.rules.VaguePhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what must not reach the prospect in a text that is about to: pasted threads, internal words, private notes.
public final class InternalText {
    private static final Pattern THREAD = Pattern.compile(
            "^\\s*(>|-{3,}\\s*(original|forwarded|urspr)|(from|von|sent|gesendet|to|an): .*@|on .+ wrote:|am .+ schrieb)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHAT =
            Pattern.compile("^\\s*(\\[?\\d{1,2}:\\d{2}( ?[AaPp][Mm])?]?\\s+\\S|@\\w+|<@U\\w+>)");
    /// Shorter texts stand in any mail by chance.
    private static final int LEAST = 12;

    private InternalText() {}

    /// What kind of thing was found.
    public enum Kind {
        PASTED_THREAD,
        CHAT,
        INTERNAL_WORD,
        PRIVATE_NOTE
    }

    /// @param line from 1
    /// @param what the words that were found
    public record Finding(Kind kind, int line, String what) {}

    /// @param internalWords the team's list
    public static List<Finding> in(String text, Content content, List<String> internalWords) {
        var found = new ArrayList<Finding>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (THREAD.matcher(line).find()) {
                found.add(new Finding(Kind.PASTED_THREAD, i + 1, brief(line)));
            } else if (CHAT.matcher(line).find()) {
                found.add(new Finding(Kind.CHAT, i + 1, brief(line)));
            }
            var number = i + 1;
            VaguePhrases.phrase(line, internalWords)
                    .ifPresent(word -> found.add(new Finding(Kind.INTERNAL_WORD, number, word)));
            notes(content)
                    .filter(note -> line.toLowerCase(Locale.ROOT).contains(note.toLowerCase(Locale.ROOT)))
                    .forEach(note -> found.add(new Finding(Kind.PRIVATE_NOTE, number, brief(note))));
        }
        return found;
    }

    private static Stream<String> notes(Content content) {
        var more = content.more();
        return Stream.of(
                        Stream.of(more.personal(), more.research()).flatMap(String::lines),
                        more.flags().stream(),
                        content.uncertainties().stream(),
                        content.fields().stakeholders().stream()
                                .map(s -> s.standing().concerns()))
                .flatMap(s -> s)
                .map(String::strip)
                .filter(s -> s.length() >= LEAST);
    }

    private static String brief(String line) {
        return Wording.cut(Wording.oneLine(line), 60);
    }
}
