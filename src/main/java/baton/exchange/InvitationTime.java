package baton.exchange;

import baton.handoff.record.Meeting;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.RRule;

/// When the meeting of an invitation is: in the zone it was agreed in, and of a series the next one.
///
/// @param usual the zone for times that name none
record InvitationTime(ZoneId usual, Instant now) {
    /// For people.
    static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm (VV)", Locale.ENGLISH);

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final Pattern TZID = Pattern.compile("(?im)^[A-Z-]+[^:\\r\\n]*;TZID=\"?([^\":;\\r\\n]*)\"?");
    private static final Pattern DEFINED = Pattern.compile("(?im)^TZID:(.*)$");
    private static final int MOST_MEETINGS = 5_000;
    private static final int SEARCHED_YEARS = 5;

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
        var series = events.stream()
                .filter(e -> e.getProperty(Property.RRULE).isPresent())
                .findFirst();
        if (series.isEmpty()) {
            var one = events.stream()
                    .filter(e -> e.getProperty(Property.RECURRENCE_ID).isEmpty())
                    .findFirst()
                    .orElse(events.getFirst());
            return new Chosen(one, start(one), events.size() > 1);
        }
        return ofSeries(series.get(), events)
                .orElseThrow(() -> new FileRefusedException(
                        FileRefusedException.Reason.SERIES_OVER,
                        WORDS.format(start(series.get())),
                        "no meeting ahead"));
    }

    private Optional<Chosen> ofSeries(VEvent series, List<VEvent> events) {
        var first = start(series);
        var changed = changed(events);
        var left = Stream.of(Property.EXDATE)
                .flatMap(name -> series.<Property>getProperties(name).stream())
                .flatMap(p -> Stream.of(p.getValue().split(",")))
                .flatMap(v -> local(v).stream())
                .collect(Collectors.toSet());
        RRule<LocalDateTime> rule =
                series.<RRule<LocalDateTime>>getProperty(Property.RRULE).orElseThrow();
        var seed = first.toLocalDateTime();
        var from = LocalDateTime.ofInstant(now, first.getZone()).minusDays(1);
        var dates = new net.fortuna.ical4j.model.Recur<LocalDateTime>(rule.getValue())
                .getDates(seed, from.isBefore(seed) ? seed : from, from.plusYears(SEARCHED_YEARS), MOST_MEETINGS);
        var regular = dates.stream()
                .filter(d -> !left.contains(d) && !changed.containsKey(d))
                .map(d -> new Chosen(series, d.atZone(first.getZone()), true));
        var moved = changed.values().stream().map(e -> new Chosen(e, start(e), true));
        return Stream.concat(regular, moved)
                .filter(c -> !c.start().toInstant().isBefore(now))
                .filter(c -> !CalendarText.word(c.event()
                                .<Property>getProperty(Property.STATUS)
                                .map(Property::getValue)
                                .orElse(""))
                        .equals("CANCELLED"))
                .min(Comparator.comparing(c -> c.start().toInstant()));
    }

    /// What was changed of single meetings of a series, by when each would have been.
    private static Map<LocalDateTime, VEvent> changed(List<VEvent> events) {
        var found = new HashMap<LocalDateTime, VEvent>();
        for (var event : events) {
            event.<Property>getProperty(Property.RECURRENCE_ID)
                    .flatMap(p -> local(p.getValue()))
                    .ifPresent(at -> found.put(at, event));
        }
        return found;
    }

    private static Optional<LocalDateTime> local(String value) {
        try {
            return Optional.of(LocalDateTime.parse(value.strip().replace("Z", ""), LOCAL));
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

    /// Minutes, 5 to 480.
    int minutes(VEvent event) {
        var start = start(event);
        Optional<DateProperty<Temporal>> end = event.getProperty(Property.DTEND);
        var length = end.map(e -> Duration.between(start, moment(e)))
                .orElseGet(() -> event.<net.fortuna.ical4j.model.property.Duration>getProperty(Property.DURATION)
                        .map(d -> length(d.getDuration(), start))
                        .orElse(Duration.ofMinutes(Meeting.DEFAULT_MINUTES)));
        return (int) Math.clamp(length.toMinutes(), 5, 480);
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
