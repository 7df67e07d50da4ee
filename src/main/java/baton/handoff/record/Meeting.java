package baton.handoff.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Field 2: the next meeting, as agreed with the prospect. Parts stay null until they are known.
///
/// @param zone the zone in which date and time were agreed
/// @param minutes length, 5 to 480
/// @param link where a video meeting takes place; may be empty
/// @param senderJoins whether the sender introduces in person, for the first five minutes: for valuable deals
public record Meeting(
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable ZoneId zone,
        int minutes,
        MeetingFormat format,
        List<String> attendees,
        String agenda,
        String link,
        boolean senderJoins) {
    public static final int DEFAULT_MINUTES = 30;
    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 480;
    public static final Meeting EMPTY =
            new Meeting(null, null, null, DEFAULT_MINUTES, MeetingFormat.VIDEO, List.of(), "");

    /// A meeting whose link is not known.
    public Meeting(
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable ZoneId zone,
            int minutes,
            MeetingFormat format,
            List<String> attendees,
            String agenda) {
        this(date, time, zone, minutes, format, attendees, agenda, "", false);
    }

    public Meeting {
        // A file that does not say how long it takes says 0.
        minutes = minutes == 0 ? DEFAULT_MINUTES : Math.clamp(minutes, LEAST_MINUTES, MOST_MINUTES);
        attendees = List.copyOf(attendees);
    }

    /// The same meeting at another time.
    public Meeting at(LocalDate newDate, LocalTime newTime, ZoneId newZone) {
        return new Meeting(newDate, newTime, newZone, minutes, format, attendees, agenda, link, senderJoins);
    }

    /// The start, once date, time and zone are all known.
    public Optional<ZonedDateTime> start() {
        return date == null || time == null || zone == null
                ? Optional.empty()
                : Optional.of(ZonedDateTime.of(date, time, zone));
    }

    /// The end: from here on feedback is wanted.
    public Optional<Instant> end() {
        return start().map(s -> s.toInstant().plus(Duration.ofMinutes(minutes)));
    }
}
