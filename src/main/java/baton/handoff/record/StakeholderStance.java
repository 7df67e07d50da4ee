package baton.handoff.record;

import org.jspecify.annotations.Nullable;

/// How a stakeholder stands to the decision; nothing of it is ever required.
///
/// @param influences whom they influence, or who influences them
/// @param mayResist whether they may be against the change
/// @param style how they like to be spoken to
public record StakeholderStance(
        @Nullable Influence level, String influences, boolean mayResist, String concerns, String style) {
    public static final StakeholderStance EMPTY = new StakeholderStance(null, "", false, "", "");
}
