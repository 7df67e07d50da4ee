package baton.playback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/// Which parts of a clip somebody has really played. A jump covers nothing.
///
/// @param spans in order and apart from each other
public record Coverage(List<Span> spans) {
    public static final Coverage NONE = new Coverage(List.of());
    /// Milliseconds between two stretches that count as one.
    private static final long TOUCHING = 250;

    /// A stretch of the clip, in milliseconds from its start.
    public record Span(long from, long to) {
        public Span {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("a span ends after it begins");
            }
        }
    }

    public Coverage {
        spans = List.copyOf(spans);
    }

    /// With one more stretch played.
    public Coverage with(Duration from, Duration to) {
        if (to.compareTo(from) <= 0) {
            return this;
        }
        var merged = new ArrayList<Span>();
        var added = new Span(from.toMillis(), to.toMillis());
        for (var span : spans) {
            if (span.to() + TOUCHING < added.from() || span.from() > added.to() + TOUCHING) {
                merged.add(span);
            } else {
                added = new Span(Math.min(span.from(), added.from()), Math.max(span.to(), added.to()));
            }
        }
        merged.add(added);
        merged.sort(Comparator.comparingLong(Span::from));
        return new Coverage(merged);
    }

    /// With everything that another one holds.
    public Coverage with(Coverage other) {
        var all = this;
        for (var span : other.spans) {
            all = all.with(Duration.ofMillis(span.from()), Duration.ofMillis(span.to()));
        }
        return all;
    }

    /// The end of the span that holds this moment; empty outside of all.
    public OptionalLong endAt(long millis) {
        return spans.stream()
                .filter(s -> s.from() <= millis && millis < s.to())
                .mapToLong(Span::to)
                .findFirst();
    }

    /// What of a stretch it holds, in milliseconds.
    public long within(long from, long to) {
        return spans.stream()
                .mapToLong(s -> Math.max(0, Math.min(s.to(), to) - Math.max(s.from(), from)))
                .sum();
    }

    /// The rest: what of a stretch it does not hold.
    public Coverage gaps(Duration from, Duration to) {
        var gaps = new ArrayList<Span>();
        var at = from.toMillis();
        for (var span : spans) {
            if (span.from() > at && at < to.toMillis()) {
                gaps.add(new Span(at, Math.min(span.from(), to.toMillis())));
            }
            at = Math.max(at, span.to());
        }
        if (at < to.toMillis()) {
            gaps.add(new Span(at, to.toMillis()));
        }
        return new Coverage(gaps);
    }

    /// How much was played, nothing counted twice.
    public Duration length() {
        return Duration.ofMillis(
                spans.stream().mapToLong(s -> s.to() - s.from()).sum());
    }

    /// How much of a clip, in whole percent, 0 to 100; downwards, so that 90 is at least 90.
    public int percentOf(Duration clip) {
        return clip.isZero() ? 0 : (int) Math.min(100, 100 * length().toMillis() / clip.toMillis());
    }
}
