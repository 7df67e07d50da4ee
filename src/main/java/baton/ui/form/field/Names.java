package baton.ui.form.field;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// Several names in one line: with commas between them, or with semicolons where a name has a comma of its own.
public final class Names {
    private Names() {}

    public static String join(List<String> names) {
        if (names.stream().noneMatch(n -> n.contains(","))) {
            return String.join(", ", names);
        }
        return String.join("; ", names) + (names.size() == 1 ? ";" : "");
    }

    public static List<String> split(String line) {
        return Arrays.stream(line.split(line.contains(";") ? "[;\\n]" : "[,\\n]"))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
