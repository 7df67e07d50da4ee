package baton.recording;

import baton.handoff.HandoffType;
import java.time.Duration;

/// How long a briefing of one type should be; outside it nothing is blocked, it is only said (rows 46 and 59 to 62).
public record LengthBand(Duration least, Duration most) {
    /// Where a length lies.
    public enum Place {
        SHORT,
        INSIDE,
        LONG
    }

    public static LengthBand of(HandoffType type) {
        return switch (type) {
            case SDR_TO_AE, HUMAN_TO_AGENT, AGENT_TO_HUMAN ->
                new LengthBand(Duration.ofMinutes(2), Duration.ofMinutes(4));
            case AE_TO_CS -> new LengthBand(Duration.ofMinutes(3), Duration.ofMinutes(4));
            case CHAMPION_RECAP -> new LengthBand(Duration.ofSeconds(60), Duration.ofSeconds(90));
            case FOUNDER_TO_FIRST_HIRE -> new LengthBand(Duration.ofMinutes(10), Duration.ofMinutes(15));
        };
    }

    public Place place(Duration length) {
        if (length.compareTo(least) < 0) {
            return Place.SHORT;
        }
        return length.compareTo(most) > 0 ? Place.LONG : Place.INSIDE;
    }
}
