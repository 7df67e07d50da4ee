package baton.speech;

import java.util.List;

/// What the model wrote for a breath.
///
/// @param ids pieces of words, without the ends
/// @param attention for each piece, and for the end if it came to one, a weight for each frame of the sound
/// @param likelihood mean logarithm of how sure it was of each piece: below zero, zero is certain
/// @param cutOff it wrote on and on, and was stopped
record DecodedSegment(List<Integer> ids, List<float[]> attention, double likelihood, boolean cutOff) {}
