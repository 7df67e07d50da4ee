package baton.insight;

import baton.handoff.Feedback;
import java.util.UUID;

/// Feedback with whom and what it is about.
///
/// @param sender of the handoff
public record Report(Feedback feedback, UUID sender, String company) {}
