package baton.insight.figure;

import java.util.List;
import java.util.UUID;

/// A share with the handoffs that it is made of.
///
/// @param name what it is the share of
/// @param hits those that count for it, newest first
/// @param misses those that count against it
/// @param left how many say nothing to it, or not yet
public record Figure(FigureName name, List<UUID> hits, List<UUID> misses, int left) {
    public Figure {
        hits = List.copyOf(hits);
        misses = List.copyOf(misses);
    }

    public Share share() {
        return new Share(hits.size(), hits.size() + misses.size());
    }
}
