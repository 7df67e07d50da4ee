package baton.ui.inbox;

import baton.inbox.InboxFilter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the list, ready to be read.
///
/// @param signal what they said or did: shown first and largest; may be empty
/// @param whyNow what makes it urgent; may be empty
/// @param lines the five-line brief
/// @param playsIn "plays in 1:52 at 1.5x", or that there is no briefing
/// @param watched how much of it its receiver has played; empty without a briefing
/// @param due when something is due, in words; may be empty
/// @param flags what speaks against the deal
/// @param poster the briefing's picture; null without one
/// @param filters which parts of the list it belongs to
/// @param words everything that is searched, in small letters
public record InboxRow(
        UUID handoff,
        boolean draft,
        String company,
        String contact,
        String person,
        String meeting,
        String signal,
        String whyNow,
        List<String> lines,
        String playsIn,
        String watched,
        String due,
        String status,
        boolean unseen,
        boolean late,
        List<String> flags,
        @Nullable Path poster,
        Set<InboxFilter> filters,
        String words) {}
