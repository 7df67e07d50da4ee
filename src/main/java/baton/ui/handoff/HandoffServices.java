package baton.ui.handoff;

import baton.handoff.FollowUpService;
import baton.handoff.HandoffService;
import baton.handoff.HandoffStore;
import baton.people.PeopleStore;
import baton.playback.ViewingStore;
import baton.recording.ClipStore;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;

/// What an open handoff is read from, and what is done to it.
///
/// @param fetch fetches a briefing that is away, by its clip
public record HandoffServices(
        HandoffService service,
        HandoffStore store,
        PeopleStore people,
        ClipStore clips,
        ViewingStore viewing,
        FollowUpService followUp,
        Consumer<UUID> fetch,
        InstantSource clock) {}
