package baton.handoff.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Hints at words that will not help the receiver. They explain and never block.
public final class VaguePhrases {
    private static final Pattern FIRST_PERSON = Pattern.compile(
            "\\b(i|i[’']m|i[’']ve|we|we[’']re|we[’']ve|our|ours|my|mine|me|us|ich|wir|uns|unser\\w*|mein\\w*)\\b");
    private static final Pattern THIRD_PERSON = Pattern.compile(
            "^\\W*(they|he|she|the (prospect|customer|client|team|company|lead)|prospect|customer|sie|er)\\b"
                    + "|\\b(they|prospect|customer|client)s? (need|needs|want|wants|are looking|is looking|struggle|would like)\\b");

    private VaguePhrases() {}

    /// The first phrase in a text that says nothing.
    ///
    /// @param phrases the team's list, in any case of letters
    public static Optional<String> phrase(String text, List<String> phrases) {
        var lower = " " + text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + " ";
        return phrases.stream()
                .filter(p -> !p.isBlank())
                .filter(p -> Pattern.compile("(?<![\\p{L}\\p{N}])"
                                + Pattern.quote(p.strip().toLowerCase(Locale.ROOT))
                                + "(?![\\p{L}\\p{N}])")
                        .matcher(lower)
                        .find())
                .findFirst();
    }

    /// Whether a quote reads like somebody else's summary: it speaks about the prospect, and never as the prospect.
    public static boolean isParaphrase(String quote) {
        var lower = quote.toLowerCase(Locale.ROOT).strip();
        return !lower.isEmpty()
                && THIRD_PERSON.matcher(lower).find()
                && !FIRST_PERSON.matcher(lower).find();
    }
}
