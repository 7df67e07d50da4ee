package baton.handoff.record;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Field 5: who else is in the deal, or the explicit word that nobody was mentioned.
///
/// @param names those they named as rivals for the same purchase
/// @param indirect another way out: a tool they have, a spreadsheet, doing nothing
public record Competitor(boolean noneMentioned, String names, String indirect) {
    public static final Competitor EMPTY = new Competitor(false, "");

    /// Direct ones only.
    public Competitor(boolean noneMentioned, String names) {
        this(noneMentioned, names, "");
    }

    public boolean isNamed() {
        return !names.isBlank() || !indirect.isBlank();
    }

    /// All of them in one line; empty if none was named.
    public String all() {
        return Stream.of(names, indirect.isBlank() ? "" : indirect + " (indirect)")
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(", "));
    }
}
