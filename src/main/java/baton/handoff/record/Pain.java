package baton.handoff.record;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Field 1: the pain in the prospect's exact words. The first quote is the one that every short text shows.
///
/// @param saidOn the day the first quote was said
/// @param impact what the first quote means for their business
/// @param others further quotes, as they were entered
public record Pain(String quote, String speaker, @Nullable LocalDate saidOn, String impact, List<Quote> others) {
    public static final Pain EMPTY = new Pain("", "");

    public Pain {
        others = List.copyOf(others);
    }

    /// One quote, of which no more is known.
    public Pain(String quote, String speaker) {
        this(quote, speaker, null, "", List.of());
    }

    /// All quotes that hold words, the first one first.
    public List<Quote> quotes() {
        return Stream.concat(Stream.of(new Quote(quote, speaker, saidOn, impact)), others.stream())
                .filter(q -> !q.words().isBlank())
                .toList();
    }

    /// The same from a list, the first one first.
    public static Pain of(List<Quote> quotes) {
        if (quotes.isEmpty()) {
            return EMPTY;
        }
        var first = quotes.getFirst();
        return new Pain(
                first.words(), first.speaker(), first.saidOn(), first.impact(), quotes.subList(1, quotes.size()));
    }
}
