package baton.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts the text of a calendar file in order before it is parsed: what calendars of the wild write beside the standard
/// (RFC 5545) and a strict parser would refuse, or misread in silence.
final class CalendarText {
    private static final Pattern PROPERTY =
            Pattern.compile("[A-Za-z][A-Za-z0-9-]*(;[^:]*)?:.*|[A-Za-z][A-Za-z0-9-]*;.*");
    static final Pattern TZID = Pattern.compile("(?i);TZID=(\"[^\"]*\"|[^:;]*)");
    private static final Pattern QUOTED_PRINTABLE =
            Pattern.compile("(?i)^([^:]*?);ENCODING=QUOTED-PRINTABLE([^:]*):(.*)$", Pattern.DOTALL);
    private static final Pattern CHARSET = Pattern.compile("(?i);CHARSET=([^;:]+)");

    private CalendarText() {}

    /// The zone that a calendar names for times that name none, where it is one that is known here.
    static Optional<ZoneId> usualZone(String name) {
        return zone(name);
    }

    /// A zone by its name in a calendar, also behind slashes as some programs write it, such as
    /// `/freeassociation.sourceforge.net/Europe/Vienna`.
    static Optional<ZoneId> zone(String name) {
        var bare = name.strip();
        while (true) {
            try {
                if (!bare.isEmpty() && !bare.startsWith("/")) {
                    return Optional.of(ZoneId.of(bare));
                }
            } catch (DateTimeException another) {
                // A name of the world, or of the same city behind another slash.
            }
            var slash = bare.indexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            bare = bare.substring(slash + 1);
        }
    }

    /// @param text with lines folded or not
    static String ordered(String text) {
        return logicalLines(text).stream()
                .map(CalendarText::decoded)
                .map(CalendarText::withPlainZone)
                .flatMap(line -> CalendarMoments.ordered(line).stream())
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<String> logicalLines(String text) {
        var lines = new ArrayList<String>();
        var soft = false;
        for (var line : text.replace("\u000b", "\\n").replace("\f", "\\n").split("\\r\\n|\\n|\\r", -1)) {
            var last = lines.size() - 1;
            var folded = line.startsWith(" ") || line.startsWith("\t");
            if (last >= 0 && soft) {
                lines.set(last, lines.get(last) + (folded ? line.substring(1) : line));
            } else if (last >= 0 && folded) {
                lines.set(last, lines.get(last) + line.substring(1));
            } else if (last >= 0 && !line.isBlank() && !PROPERTY.matcher(line).matches()) {
                // A description broken without a fold: its second line is no property, and swallows none.
                lines.set(last, lines.get(last) + "\\n" + line);
            } else if (!line.isBlank()) {
                lines.add(line);
            }
            // Quoted-printable goes on in the next line where one ends with a single sign.
            var joined = lines.isEmpty() ? "" : lines.getLast();
            soft = joined.endsWith("=") && QUOTED_PRINTABLE.matcher(joined).matches();
            if (soft) {
                lines.set(lines.size() - 1, joined.substring(0, joined.length() - 1));
            }
        }
        return lines;
    }

    private static String decoded(String line) {
        var coded = QUOTED_PRINTABLE.matcher(line);
        if (!coded.matches()) {
            return line;
        }
        var parameters = coded.group(1) + coded.group(2);
        var charset = CHARSET.matcher(parameters);
        var text = decode(coded.group(3), charset.find() ? charset(charset.group(1)) : StandardCharsets.UTF_8);
        var escaped = text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\n|\\r", Matcher.quoteReplacement("\\n"));
        return CHARSET.matcher(parameters).replaceAll("") + ":" + escaped;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (UnsupportedCharsetException | IllegalCharsetNameException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String decode(String text, Charset charset) {
        var out = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            var high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            var low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (text.charAt(i) == '=' && low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.writeBytes(String.valueOf(text.charAt(i)).getBytes(charset));
            }
        }
        return out.toString(charset);
    }

    /// The name of a zone that is known here, without slashes and blanks around it.
    private static String withPlainZone(String line) {
        var colon = line.indexOf(':');
        var zone = TZID.matcher(line);
        if (!zone.find() || colon >= 0 && zone.start() > colon) {
            return line;
        }
        var name = zone.group(1).replace("\"", "").strip();
        var known = zone(name);
        var written = known.map(ZoneId::getId).orElse(name);
        var quoted = written.matches("[^:;,]*") ? written : '"' + written + '"';
        return line.substring(0, zone.start()) + ";TZID=" + quoted + line.substring(zone.end());
    }

    /// A method or a kind in capital letters.
    static String word(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
