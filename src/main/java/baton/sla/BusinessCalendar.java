package baton.sla;

import baton.people.DaysOff;
import baton.people.Person;
import baton.people.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// When one person works: their weekly blocks, without their days off, on the clock of their zone.
///
/// A moment is open if and only if the wall clock there lies in a block of a day that is not off. So an hour that a
/// clock change skips is never open, and one that it repeats is open twice.
public record BusinessCalendar(ZoneId zone, WorkingHours hours, List<DaysOff> off) {
    /// Nobody is away for longer; a guard against calendars that never open.
    private static final Duration FURTHEST = Duration.ofDays(3_660);

    public BusinessCalendar {
        off = List.copyOf(off);
    }

    /// Without days off.
    public BusinessCalendar(ZoneId zone, WorkingHours hours) {
        this(zone, hours, List.of());
    }

    public static BusinessCalendar of(Person person) {
        return new BusinessCalendar(person.zone(), person.hours(), person.daysOff());
    }

    /// A stretch of open time; `to` is the first closed moment.
    private record Span(Instant from, Instant to) {}

    /// Whether this person works at that moment.
    public boolean isOpen(Instant at) {
        var local = at.atZone(zone).toLocalDateTime();
        return blocks(local.toLocalDate()).stream().anyMatch(b -> b.holds(local.toLocalTime()));
    }

    /// Whether this person works on that day at all.
    public boolean isWorkingDay(LocalDate day) {
        return !blocks(day).isEmpty();
    }

    /// The day on which this moment falls here.
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /// The first working day after the day on which this moment falls here.
    public LocalDate nextWorkingDay(Instant after) {
        return nextWorkingDay(day(after));
    }

    /// The first working day after that one.
    public LocalDate nextWorkingDay(LocalDate after) {
        var last = after.plusDays(FURTHEST.toDays());
        for (var day = after.plusDays(1); day.isBefore(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                return day;
            }
        }
        throw never();
    }

    /// The moment itself if it is open, else the next one that is.
    public Instant opening(Instant at) {
        var opens = new Instant[1];
        walk(at, at.plus(FURTHEST), span -> {
            opens[0] = span.from();
            return false;
        });
        if (opens[0] == null) {
            throw never();
        }
        return opens[0];
    }

    /// The instant at which `work` of business time has passed since `start`.
    ///
    /// @param work more than zero
    /// @throws IllegalArgumentException if this person does not work that much within ten years
    public Instant plus(Instant start, Duration work) {
        if (!work.isPositive()) {
            throw new IllegalArgumentException("business time must be more than zero");
        }
        var walker = new Object() {
            Duration left = work;

            @Nullable
            Instant end;
        };
        walk(start, start.plus(FURTHEST), span -> {
            var here = Duration.between(span.from(), span.to());
            if (here.compareTo(walker.left) >= 0) {
                walker.end = span.from().plus(walker.left);
                return false;
            }
            walker.left = walker.left.minus(here);
            return true;
        });
        if (walker.end == null) {
            throw never();
        }
        return walker.end;
    }

    /// Business time from one moment to a later one; zero if it is not later.
    public Duration between(Instant from, Instant to) {
        var sum = new Duration[] {Duration.ZERO};
        walk(from, to, span -> {
            sum[0] = sum[0].plus(Duration.between(span.from(), span.to()));
            return true;
        });
        return sum[0];
    }

    /// That wall time on that day if it is open, or the moment right after the work before it ends; on a day that
    /// begins later, one hour after it begins. So a time on the wall never asks for work outside somebody's hours.
    ///
    /// @param day a working day here
    public Instant within(LocalDate day, LocalTime time) {
        var blocks = blocks(day);
        var at = day.atTime(time);
        WorkingHours.@Nullable Block before = null;
        for (var block : blocks) {
            if (!block.start().isAfter(time)) {
                before = block;
            }
        }
        if (before == null) {
            return plus(instant(day.atTime(blocks.getFirst().start())), Duration.ofHours(1));
        }
        var ends = end(day, before);
        return instant(at.isAfter(ends) ? ends : at);
    }

    /// When the last work of that day ends.
    ///
    /// @param day a working day here
    public Instant close(LocalDate day) {
        return instant(end(day, blocks(day).getLast()));
    }

    /// The first moment at which the wall clock has got that far: where a clock change skips it, that change.
    private Instant instant(LocalDateTime local) {
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private static LocalDateTime end(LocalDate day, WorkingHours.Block block) {
        return block.untilMidnight() ? day.plusDays(1).atStartOfDay() : day.atTime(block.end());
    }

    private List<WorkingHours.Block> blocks(LocalDate day) {
        return off.stream().anyMatch(d -> d.holds(day)) ? List.of() : hours.on(day.getDayOfWeek());
    }

    /// Tells every open span between two moments, in order, until told to stop. Between two clock changes the wall
    /// clock runs evenly, so it goes from change to change, and within from day to day.
    private void walk(Instant from, Instant to, Predicate<Span> goOn) {
        var rules = zone.getRules();
        var at = from;
        while (at.isBefore(to)) {
            ZoneOffsetTransition change = rules.nextTransition(at);
            var until = change == null || change.getInstant().isAfter(to) ? to : change.getInstant();
            if (!walk(at, until, rules.getOffset(at), goOn)) {
                return;
            }
            at = until;
        }
    }

    private boolean walk(Instant from, Instant to, ZoneOffset offset, Predicate<Span> goOn) {
        var last = LocalDateTime.ofInstant(to, offset);
        for (var day = LocalDate.ofInstant(from, offset); !day.atStartOfDay().isAfter(last); day = day.plusDays(1)) {
            for (var block : blocks(day)) {
                var opens = day.atTime(block.start()).toInstant(offset);
                var closes = end(day, block).toInstant(offset);
                var span = new Span(opens.isAfter(from) ? opens : from, closes.isBefore(to) ? closes : to);
                if (span.from().isBefore(span.to()) && !goOn.test(span)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static IllegalArgumentException never() {
        return new IllegalArgumentException("no working time within ten years");
    }
}
