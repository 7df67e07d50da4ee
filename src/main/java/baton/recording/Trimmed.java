package baton.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What belongs to a recording, on the time of what is left of it once its ends are cut.
public final class Trimmed {
    private Trimmed() {}

    /// A chapter that began before the cut begins with what is left of it.
    public static List<Chapter> chapters(List<Chapter> chapters, Trim trim) {
        var shifted = new ArrayList<Chapter>();
        for (var chapter : chapters) {
            var end = trim.end();
            if (end != null && chapter.at().compareTo(end) >= 0) {
                break;
            }
            var at = chapter.at().minus(trim.start());
            if (at.isNegative()) {
                shifted.clear();
                at = Duration.ZERO;
            }
            shifted.add(new Chapter(at, chapter.name(), chapter.mustCover(), chapter.about()));
        }
        return shifted;
    }

    /// What was said in the cut is gone; what reaches into it ends or begins there.
    public static List<Caption> captions(List<Caption> captions, Trim trim) {
        var shifted = new ArrayList<Caption>();
        for (var caption : captions) {
            var end = trim.end();
            var from = max(caption.from(), trim.start());
            var to = end == null || caption.to().compareTo(end) < 0 ? caption.to() : end;
            if (from.compareTo(to) < 0) {
                shifted.add(new Caption(from.minus(trim.start()), to.minus(trim.start()), caption.text()));
            }
        }
        return shifted;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
