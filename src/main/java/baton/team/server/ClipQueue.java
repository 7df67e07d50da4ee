package baton.team.server;

import baton.recording.Clip;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which clips of the team's handoffs are to go or to come, in the library of this machine.
public interface ClipQueue {
    /// A clip that belongs to a handoff.
    record Item(UUID handoff, Clip clip) {}

    /// Own clips that were not brought yet, newest first.
    List<Item> toSend(UUID me);

    /// Clips of what this person has sent or receives and that is under way, what meets first first; whether their
    /// files
    /// are here or not.
    List<Item> underWay(UUID me);

    /// A clip of one of the team's handoffs.
    Optional<Item> find(UUID clip);

    /// A handoff's clip is to be brought, whoever sent it.
    ///
    /// @return how many clips
    int bring(UUID handoff);

    /// Whether its picture and its captions were sent.
    boolean hasSideFiles(UUID clip);

    void sideFilesSent(UUID clip);

    /// It was brought.
    void sent(UUID clip);

    /// Which upload was begun for a clip.
    Optional<String> upload(UUID clip);

    void begun(UUID clip, String upload);

    void ended(UUID clip);
}
