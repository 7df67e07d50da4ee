package baton.insight.review;

import baton.handoff.Handoff;

/// A handoff as the weekly review looks at it.
///
/// @param overridden whether it went out with gaps, on a manager's word
/// @param returns how often it came back
/// @param routed whether another receiver was chosen than the rules propose, or somebody stood in
public record ReviewedHandoff(Handoff handoff, boolean overridden, int returns, boolean routed) {
    /// How many of the four conditions are met.
    public int met() {
        return handoff.content().conditions().size();
    }

    /// How many of them by another proof than the one that is asked for.
    public int otherProofs() {
        return (int) handoff.content().conditions().values().stream()
                .filter(e -> e.otherProof())
                .count();
    }
}
