package baton.handoff;

import java.util.List;

/// What was handed off and does not stand in the CRM yet: written at the moment of the hand-off, whatever the receiver
/// does.
public interface CrmQueue {
    /// Oldest first, at most ten thousand.
    List<Handoff> notInCrm();
}
