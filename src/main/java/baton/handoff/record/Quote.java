package baton.handoff.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One sentence the prospect said: who said it, and when (row 2).
///
/// @param impact what it means for their business, in the sender's words (row 17); may be empty
public record Quote(String words, String speaker, @Nullable LocalDate saidOn, String impact) {
    public static final Quote EMPTY = new Quote("", "", null, "");

    public boolean isBlank() {
        return words.isBlank() && speaker.isBlank() && impact.isBlank();
    }
}
