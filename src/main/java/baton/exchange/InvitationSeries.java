package baton.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.DateProperty;

/// The meetings of a series: its rule and single further days, without those that were left out, and with those that
/// were moved. What is left out or moved may be named in another zone than the series': moments are compared, not what
/// a clock on the wall shows.
///
/// @param first when the series begins, in its own zone
/// @param series the event that has the rule
/// @param events of the series: itself, and what was changed of single ones
/// @param starts when an event begins
record InvitationSeries(
        ZonedDateTime first, VEvent series, List<VEvent> events, Function<VEvent, ZonedDateTime> starts) {
    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final Pattern UNTIL = Pattern.compile("(?i)(UNTIL=)(\\d{8}T\\d{6})Z");
    private static final int MOST_MEETINGS = 5_000;
    private static final int SEARCHED_YEARS = 5;

    static boolean isSeries(VEvent event) {
        return Stream.of(Property.RRULE, Property.RDATE)
                .anyMatch(name -> event.getProperty(name).isPresent());
    }

    /// The first meeting at or after a moment that is not called off; empty if the series is over.
    Optional<InvitationTime.Chosen> next(Instant now) {
        var changed = changed();
        var left = moments(Property.EXDATE);
        var leftDays = leftDays();
        var regular = Stream.concat(
                        byRule(now), moments(Property.RDATE).stream().map(m -> m.atZone(first.getZone())))
                .filter(d -> !left.contains(d.toInstant()) && !leftDays.contains(d.toLocalDate()))
                .filter(d -> !changed.containsKey(d.toInstant()))
                .map(d -> new InvitationTime.Chosen(series, d, true));
        var moved = changed.values().stream().map(e -> new InvitationTime.Chosen(e, starts.apply(e), true));
        return Stream.concat(regular, moved)
                .filter(c -> !c.start().toInstant().isBefore(now))
                .filter(c -> !isCancelled(c.event()))
                .min(Comparator.comparing(c -> c.start().toInstant()));
    }

    private static boolean isCancelled(VEvent event) {
        return CalendarText.word(event.<Property>getProperty(Property.STATUS)
                        .map(Property::getValue)
                        .orElse(""))
                .equals("CANCELLED");
    }

    private Stream<ZonedDateTime> byRule(Instant now) {
        var rule = series.<Property>getProperty(Property.RRULE).map(Property::getValue);
        if (rule.isEmpty()) {
            return Stream.of(first);
        }
        var zone = first.getZone();
        var seed = first.toLocalDateTime();
        var from = LocalDateTime.ofInstant(now, zone).minusDays(1);
        // Its end is a moment; the rule counts on a clock on the wall.
        var onTheWall = UNTIL.matcher(rule.get())
                .replaceAll(m -> m.group(1)
                        + LOCAL.format(LocalDateTime.parse(m.group(2), LOCAL)
                                .atZone(ZoneOffset.UTC)
                                .withZoneSameInstant(zone)));
        return new Recur<LocalDateTime>(onTheWall)
                        .getDates(
                                seed, from.isBefore(seed) ? seed : from, from.plusYears(SEARCHED_YEARS), MOST_MEETINGS)
                        .stream()
                        .map(d -> d.atZone(zone));
    }

    /// What was changed of single meetings, by when each would have been.
    private Map<Instant, VEvent> changed() {
        var found = new HashMap<Instant, VEvent>();
        for (var event : events) {
            event.<Property>getProperty(Property.RECURRENCE_ID).stream()
                    .flatMap(this::moments)
                    .forEach(at -> found.put(at, event));
        }
        return found;
    }

    private Set<Instant> moments(String name) {
        return series.<Property>getProperties(name).stream()
                .flatMap(this::moments)
                .collect(Collectors.toSet());
    }

    /// Whole days on which there is none.
    private Set<LocalDate> leftDays() {
        return series.<Property>getProperties(Property.EXDATE).stream()
                .flatMap(InvitationSeries::values)
                .flatMap(v -> parsed(() -> LocalDate.parse(v, DAY)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> values(Property property) {
        // A period is a moment and a length.
        return Stream.of(property.getValue().split(","))
                .map(v -> v.replaceFirst("/.*", "").strip());
    }

    private Stream<Instant> moments(Property property) {
        var named = property.<Parameter>getParameter(Parameter.TZID).map(Parameter::getValue);
        var zone = named.map(CalendarText::zone).orElse(Optional.of(first.getZone()));
        if (zone.isEmpty()) {
            // A zone of the file's own making.
            return temporals(property).flatMap(t -> parsed(() -> Instant.from(t)));
        }
        return values(property).flatMap(v -> moment(v, zone.get()));
    }

    private static Stream<? extends Temporal> temporals(Property property) {
        return switch (property) {
            case DateListProperty<?> list -> list.getDates().stream();
            case DateProperty<?> one -> Stream.of(one.getDate());
            default -> Stream.empty();
        };
    }

    private static Stream<Instant> moment(String value, ZoneId zone) {
        return parsed(() -> value.endsWith("Z")
                ? LocalDateTime.parse(value.substring(0, value.length() - 1), LOCAL)
                        .toInstant(ZoneOffset.UTC)
                : LocalDateTime.parse(value, LOCAL).atZone(zone).toInstant());
    }

    private static <T> Stream<T> parsed(Supplier<T> parse) {
        try {
            return Stream.of(parse.get());
        } catch (DateTimeException another) {
            return Stream.empty();
        }
    }
}
