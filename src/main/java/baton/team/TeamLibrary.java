package baton.team;

import baton.handoff.Deadlines;
import baton.handoff.record.Content;
import baton.handoff.rules.Gap;
import baton.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// What travels, in the library of this machine. When a call that writes returns, what it wrote is on the disk.
public interface TeamLibrary {
    /// The rules by which acts are done again.
    ///
    /// @param clocks asked with everybody ever added
    record Rules(Function<Content, List<Gap>> gate, Function<List<Person>, Deadlines> clocks) {}

    /// Handoffs of which something has not left this machine yet, in the order in which they were changed.
    ///
    /// @param newest where to look on from
    record Waiting(List<UUID> handoffs, long newest) {
        public Waiting {
            handoffs = List.copyOf(handoffs);
        }
    }

    /// @param since only what was changed after that; 0 for all
    Waiting waiting(UUID me, long since);

    /// The number of the last change: with another one than before, somebody has changed something.
    long newest();

    /// Whether something of this one has not left this machine yet.
    boolean isWaiting(UUID handoff, UUID me);

    /// Those of which nothing has changed but how much of their briefing this person has watched.
    List<UUID> watched(UUID me);

    /// Who is to hear of it: everybody it concerns or who has a copy, and whose keys were accepted.
    Set<UUID> audience(UUID handoff, UUID me);

    /// Makes what goes out about a handoff, the same for everybody. If it is this person's turn to decide, what was
    /// done
    /// here counts from now on, as the next version.
    ///
    /// @param ids for what is new
    /// @return empty if there is no such handoff, or it was never handed off
    Optional<HandoffPackage> pack(UUID handoff, UUID me, Instant now, Supplier<UUID> ids);

    /// One package that lies where its receiver's machine finds it.
    ///
    /// @param withClip whether the video lies with it
    record Sent(HandoffPackage pack, UUID to, boolean withClip) {}

    /// These were written, all of them with what [#pack] gave once: what was done since has not left yet.
    ///
    /// @param everybody whether everybody who is to hear of it is among them
    void sent(List<Sent> sent, boolean everybody, Instant now);

    /// Takes in what came, in this order and at once; each of them whole or not at all.
    ///
    /// @return what became of each
    List<Taken> take(List<HandoffPackage> packs, UUID me, Instant now, Rules rules);

    /// Whether it was taken in before.
    boolean isTaken(UUID pack);

    /// The handoff that a package which was taken in is about; empty if it is about none, or that is not here.
    Optional<UUID> about(UUID pack);

    /// Whether the other side has said that it has this package, or would have by now.
    boolean hasArrived(UUID pack, Instant now);

    /// A package that went to somebody.
    record Gone(UUID id, UUID to) {}

    /// Everything that went out about a handoff.
    List<Gone> sentAbout(UUID handoff);

    /// Something that nobody confirms was sent: a receipt.
    void noted(UUID pack, UUID to, Instant now);

    List<Delivery> deliveries(UUID handoff);

    /// Where what was sent, and is not known to have arrived, waits the longest.
    List<Delivery> slow(Instant now);

    /// Own acts that do not count and that nobody has read about, oldest first.
    List<Refusal> unread(UUID me);

    /// All of one handoff, read or not.
    List<Refusal> refusals(UUID handoff, UUID me);

    /// Of one handoff, those that nobody has read about.
    List<Refusal> unreadOf(UUID handoff, UUID me);

    void markRead(UUID act, Instant now);
}
