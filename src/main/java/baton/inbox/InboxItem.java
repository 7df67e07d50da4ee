package baton.inbox;

import baton.handoff.Handoff;
import baton.people.Person;
import java.time.Duration;
import java.util.Optional;

/// One handoff as it waits for its receiver.
///
/// @param briefing how long the briefing is; empty if there is none
public record InboxItem(Handoff handoff, Person sender, Optional<Duration> briefing) {}
