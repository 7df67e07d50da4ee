package baton.recording;

import java.time.Duration;

/// A named moment of a recording, where a prompt began.
///
/// @param at from the start of the recording
/// @param mustCover whether the receiver said that it must be covered
public record Chapter(Duration at, String name, boolean mustCover) {}
