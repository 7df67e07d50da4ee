package baton.handoff;

/// Something due, with the handoff it is due on.
public record DueItem(Deadline deadline, Handoff handoff) {}
