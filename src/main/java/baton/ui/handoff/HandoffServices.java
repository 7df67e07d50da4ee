package baton.ui.handoff;

import baton.handoff.FollowUpService;
import baton.handoff.HandoffService;
import baton.handoff.HandoffStore;
import baton.people.PeopleStore;
import baton.playback.ViewingStore;
import baton.recording.ClipStore;
import java.time.InstantSource;

/// What an open handoff is read from, and what is done to it.
///
/// @param elsewhere what other computers of a team have to do with it
public record HandoffServices(
        HandoffService service,
        HandoffStore store,
        PeopleStore people,
        ClipStore clips,
        ViewingStore viewing,
        FollowUpService followUp,
        Elsewhere elsewhere,
        InstantSource clock) {}
