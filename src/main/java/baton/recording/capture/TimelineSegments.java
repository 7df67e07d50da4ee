package baton.recording.capture;

import java.util.ArrayList;
import java.util.List;

/// When a take was running: the stretches between start, pauses, resumes and stop, one behind the other in the file.
/// Moments are on the clock of [System#nanoTime()], positions nanoseconds in the file. Not thread-safe.
final class TimelineSegments {
    /// One stretch.
    ///
    /// @param position where it begins in the file
    record Span(long start, long end, long position) {
        long endPosition() {
            return position + end - start;
        }

        boolean holds(long moment) {
            return moment >= start && moment < end;
        }
    }

    private static final long OPEN = Long.MAX_VALUE;
    private final List<Span> spans = new ArrayList<>();

    TimelineSegments(long start) {
        spans.add(new Span(start, OPEN, 0));
    }

    /// Ends the running stretch; does nothing while paused.
    void end(long moment) {
        var last = spans.getLast();
        if (last.end() == OPEN) {
            spans.set(spans.size() - 1, new Span(last.start(), Math.max(last.start(), moment), last.position()));
        }
    }

    /// Goes on, right behind what was recorded before.
    void resume(long moment) {
        var last = spans.getLast();
        if (last.end() != OPEN) {
            spans.add(new Span(Math.max(moment, last.end()), OPEN, last.endPosition()));
        }
    }

    boolean isRunning() {
        return spans.getLast().end() == OPEN;
    }

    int count() {
        return spans.size();
    }

    /// Where in the file the moment belongs; -1 if it was before the start, in a pause, or after the end.
    long position(long moment) {
        for (var span : spans) {
            if (span.holds(moment)) {
                return span.position() + moment - span.start();
            }
        }
        return -1;
    }

    /// Which stretch the moment lies in; -1 if in none.
    int indexOf(long moment) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).holds(moment)) {
                return i;
            }
        }
        return -1;
    }

    /// How long the take is at this moment, nanoseconds.
    long length(long now) {
        var last = spans.getLast();
        return last.position() + Math.clamp(now, last.start(), last.end()) - last.start();
    }

    List<Span> all() {
        return List.copyOf(spans);
    }
}
