package baton.exchange;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Moments and lengths in a calendar file as the standard (RFC 5545) wants them: 20261210T140000Z. Many programs write
/// them with dashes and colons, without seconds, with fractions of one, or with an offset.
final class CalendarMoments {
    private static final Set<String> MOMENTS = Set.of("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE");
    /// Nothing here is told by them, and a wrong one would be the end of the file.
    private static final Set<String> UNUSED = Set.of("DTSTAMP", "CREATED", "LAST-MODIFIED", "COMPLETED");

    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})[Tt ](\\d{2}):?(\\d{2})(?::?(\\d{2}))?"
                    + "(?:\\.\\d+)?([Zz]|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern LENGTH = Pattern.compile("[+-]?P(\\d+W|(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?)");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private CalendarMoments() {}

    /// @param line unfolded
    /// @return empty if the file is better read without it
    static Optional<String> ordered(String line) {
        var colon = colon(line);
        if (colon < 0) {
            return Optional.of(line);
        }
        var semicolon = line.indexOf(';');
        var nameEnd = semicolon < 0 || semicolon > colon ? colon : semicolon;
        var name = CalendarText.word(line.substring(0, nameEnd));
        var value = line.substring(colon + 1).strip();
        if (UNUSED.contains(name)
                || name.equals("DURATION") && !LENGTH.matcher(value).matches()) {
            return Optional.empty();
        }
        if (!MOMENTS.contains(name)) {
            return Optional.of(line);
        }
        var plain = DAY.matcher(value).matches()
                ? value.replace("-", "")
                : MOMENT.matcher(value).replaceAll(m -> Matcher.quoteReplacement(plain(m)));
        // An offset says it all: the zone beside it would be counted twice.
        var parameters = plain.endsWith("Z") && !value.toUpperCase(Locale.ROOT).endsWith("Z")
                ? CalendarText.TZID.matcher(line.substring(nameEnd, colon)).replaceFirst("")
                : line.substring(nameEnd, colon);
        return Optional.of(name + parameters + ":" + plain);
    }

    /// Where the value begins: a parameter between quotes may hold the same sign.
    private static int colon(String line) {
        var quoted = false;
        for (int i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(MatchResult found) {
        var seconds = found.group(6) == null ? "00" : found.group(6);
        var wall = found.group(1) + found.group(2) + found.group(3) + "T" + found.group(4) + found.group(5) + seconds;
        var zone = found.group(7);
        if (zone == null) {
            return wall;
        }
        if (zone.equalsIgnoreCase("Z")) {
            return wall + "Z";
        }
        try {
            return UTC.format(OffsetDateTime.of(LocalDateTime.parse(wall, InvitationSeries.LOCAL), ZoneOffset.of(zone))
                    .withOffsetSameInstant(ZoneOffset.UTC));
        } catch (DateTimeException no) {
            return found.group();
        }
    }
}
