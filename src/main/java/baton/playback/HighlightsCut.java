package baton.playback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The briefing in a minute, for whoever has five before the call: the beginnings of the chapters that must be
/// covered, each as long as its share of sixty seconds.
public final class HighlightsCut {
    /// What it takes at most, in the viewer's time.
    public static final Duration LONGEST = Duration.ofSeconds(60);

    private HighlightsCut() {}

    /// One chapter, from its start to the next one's.
    ///
    /// @param mustCover whether the receiver said that it must be covered
    public record Chapter(Duration from, Duration to, boolean mustCover) {
        Duration length() {
            return to.minus(from);
        }
    }

    /// What is played. Where no chapter must be covered, all of them count.
    public static Coverage of(List<Chapter> chapters, PlaybackSpeed speed) {
        var must = chapters.stream().filter(Chapter::mustCover).toList();
        var chosen = must.isEmpty() ? chapters : must;
        var left = Math.round(LONGEST.toMillis() * speed.times());
        var shares = new ArrayList<Coverage.Span>();
        int open = chosen.size();
        // Short chapters first: what they do not need is shared by the long ones.
        for (var chapter :
                chosen.stream().sorted(Comparator.comparing(Chapter::length)).toList()) {
            var share = Math.min(chapter.length().toMillis(), left / open);
            left -= share;
            open--;
            if (share > 0) {
                var from = chapter.from().toMillis();
                shares.add(new Coverage.Span(from, from + share));
            }
        }
        shares.sort(Comparator.comparingLong(Coverage.Span::from));
        return new Coverage(shares);
    }
}
