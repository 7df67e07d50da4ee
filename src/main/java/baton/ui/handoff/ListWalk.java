package baton.ui.handoff;

import baton.ui.screen.Destination;
import baton.ui.screen.HandoffList;
import baton.ui.screen.ScreenServices;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// From one handoff of a list to the next, as long as it was opened from one.
final class ListWalk {
    private final ScreenServices services;
    private @Nullable HandoffList list;
    private boolean plays;

    ListWalk(ScreenServices services) {
        this.services = services;
    }

    /// @param from null if it was opened by itself
    void begin(@Nullable HandoffList from) {
        list = from;
    }

    /// The one behind it, or before; a draft is nobody's to read.
    Optional<HandoffList.Entry> beside(UUID handoff, boolean behind) {
        return list == null ? Optional.empty() : list.beside(handoff, behind).filter(e -> !e.draft());
    }

    void step(UUID handoff, boolean behind) {
        var from = list;
        if (from != null) {
            beside(handoff, behind).ifPresent(next -> services.go(new Destination.Listed(from, next)));
        }
    }

    /// The next one, and its briefing plays at once: whoever learns goes through a list.
    void playOn(UUID handoff) {
        plays = true;
        step(handoff, true);
    }

    /// Whether the one that opens now is to play; asked once.
    boolean takesPlay() {
        var wanted = plays;
        plays = false;
        return wanted;
    }
}
