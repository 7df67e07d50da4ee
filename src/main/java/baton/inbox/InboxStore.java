package baton.inbox;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/// Asks what a person has received.
public interface InboxStore {
    /// What was handed to this person, in no particular order: everything under way or given back, and the last fifty
    /// that are done.
    List<InboxItem> receivedBy(UUID person);

    /// The part of these that comes first: what is due soonest, then what came last.
    ///
    /// @param most how many are read at most
    InboxPage received(UUID person, int most);

    /// What this person writes or has sent, newest first: what is under way, and the last hundred that are done.
    ///
    /// @param most how many are read at most
    InboxPage sent(UUID person, int most);

    /// Reads a whole list piece by piece, in no particular order, without holding it all in memory.
    ///
    /// @param received whether it is what this person has received, or what they have sent
    /// @param piece gets a few hundred at a time; says whether it wants more
    void walk(UUID person, boolean received, Predicate<List<InboxItem>> piece);

    /// The same words as long as nothing in either list has changed; far cheaper than asking for them.
    String state(UUID person);
}
