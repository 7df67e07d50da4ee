package baton.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One line of what is said in a clip, with its time on the whole file (row W4).
public record Caption(Duration from, Duration to, String text) {
    /// Bytes of a captions file that is read.
    public static final int LARGEST = 2_000_000;

    private static final Pattern TIMES = Pattern.compile(
            "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{3})\\s+-->\\s+(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{3}).*");
    private static final Pattern TAGS = Pattern.compile("<[^<>]{0,200}>");
    private static final int LONGEST_LINE = 1_000;

    /// Reads WebVTT, and SubRip, which differs by a comma. What is no caption is passed over: a half-damaged file still
    /// shows its other half.
    public static List<Caption> read(String file) {
        var found = new ArrayList<Caption>();
        var lines = file.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var times = TIMES.matcher(lines.get(i).strip());
            if (!times.matches()) {
                continue;
            }
            var words = new ArrayList<String>();
            while (i + 1 < lines.size() && !lines.get(i + 1).isBlank()) {
                i++;
                words.add(lines.get(i).strip());
            }
            var from = time(times.group(1), times.group(2), times.group(3), times.group(4));
            var to = time(times.group(5), times.group(6), times.group(7), times.group(8));
            var text = plain(String.join(" ", words));
            if (to.compareTo(from) > 0 && !text.isEmpty()) {
                found.add(new Caption(from, to, text));
            }
        }
        return found;
    }

    private static Duration time(String hours, String minutes, String seconds, String millis) {
        return Duration.ofHours(hours == null ? 0 : Integer.parseInt(hours))
                .plusMinutes(Integer.parseInt(minutes))
                .plusSeconds(Integer.parseInt(seconds))
                .plusMillis(Integer.parseInt(millis));
    }

    private static String plain(String text) {
        var plain = TAGS.matcher(text)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .strip();
        return plain.length() > LONGEST_LINE ? plain.substring(0, LONGEST_LINE) : plain;
    }
}
