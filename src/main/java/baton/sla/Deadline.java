package baton.sla;

import java.time.Instant;

/// A moment by which something is due: always a date and a time (row 86), always with its reason.
public record Deadline(Instant due, String why) {}
