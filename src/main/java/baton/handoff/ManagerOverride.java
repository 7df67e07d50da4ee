package baton.handoff;

import java.util.UUID;

/// A manager's word that a record may go out with gaps: logged with its reason, and counted.
///
/// @param reason never blank
public record ManagerOverride(UUID manager, String reason) {
    public ManagerOverride {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an override needs its reason");
        }
    }
}
