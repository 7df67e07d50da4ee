package baton.playback;

import java.time.Duration;

/// A small picture of a clip, the right way up.
///
/// @param at its moment on the time of the whole file
/// @param width in pixels, like `height`
/// @param argb opaque, row by row without gaps; nobody changes it
public record Still(Duration at, int width, int height, int[] argb) {}
