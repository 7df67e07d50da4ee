package baton.ui.studio;

import baton.handoff.EffortStore;
import baton.handoff.HandoffStore;
import baton.people.PeopleStore;
import baton.recording.prompt.CardStore;
import baton.recording.prompt.ScriptStore;
import baton.recording.take.TakeRepository;

/// Where what one records, and what it is recorded to, is kept.
///
/// @param effort told how long each take took
public record TakeStores(
        TakeRepository takes,
        HandoffStore handoffs,
        PeopleStore people,
        CardStore cards,
        ScriptStore scripts,
        EffortStore effort) {}
