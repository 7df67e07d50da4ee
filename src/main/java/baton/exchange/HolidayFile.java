package baton.exchange;

import baton.handoff.TextRule;
import baton.people.DaysOff;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;

/// A list of public holidays as a calendar publishes it (row C1). Hostile until parsed. Only whole days count: a
/// meeting
/// in the file is no holiday.
public final class HolidayFile {
    private static final long LARGEST = 2L << 20;
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
            var calendar = new CalendarBuilder().build(new StringReader(text.replace("\ufeff", "")));
            var from = today.minusYears(1).withDayOfYear(1);
            var to = today.plusYears(YEARS).withDayOfYear(1);
            for (VEvent event : calendar.<VEvent>getComponents(Component.VEVENT)) {
                add(event, from, to, found);
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

    private static void add(VEvent event, LocalDate from, LocalDate to, List<DaysOff> found) {
        DtStart<Temporal> starts =
                event.<DtStart<Temporal>>getProperty(Property.DTSTART).orElse(null);
        if (starts == null || !(starts.getDate() instanceof LocalDate first)) {
            return;
        }
        // The end that a calendar names is the first day after it.
        var days = event.<DtEnd<Temporal>>getProperty(Property.DTEND)
                .map(DtEnd::getDate)
                .filter(LocalDate.class::isInstance)
                .map(end -> ChronoUnit.DAYS.between(first, (LocalDate) end) - 1)
                .orElse(0L);
        if (days < 0 || days > LONGEST) {
            return;
        }
        var name = event.<Property>getProperty(Property.SUMMARY)
                .map(Property::getValue)
                .orElse("")
                .strip();
        if (name.length() > MOST_NAME || TextRule.refusal(name).isPresent()) {
            throw new DateTimeException("a name that no record may hold");
        }
        for (var day : days(event, first, from, to)) {
            if (!day.plusDays(days).isBefore(from) && day.isBefore(to) && found.size() < MOST) {
                found.add(new DaysOff(day, day.plusDays(days), DaysOff.Kind.HOLIDAY, name, null));
            }
        }
    }

    /// The days on which it begins: one, or those of its rule.
    private static List<LocalDate> days(VEvent event, LocalDate first, LocalDate from, LocalDate to) {
        var rule = event.<RRule<LocalDate>>getProperty(Property.RRULE).map(RRule::getRecur);
        if (rule.isEmpty()) {
            return List.of(first);
        }
        return rule.get().getDates(first, from, to, MOST);
    }
}
