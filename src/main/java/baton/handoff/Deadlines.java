package baton.handoff;

import java.util.List;

/// Sets, moves and closes deadlines as things happen. A function of events and their times alone.
public interface Deadlines {
    /// For a library without clocks.
    Deadlines NONE = (_, _, _) -> List.of();

    /// @param handoff as it is after the events
    /// @param happened just now, in order
    /// @param before all that was ever due on it; what is closed stays so, until what closed it is taken back
    /// @return those that are new or changed
    List<Deadline> after(Handoff handoff, List<HandoffEvent> happened, List<Deadline> before);
}
