package baton.handoff;

import java.time.Instant;

/// That a condition is met, since when, and what shows it (row 36).
public record Evidence(Instant since, String note) {}
