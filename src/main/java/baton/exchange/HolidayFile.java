package baton.exchange;

import baton.handoff.record.TextRule;
import baton.people.DaysOff;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Duration;

/// A list of public holidays as a calendar publishes it. Hostile until parsed. Only whole days count: a
/// meeting in the file is no holiday.
public final class HolidayFile {
    private static final long LARGEST = 2L << 20;
    /// Digits of a day.
    private static final int DAY = 8;

    private static final int MOST = 800;
    private static final int MOST_NAME = 120;
    /// Nobody is off for longer by one entry of a public list.
    private static final long LONGEST = 60;

    /// Years ahead for which an entry that comes back every year is written out.
    private static final int YEARS = 3;

    private HolidayFile() {}

    /// @param today what ended before last year is left out
    /// @throws FileRefusedException if it is no calendar, or holds no whole day
    public static List<DaysOff> read(String text, LocalDate today) throws FileRefusedException {
        if (text.length() > LARGEST) {
            throw new FileRefusedException(FileRefusedException.Reason.TOO_LARGE, "calendar", "too large");
        }
        var found = new ArrayList<DaysOff>();
        try {
            var calendar =
                    new CalendarBuilder().build(new StringReader(CalendarText.ordered(text.replace("\ufeff", ""))));
            var from = today.minusYears(1).withDayOfYear(1);
            var to = today.plusYears(YEARS).withDayOfYear(1);
            var events = calendar.<VEvent>getComponents(Component.VEVENT);
            var moved = moved(events);
            for (VEvent event : events) {
                add(event, moved, from, to, found);
            }
        } catch (ParserException e) {
            throw refused("line " + Math.max(1, e.getLineNo()), e);
        } catch (IOException | RuntimeException e) {
            // The library throws what it likes on half a file; all of it means the same to the person.
            throw refused("line 1", e);
        }
        if (found.isEmpty()) {
            throw new FileRefusedException(FileRefusedException.Reason.NO_HOLIDAYS, "calendar", "no whole day");
        }
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(DaysOff::from).thenComparing(DaysOff::name))
                .limit(MOST)
                .toList();
    }

    private static FileRefusedException refused(String where, Exception cause) {
        return new FileRefusedException(FileRefusedException.Reason.NO_HOLIDAYS, where, cause.toString());
    }

    /// Days of a rule that were moved or taken out one by one, by what comes back.
    private static Map<String, Set<LocalDate>> moved(List<VEvent> events) {
        var found = new HashMap<String, Set<LocalDate>>();
        for (var event : events) {
            event.<Property>getProperty(Property.RECURRENCE_ID)
                    .flatMap(p -> day(p.getValue()))
                    .ifPresent(day -> found.computeIfAbsent(value(event, Property.UID), _ -> new HashSet<>())
                            .add(day));
        }
        return found;
    }

    private static String value(VEvent event, String name) {
        return event.<Property>getProperty(name)
                .map(Property::getValue)
                .orElse("")
                .strip();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() < DAY
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, DAY), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static void add(
            VEvent event, Map<String, Set<LocalDate>> moved, LocalDate from, LocalDate to, List<DaysOff> found) {
        var first = wholeDay(event).orElse(null);
        if (first == null
                || CalendarText.word(value(event, Property.STATUS)).equals("CANCELLED")
                // Valentine's Day stands in public lists too; it says itself that nobody is off.
                || value(event, Property.DESCRIPTION).toLowerCase(Locale.ROOT).startsWith("observance")) {
            return;
        }
        var days = length(event, first);
        if (days > LONGEST) {
            return;
        }
        var name = value(event, Property.SUMMARY);
        if (TextRule.refusal(name).isPresent()) {
            throw new DateTimeException("a name that no record may hold");
        }
        var brief = name.length() > MOST_NAME ? name.substring(0, MOST_NAME - 1) + "\u2026" : name;
        var left = new HashSet<>(listed(event, Property.EXDATE));
        if (event.getProperty(Property.RECURRENCE_ID).isEmpty()) {
            left.addAll(moved.getOrDefault(value(event, Property.UID), Set.of()));
        }
        for (var day : days(event, first, from, to)) {
            if (!left.contains(day) && !day.plusDays(days).isBefore(from) && day.isBefore(to) && found.size() < MOST) {
                found.add(new DaysOff(day, day.plusDays(days), DaysOff.Kind.HOLIDAY, brief, null));
            }
        }
    }

    /// The day on which it begins, if it is a whole one: also from midnight to midnight, as Outlook writes it.
    private static Optional<LocalDate> wholeDay(VEvent event) {
        DtStart<Temporal> starts =
                event.<DtStart<Temporal>>getProperty(Property.DTSTART).orElse(null);
        if (starts == null) {
            return Optional.empty();
        }
        if (starts.getDate() instanceof LocalDate day) {
            return Optional.of(day);
        }
        var end = value(event, Property.DTEND);
        return starts.getValue().matches("\\d{8}T000000") && end.matches("\\d{8}T000000")
                ? day(starts.getValue())
                : Optional.empty();
    }

    /// How many days come behind the first one. The end that a calendar names is the first day after it; one that is
    /// not behind the beginning means a single day.
    private static long length(VEvent event, LocalDate first) {
        var end = day(value(event, Property.DTEND)).map(last -> ChronoUnit.DAYS.between(first, last) - 1);
        return Math.max(
                0,
                end.orElseGet(() -> event.<Duration>getProperty(Property.DURATION)
                        .map(Duration::getDuration)
                        .map(d -> ChronoUnit.DAYS.between(
                                        first,
                                        LocalDate.from(first.atStartOfDay().plus(d)))
                                - 1)
                        .orElse(0L)));
    }

    private static List<LocalDate> listed(VEvent event, String name) {
        return event.<Property>getProperties(name).stream()
                .flatMap(p -> Stream.of(p.getValue().split(",")))
                .flatMap(v -> day(v.strip()).stream())
                .toList();
    }

    /// The days on which it begins: one, those of its rule, and those that are listed beside it.
    private static List<LocalDate> days(VEvent event, LocalDate first, LocalDate from, LocalDate to) {
        var found = new ArrayList<LocalDate>();
        var rule = event.<Property>getProperty(Property.RRULE).map(Property::getValue);
        if (rule.isEmpty()) {
            found.add(first);
        } else {
            found.addAll(new Recur<LocalDate>(rule.get()).getDates(first, from, to, MOST));
        }
        listed(event, Property.RDATE).stream().filter(d -> !found.contains(d)).forEach(found::add);
        return found;
    }
}
