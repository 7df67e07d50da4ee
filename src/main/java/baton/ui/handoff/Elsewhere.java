package baton.ui.handoff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// What a team's other computers have to do with an open handoff. Each call may come from any thread.
public interface Elsewhere {
    /// Fetches a briefing that is away.
    void fetch(UUID clip);

    /// It is open here, until [#left]; does not wait.
    void opened(UUID handoff);

    /// The reader has seen it; waits for the library.
    void looked(UUID handoff, UUID reader);

    void left();

    /// Names of the others who have it open now; waits for the library.
    List<String> others(UUID handoff);

    /// Told, on any thread, of a handoff that somebody else has opened.
    void onOthers(Consumer<UUID> listener);

    /// A manager's look.
    ///
    /// @param name of the manager
    record Look(String name, Instant at) {}

    /// Which managers looked at it without being a side of it; waits for the network. Empty where that cannot be asked.
    List<Look> looks(UUID handoff);
}
