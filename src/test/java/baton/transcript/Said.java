package baton.transcript;

import baton.transcript.Transcript.Line;
import baton.transcript.Transcript.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Transcripts as tests need them.
public final class Said {
    public static final UUID CLIP = new UUID(0, 77);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    /// Milliseconds of a word, and between two lines.
    private static final int WORD = 300;

    private static final int PAUSE = 900;

    private Said() {}

    /// Every word takes 0.3 s; a line follows the one before after 0.9 s, and the first begins at 0.5 s.
    public static Transcript lines(String... texts) {
        return of(CLIP, texts);
    }

    public static Transcript of(UUID clip, String... texts) {
        var lines = new ArrayList<Line>();
        long at = 500;
        for (var text : texts) {
            var words = new ArrayList<Word>();
            for (var word : text.split(" ")) {
                words.add(word(word, at, at + WORD));
                at += WORD;
            }
            lines.add(new Line(words));
            at += PAUSE;
        }
        return of(clip, lines);
    }

    public static Transcript of(UUID clip, List<Line> lines) {
        return new Transcript(
                clip, Transcript.Origin.MACHINE, Transcript.Language.ENGLISH, "Moonshine base", NOW, null, lines);
    }

    public static Word word(String text, long from, long to) {
        return new Word(text, Duration.ofMillis(from), Duration.ofMillis(to));
    }
}
