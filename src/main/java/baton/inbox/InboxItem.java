package baton.inbox;

import baton.handoff.Handoff;
import baton.people.Person;
import baton.playback.Coverage;
import baton.playback.Viewing;
import baton.team.Delivery;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One handoff as it waits for its receiver, or as its sender sees it.
///
/// @param other who is on its other side: the sender of what was received; null while no receiver is chosen
/// @param briefing how long the briefing is; empty if there is none
/// @param played what its receiver has really played of it
/// @param introSent whether the prospect got the introduction
/// @param touchedInTime whether the first touch came before its deadline
/// @param delivery what is known of it at its receiver's machine; null where it never left this one
public record InboxItem(
        Handoff handoff,
        @Nullable Person other,
        Optional<Duration> briefing,
        Coverage played,
        boolean introSent,
        boolean touchedInTime,
        @Nullable Delivery delivery) {
    /// Of a machine that stands alone.
    public InboxItem(
            Handoff handoff,
            @Nullable Person other,
            Optional<Duration> briefing,
            Coverage played,
            boolean introSent,
            boolean touchedInTime) {
        this(handoff, other, briefing, played, introSent, touchedInTime, null);
    }

    /// In whole percent, 0 to 100; 100 where there is nothing to watch.
    public int playedPercent() {
        return briefing.map(played::percentOf).orElse(100);
    }

    public boolean isWatched() {
        return playedPercent() >= Viewing.WATCHED;
    }
}
