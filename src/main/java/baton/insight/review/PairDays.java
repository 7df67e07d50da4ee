package baton.insight.review;

import java.util.UUID;

/// On how many days a sender and a receiver did something on handoffs between them: wrote, asked, answered, accepted,
/// reported back.
///
/// @param days with an act of either
public record PairDays(UUID sender, UUID receiver, int days) {}
