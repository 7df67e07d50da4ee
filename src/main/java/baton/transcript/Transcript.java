package baton.transcript;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is said in a briefing, word by word. Times are on the whole file, as chapters' are, whatever was cut.
///
/// @param origin where the words come from
/// @param language what it sounded like; no words are kept of what was not understood
/// @param engine name and version of what wrote it down; empty for a file
/// @param reviewedBy who has read it and stands for it; null while it is only a machine's word
/// @param lines in the order of the recording
public record Transcript(
        UUID clip,
        Origin origin,
        Language language,
        String engine,
        Instant madeAt,
        @Nullable UUID reviewedBy,
        List<Line> lines) {
    /// Who wrote it down first.
    public enum Origin {
        MACHINE,
        /// Read from captions that somebody brought.
        FILE
    }

    /// What it sounded like.
    public enum Language {
        ENGLISH,
        /// Somebody spoke, and it was not English.
        OTHER,
        /// Nobody spoke.
        SILENT
    }

    /// One word as it is written, with what belongs to it: "week," "$420,000".
    public record Word(String text, Duration from, Duration to) {
        public Word {
            Objects.requireNonNull(text);
            if (from.isNegative() || to.compareTo(from) < 0) {
                throw new IllegalArgumentException("a word ends after it begins");
            }
        }
    }

    /// What is said in one breath.
    ///
    /// @param words at least one
    public record Line(List<Word> words) {
        public Line {
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a line has words");
            }
        }

        public Duration from() {
            return words.getFirst().from();
        }

        public Duration to() {
            return words.getLast().to();
        }

        public String text() {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }
    }

    public Transcript {
        Objects.requireNonNull(clip);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(language);
        Objects.requireNonNull(engine);
        Objects.requireNonNull(madeAt);
        lines = List.copyOf(lines);
    }

    public boolean isReviewed() {
        return reviewedBy != null;
    }

    public Transcript withLines(List<Line> changed) {
        return new Transcript(clip, origin, language, engine, madeAt, reviewedBy, changed);
    }

    /// Whether it takes the other's place: what somebody has read and stands for beats what only a machine has heard.
    ///
    /// @param other null for none
    public boolean isBetter(@Nullable Transcript other) {
        return other == null || other.reviewedBy == null && reviewedBy != null;
    }

    public Transcript reviewedBy(@Nullable UUID person) {
        return new Transcript(clip, origin, language, engine, madeAt, person, lines);
    }

    /// The same words for another clip: a take becomes one.
    public Transcript of(UUID other) {
        return new Transcript(other, origin, language, engine, madeAt, reviewedBy, lines);
    }

    /// Every word, in the order of the recording.
    public List<Word> words() {
        var all = new ArrayList<Word>();
        lines.forEach(line -> all.addAll(line.words()));
        return all;
    }
}
