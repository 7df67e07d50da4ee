package baton.inbox;

import java.util.List;
import java.util.UUID;

/// Asks what a person has received.
public interface InboxStore {
    /// What was handed to this person, in no particular order: everything under way or given back, and the last fifty
    /// that are done.
    List<InboxItem> receivedBy(UUID person);

    /// What this person writes or has sent, newest first: everything under way, and the last hundred that are done.
    List<InboxItem> sentItems(UUID person);

    /// The same words as long as nothing in either list has changed; far cheaper than asking for them.
    String state(UUID person);
}
