package baton.recording.prompt;

import baton.handoff.record.HandoffType;
import java.time.Duration;

/// How long a briefing of one type should be; outside it nothing is blocked, it is only said.
///
/// @param best until when it is at its best: from `least` to here is the sweet spot
public record LengthBand(Duration least, Duration best, Duration most) {
    /// Where a length lies.
    public enum Place {
        SHORT,
        /// The sweet spot.
        BEST,
        INSIDE,
        LONG
    }

    public static LengthBand of(HandoffType type) {
        return switch (type) {
            case SDR_TO_AE, HUMAN_TO_AGENT, AGENT_TO_HUMAN -> minutes(2, 3, 4);
            case AE_TO_CS -> minutes(3, 4, 4);
            case CHAMPION_RECAP ->
                new LengthBand(Duration.ofSeconds(60), Duration.ofSeconds(90), Duration.ofSeconds(90));
            case FOUNDER_TO_FIRST_HIRE -> minutes(10, 15, 15);
        };
    }

    private static LengthBand minutes(int least, int best, int most) {
        return new LengthBand(Duration.ofMinutes(least), Duration.ofMinutes(best), Duration.ofMinutes(most));
    }

    public Place place(Duration length) {
        if (length.compareTo(least) < 0) {
            return Place.SHORT;
        }
        if (length.compareTo(best) <= 0) {
            return Place.BEST;
        }
        return length.compareTo(most) > 0 ? Place.LONG : Place.INSIDE;
    }
}
