package baton.handoff.record;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What months and days of the week are called in the languages that dates were seen in.
final class CalendarNames {
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.of("de", "AT"),
            Locale.FRENCH,
            Locale.of("es"),
            Locale.ITALIAN,
            Locale.of("nl"));
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
    /// A word may name a different day in another language.
    private static final Map<String, Set<DayOfWeek>> DAYS = names(DayOfWeek.class, DayOfWeek::getDisplayName);

    private static final Map<String, Set<Month>> MONTHS = months();

    @FunctionalInterface
    private interface Naming<E> {
        String name(E value, TextStyle style, Locale language);
    }

    private CalendarNames() {}

    private static Map<String, Set<Month>> months() {
        var found = names(Month.class, Month::getDisplayName);
        found.putIfAbsent("mrz", EnumSet.of(Month.MARCH));
        found.putIfAbsent("sept", EnumSet.of(Month.SEPTEMBER));
        return found;
    }

    private static <E extends Enum<E>> Map<String, Set<E>> names(Class<E> kind, Naming<E> naming) {
        var found = new HashMap<String, Set<E>>();
        for (var value : kind.getEnumConstants()) {
            for (var language : LANGUAGES) {
                for (var style : STYLES) {
                    found.computeIfAbsent(bare(naming.name(value, style, language)), _ -> EnumSet.noneOf(kind))
                            .add(value);
                }
            }
        }
        return found;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "").strip();
    }

    /// @return empty if no month is called so, or more than one is
    static Optional<Month> month(String name) {
        var found = MONTHS.getOrDefault(bare(name), Set.of());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /// @return empty if no day is called so
    static Set<DayOfWeek> days(String name) {
        return DAYS.getOrDefault(bare(name), Set.of());
    }
}
