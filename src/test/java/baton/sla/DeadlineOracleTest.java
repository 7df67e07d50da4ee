package baton.sla;

import static org.assertj.core.api.Assertions.assertThat;

import baton.people.DaysOff;
import baton.people.WorkingHours;
import baton.people.WorkingHours.Block;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The three policies against a slow oracle that knows nothing but the wall clock and looks at every minute: generated
/// hand-offs in generated calendars, in twenty zones, a third of them near a clock change. `-Dbaton.oracle=100000`
/// tries more.
class DeadlineOracleTest {
    private static final int CASES = Integer.getInteger("baton.oracle", 12_000);
    private static final List<ZoneId> ZONES = List.of(
                    "Europe/London",
                    "Europe/Berlin",
                    "America/New_York",
                    "America/St_Johns",
                    "America/Havana",
                    "America/Santiago",
                    "America/Asuncion",
                    "Asia/Kolkata",
                    "Asia/Kathmandu",
                    "Asia/Beirut",
                    "Asia/Tokyo",
                    "Africa/Cairo",
                    "Africa/Casablanca",
                    "Antarctica/Troll",
                    "Atlantic/Azores",
                    "Australia/Lord_Howe",
                    "Australia/Sydney",
                    "Pacific/Apia",
                    "Pacific/Chatham",
                    "Etc/UTC")
            .stream()
            .map(ZoneId::of)
            .toList();
    private static final Map<FirstTouchPolicy, Duration> POLICIES = Map.of(
            SlaRules.BOOKED_MEETING, Duration.ofHours(4),
            SlaRules.HOT_CALL_BACK, Duration.ofMinutes(30),
            SlaRules.INBOUND, Duration.ofMinutes(5));

    @Test
    void everyDeadlineIsTheOneThatCountingMinutesFinds() {
        var differences = IntStream.range(0, CASES)
                .parallel()
                .mapToObj(DeadlineOracleTest::difference)
                .filter(found -> !found.isEmpty())
                .limit(5)
                .toList();
        assertThat(differences).isEmpty();
    }

    private static String difference(int seed) {
        var random = new Random(seed);
        var zone = ZONES.get(seed % ZONES.size());
        var start = start(random, zone);
        var calendar = new BusinessCalendar(zone, hours(random), off(random, start, zone));
        var policy = List.of(SlaRules.BOOKED_MEETING, SlaRules.HOT_CALL_BACK, SlaRules.INBOUND)
                .get(seed / ZONES.size() % 3);
        var ours = policy.moments(start, calendar).getFirst().due();
        var oracle = new Oracle(calendar);
        var theirs = policy.equals(SlaRules.BOOKED_MEETING)
                ? oracle.booked(start)
                : oracle.count(
                        start, oracle.open(start) ? (int) POLICIES.get(policy).toMinutes() : 60);
        return ours.equals(theirs)
                ? ""
                : "%s from %s in %s, off %s: %s, the oracle says %s"
                        .formatted(policy.name(), start.atZone(zone), calendar.hours(), calendar.off(), ours, theirs);
    }

    private static Instant start(Random random, ZoneId zone) {
        var any = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(2 * 525_600)));
        var change = zone.getRules().nextTransition(any);
        return random.nextInt(3) > 0 || change == null
                ? any
                : change.getInstant().plus(Duration.ofMinutes(random.nextInt(3_000) - 2_000));
    }

    private static WorkingHours hours(Random random) {
        var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(7) < 5) {
                week.put(day, blocks(random));
            }
        }
        if (week.size() < 2) {
            return WorkingHours.OFFICE;
        }
        return new WorkingHours(week);
    }

    private static List<Block> blocks(Random random) {
        var found = new ArrayList<Block>();
        var at = 15 * random.nextInt(56);
        for (int i = 0; i <= random.nextInt(3) && at < 1_380; i++) {
            var end = Math.min(1_440, at + 60 + 15 * random.nextInt(24));
            found.add(new Block(time(at), time(end)));
            at = end + 15 * (1 + random.nextInt(6));
        }
        return found;
    }

    private static LocalTime time(int minute) {
        return minute >= 1_440 ? LocalTime.MIDNIGHT : LocalTime.of(minute / 60, minute % 60);
    }

    private static List<DaysOff> off(Random random, Instant start, ZoneId zone) {
        var found = new ArrayList<DaysOff>();
        for (int i = 0; i < random.nextInt(3); i++) {
            var first = LocalDate.ofInstant(start, zone).plusDays(random.nextInt(6));
            found.add(new DaysOff(first, first.plusDays(random.nextInt(4)), DaysOff.Kind.HOLIDAY, "", null));
        }
        return found;
    }

    /// Goes from minute to minute, and asks the wall clock each time.
    private record Oracle(BusinessCalendar calendar) {
        private LocalDateTime wall(Instant at) {
            return LocalDateTime.ofInstant(at, calendar.zone());
        }

        private List<Block> blocks(LocalDate day) {
            for (var off : calendar.off()) {
                if (!day.isBefore(off.from()) && !day.isAfter(off.to())) {
                    return List.of();
                }
            }
            return calendar.hours().week().getOrDefault(day.getDayOfWeek(), List.of());
        }

        boolean open(Instant at) {
            var wall = wall(at);
            var minute = wall.getHour() * 60 + wall.getMinute();
            for (var block : blocks(wall.toLocalDate())) {
                var end = block.end().equals(LocalTime.MIDNIGHT) ? 1_440 : minute(block.end());
                if (minute >= minute(block.start()) && minute < end) {
                    return true;
                }
            }
            return false;
        }

        private static int minute(LocalTime time) {
            return time.getHour() * 60 + time.getMinute();
        }

        Instant count(Instant start, int minutes) {
            var at = start;
            for (int left = minutes; left > 0; at = at.plusSeconds(60)) {
                if (open(at)) {
                    left--;
                }
            }
            return at;
        }

        Instant booked(Instant start) {
            var hours = count(start, 240);
            var table = table(start);
            return table.isBefore(hours) ? table : hours;
        }

        private Instant table(Instant start) {
            var wall = wall(start);
            var works = !blocks(wall.toLocalDate()).isEmpty();
            if (works && wall.getHour() < 12) {
                var due = on(start, wall.toLocalDate(), LocalTime.of(17, 0));
                return due.isAfter(start) ? due : count(start, 60);
            }
            var day = wall.toLocalDate().plusDays(1);
            while (blocks(day).isEmpty()) {
                day = day.plusDays(1);
            }
            return on(start, day, LocalTime.of(10, 0));
        }

        /// That time on that day, but not after the work that has begun by then, nor before any has begun.
        private Instant on(Instant near, LocalDate day, LocalTime time) {
            @Nullable Block begun = null;
            for (var block : blocks(day)) {
                if (!block.start().isAfter(time)) {
                    begun = block;
                }
            }
            if (begun == null) {
                var first = blocks(day).getFirst();
                return count(first(near, w -> !w.isBefore(day.atTime(first.start()))), 60);
            }
            var end = begun.end().equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(begun.end());
            var limit = day.atTime(time).isBefore(end) ? day.atTime(time) : end;
            return first(near, w -> !w.isBefore(limit));
        }

        /// The first minute of the days around a moment at which the wall clock has got so far.
        private Instant first(Instant near, Predicate<LocalDateTime> reached) {
            var at = near.minus(Duration.ofHours(30));
            while (reached.test(wall(at))) {
                at = at.minus(Duration.ofHours(30));
            }
            while (!reached.test(wall(at))) {
                at = at.plusSeconds(60);
            }
            return at;
        }
    }
}
