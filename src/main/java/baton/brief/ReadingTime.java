package baton.brief;

import java.time.Duration;

/// How long a text takes to read. The full document should take five minutes and one or two pages.
public final class ReadingTime {
    /// A colleague who reads to understand.
    public static final int WORDS_PER_MINUTE = 200;

    public static final Duration LONGEST = Duration.ofMinutes(5);
    public static final int MOST_PAGES = 2;

    private ReadingTime() {}

    public static Duration of(String text) {
        return Duration.ofSeconds(Math.round(Wording.words(text) * 60.0 / WORDS_PER_MINUTE));
    }
}
