package baton.exchange;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DateProperty;

/// When the meeting of an invitation is: in the zone it was agreed in, and of a series the next one.
///
/// @param usual the zone for times that name none
record InvitationTime(ZoneId usual, Instant now) {
    /// For people.
    static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm (VV)", Locale.ENGLISH);

    private static final Pattern TZID = Pattern.compile("(?im)^[A-Z-]+[^:\\r\\n]*;TZID=\"?([^\":;\\r\\n]*)\"?");
    private static final Pattern DEFINED = Pattern.compile("(?im)^TZID:(.*)$");

    /// One meeting.
    ///
    /// @param event whose words count for it
    /// @param ofSeries whether there are others
    record Chosen(VEvent event, ZonedDateTime start, boolean ofSeries) {}

    /// A zone in the file that neither the file nor this machine knows.
    static Optional<String> unknownZone(String text) {
        var defined =
                DEFINED.matcher(text).results().map(m -> m.group(1).strip()).collect(Collectors.toSet());
        return TZID.matcher(text)
                .results()
                .map(m -> m.group(1).strip())
                .filter(z -> !defined.contains(z) && CalendarText.zone(z).isEmpty())
                .findFirst();
    }

    /// The meeting that is meant: the only one, or of a series the next one.
    ///
    /// @param events of one meeting: itself, and what was changed of single ones of a series
    /// @throws FileRefusedException if it has no time of day, or is over
    Chosen next(List<VEvent> events) throws FileRefusedException {
        var series = events.stream().filter(InvitationSeries::isSeries).findFirst();
        if (series.isEmpty()) {
            var one = events.stream()
                    .filter(e -> e.getProperty(Property.RECURRENCE_ID).isEmpty())
                    .findFirst()
                    .orElse(events.getFirst());
            return new Chosen(one, start(one), events.size() > 1);
        }
        return new InvitationSeries(start(series.get()), series.get(), events, this::start)
                .next(now)
                .orElseThrow(() -> new FileRefusedException(
                        FileRefusedException.Reason.SERIES_OVER,
                        WORDS.format(start(series.get())),
                        "no meeting ahead"));
    }

    private static Optional<LocalDateTime> local(String value) {
        try {
            return Optional.of(LocalDateTime.parse(value.strip().replace("Z", ""), InvitationSeries.LOCAL));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    /// Whether it begins at a time that names no zone at all.
    boolean isFloating(VEvent event) {
        return starts(event)
                .filter(p -> p.getDate() instanceof LocalDateTime)
                .filter(p -> p.<Parameter>getParameter(Parameter.TZID).isEmpty())
                .filter(p -> !p.getValue().endsWith("Z"))
                .isPresent();
    }

    private static Optional<DateProperty<Temporal>> starts(VEvent event) {
        return event.getProperty(Property.DTSTART);
    }

    private ZonedDateTime start(VEvent event) {
        return starts(event).map(this::moment).orElseThrow(() -> new DateTimeException("no DTSTART"));
    }

    /// How long it takes; empty if it does not say so.
    Optional<Duration> length(VEvent event) {
        var start = start(event);
        Optional<DateProperty<Temporal>> end = event.getProperty(Property.DTEND);
        return end.filter(e -> !(e.getDate() instanceof LocalDate))
                .map(e -> Duration.between(start, moment(e)))
                .or(() -> event.<net.fortuna.ical4j.model.property.Duration>getProperty(Property.DURATION)
                        .map(d -> length(d.getDuration(), start)))
                .filter(Duration::isPositive);
    }

    private static Duration length(TemporalAmount amount, ZonedDateTime start) {
        return Duration.between(start, start.plus(amount));
    }

    /// In the zone it was agreed in, where that can be told; else the same moment in the reader's. A zone that is known
    /// here goes before the file's own rules for it: those may be years old.
    private ZonedDateTime moment(DateProperty<Temporal> property) {
        var named =
                property.<TzId>getParameter(Parameter.TZID).map(TzId::getValue).flatMap(CalendarText::zone);
        var wall = local(property.getValue()).filter(_ -> !property.getValue().endsWith("Z"));
        if (named.isPresent() && wall.isPresent()) {
            return wall.get().atZone(named.get());
        }
        var zone = named.orElse(usual);
        return switch (property.getDate()) {
            case Instant instant -> instant.atZone(zone);
            case ZonedDateTime zoned -> zoned.toInstant().atZone(zone);
            case OffsetDateTime offset -> offset.toInstant().atZone(zone);
            case LocalDateTime local -> local.atZone(zone);
            case LocalDate day -> throw new WholeDayException(day);
            default -> throw new DateTimeException("no moment");
        };
    }

    /// A meeting that is a day and has no time.
    static final class WholeDayException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final LocalDate day;

        WholeDayException(LocalDate day) {
            super(day.toString());
            this.day = day;
        }

        LocalDate day() {
            return day;
        }
    }
}
