package baton.brief;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A text with merge fields in braces.
public record Template(String text) {
    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z.]+)}");

    /// @param missing fields that the template names and nobody has filled in; while there are any, the text does not
    ///     leave
    public record Merged(String text, Set<MergeField> missing) {
        public Merged {
            missing = Set.copyOf(missing);
        }
    }

    /// Names in braces that are no merge field.
    public Set<String> unknownFields() {
        var unknown = new LinkedHashSet<String>();
        var match = FIELD.matcher(text);
        while (match.find()) {
            if (MergeField.named(match.group(1)).isEmpty()) {
                unknown.add(match.group(1));
            }
        }
        return unknown;
    }

    /// Fields without a value stay in braces, so that the person sees where they belong.
    public Merged merge(Map<MergeField, String> values) {
        var missing = EnumSet.noneOf(MergeField.class);
        var merged = FIELD.matcher(text).replaceAll(match -> {
            var field = MergeField.named(match.group(1));
            var value = field.map(f -> values.getOrDefault(f, "").strip()).orElse("");
            if (value.isEmpty()) {
                field.ifPresent(missing::add);
                return java.util.regex.Matcher.quoteReplacement(match.group());
            }
            return java.util.regex.Matcher.quoteReplacement(value);
        });
        return new Merged(merged, missing);
    }
}
