package baton.handoff.rules;

import baton.handoff.record.HandoffType;
import java.time.Duration;

/// How long a briefing of one type should be; outside it nothing is blocked, it is only said. Half a minute before the
/// band begins and before it ends it is said too, so that whoever speaks finds an end.
///
/// @param best until when it is at its best: from `least` to here is the sweet spot
public record LengthBand(Duration least, Duration best, Duration most) {
    /// Where a length lies.
    public enum Place {
        SHORT,
        /// Soon long enough.
        NEARLY,
        /// The sweet spot.
        BEST,
        INSIDE,
        /// Soon too long.
        ENDING,
        LONG
    }

    private static final Duration AHEAD = Duration.ofSeconds(30);

    /// @throws IllegalArgumentException if they do not follow each other
    public LengthBand {
        if (least.isNegative() || best.compareTo(least) < 0 || most.compareTo(best) < 0) {
            throw new IllegalArgumentException("a band goes from least over best to most");
        }
    }

    /// Where the team's rules say nothing else.
    public static LengthBand usual(HandoffType type) {
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
            return length.compareTo(least.minus(AHEAD)) < 0 ? Place.SHORT : Place.NEARLY;
        }
        if (length.compareTo(best) <= 0) {
            return Place.BEST;
        }
        if (length.compareTo(most) > 0) {
            return Place.LONG;
        }
        return length.compareTo(most.minus(AHEAD)) < 0 ? Place.INSIDE : Place.ENDING;
    }
}
