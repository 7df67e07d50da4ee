package baton.ui.kit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a clip is shown, beside its file.
///
/// @param start where it begins to play
/// @param end where it ends; null at the end of the file
/// @param editing whether what was cut is still shown, shaded, and can be looked at
/// @param gain decibels to play it louder or softer by
/// @param marks its chapters, in order
/// @param waveform peaks over the whole file, 0 to 255 each; empty to draw none
/// @param poster a picture to show until it first plays; null for the picture at its start
/// @param around what was said about it and seen of it
public record ClipExtras(
        Duration start,
        @Nullable Duration end,
        boolean editing,
        double gain,
        List<Mark> marks,
        byte[] waveform,
        @Nullable Path poster,
        Around around) {
    public static final ClipExtras NONE =
            new ClipExtras(Duration.ZERO, null, false, 0, List.of(), new byte[0], null, Around.NONE);

    /// A named moment of the clip, on the time of the whole file.
    ///
    /// @param strong whether it matters most
    public record Mark(Duration at, String name, boolean strong) {}

    /// A part of the clip, on the time of the whole file.
    ///
    /// @param text what is said in it, or whose it is; may be empty
    public record Part(Duration from, Duration to, String text) {}

    /// What viewers brought to a clip.
    ///
    /// @param comments on moments, in order
    /// @param seen which parts the one who counts has really played
    /// @param again which of them more than once
    /// @param captions what is said
    public record Around(List<Mark> comments, List<Part> seen, List<Part> again, List<Part> captions) {
        public static final Around NONE = new Around(List.of(), List.of(), List.of(), List.of());

        public Around {
            comments = List.copyOf(comments);
            seen = List.copyOf(seen);
            again = List.copyOf(again);
            captions = List.copyOf(captions);
        }
    }

    /// Where it ends in a file of this length.
    public Duration endIn(Duration length) {
        return end == null || end.compareTo(length) > 0 ? length : end;
    }
}
