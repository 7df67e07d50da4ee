package baton.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times and lengths as a person says them.
public final class TimeWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final Duration SOON = Duration.ofHours(10);
    private final Strings strings;

    public TimeWords(Strings strings) {
        this.strings = strings;
    }

    /// "2:48"; hours are minutes: a briefing has no hours.
    public static String length(Duration length) {
        var seconds = Math.round(length.toMillis() / 1000.0);
        return seconds / 60 + ":" + String.format(Locale.ROOT, "%02d", seconds % 60);
    }

    /// "today 14:00", "tomorrow 09:30", "Mon 23 Nov 10:00", on the reader's clock.
    public String moment(Instant at, Instant now, ZoneId zone) {
        var there = at.atZone(zone);
        var today = LocalDate.ofInstant(now, zone);
        var time = CLOCK.format(there);
        if (there.toLocalDate().equals(today)) {
            return strings.get("time.today", time);
        }
        if (there.toLocalDate().equals(today.plusDays(1))) {
            return strings.get("time.tomorrow", time);
        }
        if (there.toLocalDate().equals(today.minusDays(1))) {
            return strings.get("time.yesterday", time);
        }
        return day(there) + " " + time;
    }

    private static String day(ZonedDateTime at) {
        return DAY.format(at);
    }

    /// "due today 14:00, in 2 h 10 min", "late by 1 h" (always a date and a time).
    public String due(Instant due, Instant now, ZoneId zone) {
        var left = Duration.between(now, due);
        if (left.isNegative()) {
            return strings.get("time.late", rough(left.negated()));
        }
        return left.compareTo(SOON) < 0
                ? strings.get("time.dueSoon", moment(due, now, zone), rough(left))
                : strings.get("time.due", moment(due, now, zone));
    }

    /// "today 14:00, in 40 min"; only the moment once it is far, or past.
    public String ahead(Instant at, Instant now, ZoneId zone) {
        var left = Duration.between(now, at);
        return left.isNegative() || left.compareTo(SOON) >= 0
                ? moment(at, now, zone)
                : strings.get("time.ahead", moment(at, now, zone), rough(left));
    }

    /// "3 d", "2 h 10 min", "40 min", "less than a minute".
    public String rough(Duration length) {
        if (length.toDays() > 1) {
            return strings.get("time.days", length.toDays());
        }
        if (length.toHours() > 0) {
            return length.toMinutesPart() == 0
                    ? strings.get("time.hours", length.toHours())
                    : strings.get("time.hoursMinutes", length.toHours(), length.toMinutesPart());
        }
        return length.toMinutes() > 0
                ? strings.get("time.minutes", length.toMinutes())
                : strings.get("time.underAMinute");
    }
}
