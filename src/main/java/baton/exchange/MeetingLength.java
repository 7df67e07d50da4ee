package baton.exchange;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// How long a meeting takes, as people and other programs write it: 30, 45.0, 30 min, 1h, 1,5 Stunden, 0:45, 1:00:00.
final class MeetingLength {
    /// In minutes, as the form takes them.
    static final int LEAST = 5;

    static final int MOST = 480;
    private static final int HOUR = 60;

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::00)?");
    private static final Pattern NUMBER = Pattern.compile("(?i)(\\d{1,4}(?:[.,]\\d{1,2})?)\\s*"
            + "(?:(|m|min|mins|minutes?|minuten?|\\u2032)|(h|hrs?|hours?|std|stunden?))\\.?");

    private MeetingLength() {}

    /// @return minutes, 5 to 480; empty if it is no length, or one that no meeting has
    static OptionalInt read(String text) {
        var bare = text.strip();
        var clock = CLOCK.matcher(bare);
        if (clock.matches()) {
            return known(Integer.parseInt(clock.group(1)) * HOUR + Integer.parseInt(clock.group(2)));
        }
        var number = NUMBER.matcher(bare);
        if (!number.matches()) {
            return OptionalInt.empty();
        }
        var minutes = Double.parseDouble(number.group(1).replace(',', '.')) * (number.group(3) == null ? 1 : HOUR);
        return minutes == Math.rint(minutes) ? known((int) minutes) : OptionalInt.empty();
    }

    private static OptionalInt known(int minutes) {
        return minutes >= LEAST && minutes <= MOST ? OptionalInt.of(minutes) : OptionalInt.empty();
    }
}
