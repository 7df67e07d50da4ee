package baton.insight.review;

import baton.handoff.record.HandoffType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a company knows of one of its handoffs.
///
/// @param lost what gets lost there today; may be empty
/// @param cost where one sees what that costs; may be empty
/// @param owner who answers for it; null while nobody does
public record InventoryEntry(
        HandoffType type,
        String lost,
        String cost,
        @Nullable UUID owner) {
    public static final int LONGEST = 500;

    /// @throws IllegalArgumentException for too many words
    public InventoryEntry {
        lost = lost.strip();
        cost = cost.strip();
        if (lost.length() > LONGEST || cost.length() > LONGEST) {
            throw new IllegalArgumentException("an entry has at most " + LONGEST + " characters");
        }
    }
}
