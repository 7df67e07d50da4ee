package baton.inbox;

import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.playback.Viewing;
import baton.recording.Clip;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What happened lately on handoffs, and what of it somebody has read on this computer.
public interface ActivityStore {
    /// So many at once nobody reads to their end.
    int MOST = 200;

    /// What others did of which somebody may have to hear: remarks, and briefings that were replaced.
    ///
    /// @param events all remarks of the handoff, oldest first, for what one answers another
    record Lately(HandoffEvent event, Handoff handoff, List<HandoffEvent> events) {
        public Lately {
            events = List.copyOf(events);
        }
    }

    /// Briefings of this sender that their receivers have played.
    record Watched(Handoff handoff, Viewing viewing, Clip clip) {}

    /// Unread by this person, newest first.
    List<Lately> lately(UUID person, Instant since);

    /// Of what this person sent and has not read the news of, and was handed off since then.
    List<Watched> watched(UUID person, Instant since);

    /// This person has read them.
    void read(UUID person, Collection<UUID> activities);
}
