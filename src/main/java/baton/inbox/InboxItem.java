package baton.inbox;

import baton.handoff.Handoff;
import baton.people.Person;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One handoff as it waits for its receiver, or as its sender sees it.
///
/// @param other who is on its other side: the sender of what was received; null while no receiver is chosen
/// @param briefing how long the briefing is; empty if there is none
public record InboxItem(Handoff handoff, @Nullable Person other, Optional<Duration> briefing) {}
