package baton.inbox;

import java.util.List;
import java.util.UUID;

/// Asks what a person has received.
public interface InboxStore {
    /// Everything handed to this person and not given back, in no particular order.
    List<InboxItem> receivedBy(UUID person);
}
