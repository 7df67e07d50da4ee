package baton.handoff.record;

import java.util.Optional;

/// What every text of a record may hold: any script, emoji and line breaks, whole, up to [#LONGEST] characters.
/// Control characters are refused rather than dropped: PostgreSQL cannot store NUL, and no screen can show the others.
public final class TextRule {
    /// Characters (UTF-16 units) of one text: twice the longest that was ever asked for.
    public static final int LONGEST = 200_000;

    /// Why a text is refused.
    public enum Refusal {
        TOO_LONG,
        CONTROL_CHARACTERS
    }

    private TextRule() {}

    public static Optional<Refusal> refusal(String text) {
        if (text.length() > LONGEST) {
            return Optional.of(Refusal.TOO_LONG);
        }
        return text.chars().anyMatch(TextRule::cannotBeShown)
                ? Optional.of(Refusal.CONTROL_CHARACTERS)
                : Optional.empty();
    }

    private static boolean cannotBeShown(int c) {
        return c != '\n' && c != '\t' && c != '\r' && (c < ' ' || c >= 0x7f && c < 0xa0);
    }
}
