package baton.app.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes the names of people and companies, addresses, and the folder of whoever sits here out of texts that go to
/// somebody else.
public final class Scrubber {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    /// Of a server: behind the sign of an address, or by its number.
    private static final Pattern HOST = Pattern.compile("(://)[^\\s/:\"']+|()\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b");
    private static final String NAME = "‹name›";
    /// Of a name's words, shorter ones are words of every text.
    private static final int SHORTEST = 3;

    /// Words that join others in a company's name, and name nobody by themselves as long as they are small: Per and
    /// Del are people.
    private static final Set<String> JOINING =
            Set.of("and", "the", "for", "und", "der", "die", "das", "von", "aus", "des", "les", "del", "con", "per");

    /// By their first word, in small letters; the longest first.
    private final Map<String, List<String>> names = new HashMap<>();
    private final List<String> folders;

    /// @param all names; each of their words counts by itself too
    /// @param folders of whoever sits here, in every spelling
    public Scrubber(Collection<String> all, Collection<String> folders) {
        this.folders = folders.stream()
                .filter(f -> f.length() > 1)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var found = new HashMap<String, List<String>>();
        all.stream()
                .flatMap(name -> Stream.concat(
                        Stream.of(name.strip()).filter(n -> n.length() > 1),
                        WORD.matcher(name).results().map(MatchResult::group).filter(Scrubber::isName)))
                .distinct()
                .forEach(name -> {
                    var first = WORD.matcher(name);
                    if (first.find()) {
                        found.computeIfAbsent(first.group().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                                .add(name.substring(first.start()));
                    }
                });
        found.forEach((first, some) -> names.put(
                first,
                some.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList()));
    }

    private static boolean isName(String word) {
        return word.length() >= SHORTEST && !JOINING.contains(word);
    }

    public String clean(String text) {
        var bare = text;
        for (var folder : folders) {
            bare = bare.replace(folder, "~");
        }
        bare = ADDRESS.matcher(bare).replaceAll("‹address›");
        bare = HOST.matcher(bare).replaceAll("$1‹host›");
        var out = new StringBuilder(bare.length());
        var words = WORD.matcher(bare);
        int done = 0;
        while (words.find()) {
            if (words.start() < done) {
                continue;
            }
            for (var name : names.getOrDefault(words.group().toLowerCase(Locale.ROOT), List.of())) {
                var end = words.start() + name.length();
                if (bare.regionMatches(true, words.start(), name, 0, name.length())
                        && (end == bare.length() || !Character.isLetterOrDigit(bare.charAt(end)))) {
                    out.append(bare, done, words.start()).append(NAME);
                    done = end;
                    break;
                }
            }
        }
        return out.append(bare, done, bare.length()).toString();
    }
}
