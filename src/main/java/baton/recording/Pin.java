package baton.recording;

import java.time.Duration;

/// What the sender pins to a second of the briefing beside speaking it: "quiet at price", or a note of their own.
///
/// @param at on the time of the whole file
/// @param words at most [#LONGEST] characters
public record Pin(Duration at, String words) {
    public static final int LONGEST = 200;
}
