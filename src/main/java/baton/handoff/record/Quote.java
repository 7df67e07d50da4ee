package baton.handoff.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One sentence the prospect said: who said it, and when.
///
/// @param impact what it means for their business, in the sender's words; may be empty
public record Quote(String words, String speaker, @Nullable LocalDate saidOn, String impact) {
    public static final Quote EMPTY = new Quote("", "", null, "");

    public boolean isBlank() {
        return words.isBlank() && speaker.isBlank() && impact.isBlank();
    }
}
