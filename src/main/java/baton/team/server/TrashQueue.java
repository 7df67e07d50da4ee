package baton.team.server;

import java.util.List;
import java.util.UUID;

/// What a team's server is to hear of this library's trash.
public interface TrashQueue {
    /// Something that was done here.
    ///
    /// @param places how many of its events the server had
    /// @param away whether it was deleted; else it was put back
    record Move(UUID handoff, long places, boolean away) {}

    List<Move> untold();

    /// The server knows, or it came from there.
    void told(UUID handoff);

    /// Whether it lies in this library's trash, and the server knows so.
    boolean isAway(UUID handoff);

    /// Whether it was deleted here, and the server does not know yet.
    boolean isLeaving(UUID handoff);

    /// Whether somebody here did something with it that the server does not know, and that asks for more than a look.
    boolean hasWork(UUID handoff);

    /// It does not lie there any more.
    void forget(UUID handoff);
}
