package baton.people;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// When somebody works in a usual week, in their own zone: any number of blocks on each day.
///
/// @param week the blocks of each working day, in order and apart from each other; a day without blocks is absent
public record WorkingHours(Map<DayOfWeek, List<Block>> week) {
    /// A stretch of work within one day.
    ///
    /// @param start first minute of work
    /// @param end first minute after work; midnight means the end of the day
    public record Block(LocalTime start, LocalTime end) {
        public Block {
            if (!isMidnight(end) && !end.isAfter(start)) {
                throw new IllegalArgumentException("work must end after it starts");
            }
        }

        /// Whether it lasts until the day's end.
        public boolean untilMidnight() {
            return isMidnight(end);
        }

        private static boolean isMidnight(LocalTime time) {
            return time.equals(LocalTime.MIDNIGHT);
        }

        public boolean holds(LocalTime time) {
            return !time.isBefore(start) && (untilMidnight() || time.isBefore(end));
        }

        @Override
        public String toString() {
            return start + "-" + (untilMidnight() ? "24:00" : end);
        }
    }

    /// The 9 to 17 day, Monday to Friday: what a person has who never said otherwise.
    public static final WorkingHours OFFICE = new WorkingHours(
            LocalTime.of(9, 0), LocalTime.of(17, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private static final int MOST_TEXT = 500;
    private static final Pattern GROUP = Pattern.compile("([A-Za-z ,.-]+?)\\s+(\\d.*)");
    private static final Pattern BLOCK =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*-\\s*(\\d{1,2})(?:[:.](\\d{2}))?");

    public WorkingHours {
        var sorted = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        week.forEach((day, blocks) -> {
            if (!blocks.isEmpty()) {
                sorted.put(day, inOrder(blocks));
            }
        });
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("at least one working day");
        }
        week = Collections.unmodifiableMap(sorted);
    }

    /// The same block on each of these days.
    ///
    /// @param days at least one
    public WorkingHours(LocalTime start, LocalTime end, Set<DayOfWeek> days) {
        this(days.stream().collect(Collectors.toMap(d -> d, _ -> List.of(new Block(start, end)))));
    }

    private static List<Block> inOrder(List<Block> blocks) {
        var sorted = blocks.stream().sorted(Comparator.comparing(Block::start)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            var before = sorted.get(i - 1);
            if (before.untilMidnight() || before.end().isAfter(sorted.get(i).start())) {
                throw new IllegalArgumentException("two blocks of one day overlap");
            }
        }
        return sorted;
    }

    /// The blocks of a day; none on a free one.
    public List<Block> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /// As a person writes it, and as [#parse(String)] reads it: "Mon-Fri 09:00-12:30, 13:30-17:00; Sat 10:00-13:00".
    @Override
    public String toString() {
        var groups = new LinkedHashMap<List<Block>, List<DayOfWeek>>();
        week.forEach((day, blocks) ->
                groups.computeIfAbsent(blocks, _ -> new ArrayList<>()).add(day));
        return groups.entrySet().stream()
                .map(g -> days(g.getValue()) + " "
                        + g.getKey().stream().map(Block::toString).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    /// "Mon-Wed, Fri".
    private static String days(List<DayOfWeek> days) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < days.size(); ) {
            int last = i;
            while (last + 1 < days.size()
                    && days.get(last + 1).getValue() == days.get(last).getValue() + 1) {
                last++;
            }
            parts.add(last == i ? name(days.get(i)) : name(days.get(i)) + "-" + name(days.get(last)));
            i = last + 1;
        }
        return String.join(", ", parts);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /// What a person wrote; empty if it cannot be understood. Days by their English names, long or short.
    public static Optional<WorkingHours> parse(String text) {
        if (text.length() > MOST_TEXT) {
            return Optional.empty();
        }
        var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        try {
            for (var part : text.replace('\u2013', '-').split(";")) {
                var group = GROUP.matcher(part.strip());
                if (!group.matches()) {
                    return Optional.empty();
                }
                var blocks = new ArrayList<Block>();
                for (var block : group.group(2).split(",")) {
                    blocks.add(block(block.strip()));
                }
                for (var day : days(group.group(1))) {
                    if (week.put(day, blocks) != null) {
                        return Optional.empty();
                    }
                }
            }
            return Optional.of(new WorkingHours(week));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static Block block(String text) {
        var found = BLOCK.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("no block: " + text);
        }
        return new Block(time(found.group(1), found.group(2)), time(found.group(3), found.group(4)));
    }

    private static LocalTime time(String hour, @Nullable String minute) {
        var hours = Integer.parseInt(hour);
        var minutes = minute == null ? 0 : Integer.parseInt(minute);
        return hours == 24 && minutes == 0 ? LocalTime.MIDNIGHT : LocalTime.of(hours, minutes);
    }

    private static List<DayOfWeek> days(String text) {
        var found = new ArrayList<DayOfWeek>();
        for (var part : text.strip().replaceAll("\\s*-\\s*", "-").split("[ ,]+")) {
            var ends = part.split("-");
            if (ends.length > 2) {
                throw new IllegalArgumentException("no days: " + part);
            }
            var last = day(ends[ends.length - 1]);
            for (var day = day(ends[0]); ; day = day.plus(1)) {
                found.add(day);
                if (day == last) {
                    break;
                }
            }
        }
        return found;
    }

    private static DayOfWeek day(String name) {
        var wanted = name.replace(".", "").strip().toLowerCase(Locale.ROOT);
        for (var day : DayOfWeek.values()) {
            if (wanted.length() >= 2 && day.name().toLowerCase(Locale.ROOT).startsWith(wanted)) {
                return day;
            }
        }
        throw new IllegalArgumentException("no day: " + name);
    }
}
