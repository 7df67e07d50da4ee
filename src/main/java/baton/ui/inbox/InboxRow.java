package baton.ui.inbox;

import java.util.List;
import java.util.UUID;

/// One line of the list, ready to be read.
///
/// @param lines the five-line brief (row 32)
/// @param playsIn "plays in 1:52 at 1.5x", or that there is no briefing
/// @param due when something is due, in words; may be empty
public record InboxRow(
        UUID handoff,
        boolean draft,
        String company,
        String contact,
        String person,
        String meeting,
        List<String> lines,
        String playsIn,
        String due,
        String status,
        boolean unseen,
        boolean late) {}
