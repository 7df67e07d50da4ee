package baton.recording;

import java.time.Duration;

/// What a recording holds.
public record ClipFacts(Duration length, int width, int height, boolean hasSound) {}
