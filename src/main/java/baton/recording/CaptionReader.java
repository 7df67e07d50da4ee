package baton.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads captions as other programs write them: WebVTT and SubRip with one to nine digits behind the second or none,
/// without blank lines between, with styles, speakers and entities, and rolling, where each line comes twice. What is
/// no caption is passed over: a half-damaged file still shows its other half.
final class CaptionReader {
    private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})(?:[.,:](\\d{1,9}))?";
    private static final Pattern TIMES = Pattern.compile(TIME + "\\s*-{1,3}>\\s*" + TIME + "(?:\\s.*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern TAGS = Pattern.compile(
            "(?i)</?(?:i|b|u|s|c|v|em|strong|font|ruby|rt|lang|span|br|p)(?:[.\\s/][^<>]{0,200})?>|<\\d{1,3}:\\d{2}[:.\\d]{0,12}>");
    private static final Pattern INNER_TIME = Pattern.compile("<\\d{1,3}:\\d{2}[:.\\d]{0,12}>");
    /// Styles of another format that SubRip files carry along.
    private static final Pattern STYLES = Pattern.compile("\\{\\\\[^{}]{0,200}\\}|\\{[ibus]\\}");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,5});");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\u200e\\u200f]+|[\\s\\u200e\\u200f]+$");
    private static final Map<String, String> ENTITIES = Map.of(
            "lt", "<", "gt", ">", "amp", "&", "nbsp", " ", "apos", "'", "quot", "\"", "lrm", "\u200e", "rlm", "\u200f");
    /// A name of one to four words in front of what is said.
    private static final Pattern SPEAKER = Pattern.compile(
            "^(?:>>\\s*|-\\s*)?(\\p{Lu}[\\p{L}.'\u2019-]*(?: \\p{L}[\\p{L}.'\u2019-]*){0,3}):\\s+(?=\\S)");

    private static final int LONGEST_LINE = 20_000;
    /// Of a caption without a length.
    private static final Duration SHORT = Duration.ofSeconds(3);
    /// Two captions that are no further apart follow on each other.
    private static final Duration CLOSE = Duration.ofMillis(60);
    /// Of a hundred captions, so many with a name in front: then a name is a speaker.
    private static final int MOSTLY = 80;

    private CaptionReader() {}

    private record Cue(Duration from, Duration to, List<String> lines) {}

    static List<Caption> read(String file) {
        var cues = cues(file.startsWith("\ufeff") ? file.substring(1) : file);
        var plain = unrolled(cues);
        var found = new ArrayList<Caption>();
        for (int i = 0; i < plain.size(); i++) {
            var cue = plain.get(i);
            var text = String.join(" ", cue.lines());
            var end =
                    i + 1 < plain.size() ? plain.get(i + 1).from() : cue.from().plus(SHORT);
            var to = cue.to().compareTo(cue.from()) > 0
                    ? cue.to()
                    : earlier(end, cue.from().plus(SHORT));
            if (!text.isBlank() && to.compareTo(cue.from()) > 0) {
                found.add(new Caption(
                        cue.from(), to, text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text));
            }
        }
        return withoutSpeakers(found);
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static List<Cue> cues(String file) {
        var found = new ArrayList<Cue>();
        var lines = file.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var times = TIMES.matcher(lines.get(i).strip());
            if (!times.matches()) {
                continue;
            }
            var words = new ArrayList<String>();
            int next = i + 1;
            // A blank line right behind the time is none of the end.
            while (next < lines.size() && lines.get(next).isBlank() && !isCueAhead(lines, next)) {
                next++;
            }
            while (next < lines.size() && !lines.get(next).isEmpty() && !isTimes(lines, next)) {
                words.add(lines.get(next));
                next++;
            }
            if (isTimes(lines, next)
                    && !words.isEmpty()
                    && NUMBER.matcher(words.getLast().strip()).matches()) {
                // No blank line between: the number is the next one's.
                words.removeLast();
            }
            i = next - 1;
            found.add(new Cue(
                    time(times.group(1), times.group(2), times.group(3), times.group(4)),
                    time(times.group(5), times.group(6), times.group(7), times.group(8)),
                    words));
        }
        // Editors append what was added later; it is said when its time comes.
        found.sort(Comparator.comparing(Cue::from));
        return found;
    }

    private static boolean isTimes(List<String> lines, int at) {
        return at < lines.size() && TIMES.matcher(lines.get(at).strip()).matches();
    }

    /// Whether behind these blank lines another caption begins, or nothing.
    private static boolean isCueAhead(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at >= lines.size()
                || isTimes(lines, at)
                || NUMBER.matcher(lines.get(at).strip()).matches() && isTimes(lines, at + 1);
    }

    private static Duration time(String hours, String minutes, String seconds, String fraction) {
        var millis = fraction == null ? 0 : Math.round(Double.parseDouble("0." + fraction) * 1000);
        return Duration.ofHours(hours == null ? 0 : Integer.parseInt(hours))
                .plusMinutes(Integer.parseInt(minutes))
                .plusSeconds(Integer.parseInt(seconds))
                .plusMillis(millis);
    }

    /// Captions that roll show each line twice: as it is spoken, and above the next one. Each is kept once.
    private static List<Cue> unrolled(List<Cue> cues) {
        var plain = cues.stream()
                .map(c -> new Cue(
                        c.from(),
                        c.to(),
                        c.lines().stream()
                                .map(CaptionReader::plain)
                                .filter(l -> !l.isEmpty())
                                .toList()))
                .toList();
        var rolls = cues.stream()
                .anyMatch(c ->
                        c.lines().stream().anyMatch(l -> INNER_TIME.matcher(l).find()));
        int repeated = 0;
        for (int i = 1; i < plain.size(); i++) {
            repeated += common(plain.get(i - 1), plain.get(i)) > 0 ? 1 : 0;
        }
        if (!rolls && (repeated < 2 || repeated * 3 < plain.size())) {
            return plain;
        }
        var kept = new ArrayList<Cue>();
        for (int i = 0; i < plain.size(); i++) {
            var cue = plain.get(i);
            var seen = i == 0 ? 0 : common(plain.get(i - 1), cue);
            kept.add(new Cue(
                    cue.from(), cue.to(), cue.lines().subList(seen, cue.lines().size())));
        }
        return kept;
    }

    /// How many lines at the beginning of a caption were the last ones of the caption before.
    private static int common(Cue before, Cue cue) {
        if (cue.from().minus(before.to()).abs().compareTo(CLOSE) > 0) {
            return 0;
        }
        for (int n = Math.min(before.lines().size(), cue.lines().size()); n > 0; n--) {
            var last = before.lines()
                    .subList(before.lines().size() - n, before.lines().size());
            if (last.equals(cue.lines().subList(0, n))) {
                return n;
            }
        }
        return 0;
    }

    /// Meeting programs write who speaks before what is said. A name counts where nearly every caption has one.
    private static List<Caption> withoutSpeakers(List<Caption> captions) {
        var named =
                captions.stream().filter(c -> SPEAKER.matcher(c.text()).find()).count();
        if (named < 2 || named * 100 < (long) MOSTLY * captions.size()) {
            return captions;
        }
        return captions.stream()
                .map(c ->
                        new Caption(c.from(), c.to(), SPEAKER.matcher(c.text()).replaceFirst("")))
                .toList();
    }

    private static String plain(String line) {
        var bare =
                STYLES.matcher(TAGS.matcher(line).replaceAll("")).replaceAll("").replace("\\N", " ");
        var words = ENTITY.matcher(bare).replaceAll(m -> Matcher.quoteReplacement(entity(m.group(1), m.group())));
        // Within the words marks of direction have a meaning; around them they only stand between captions.
        return AROUND.matcher(words).replaceAll("");
    }

    private static String entity(String name, String whole) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, whole);
        }
        var hexadecimal = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        var point = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        return Character.isValidCodePoint(point) && !Character.isISOControl(point) ? Character.toString(point) : whole;
    }
}
