package baton.handoff.record;

import java.util.regex.Pattern;

/// Blanks as programs write them: also those that do not break, and the narrow one that Unicode 15 put before PM.
final class Blanks {
    private static final Pattern ANY = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");

    private Blanks() {}

    /// @param instead of each run of them
    static String replaced(String text, String instead) {
        return ANY.matcher(text).replaceAll(instead);
    }
}
