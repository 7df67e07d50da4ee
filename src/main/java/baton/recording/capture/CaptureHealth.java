package baton.recording.capture;

import baton.recording.VideoMode;
import org.jspecify.annotations.Nullable;

/// How well the machine keeps up, with its numbers.
///
/// @param camera what the camera promised; null without one
/// @param recorded what is written; smaller than the camera's picture once the machine was too slow; null without one
/// @param framesPerSecond what the camera really gave in the last two seconds
/// @param seen pictures of the running take
/// @param lost pictures of these that could not be kept: the machine was too slow
/// @param damaged pictures of these that could not be decoded: a cable, a hub or the webcam
/// @param skipped pictures the preview let pass so that the recording could go on
public record CaptureHealth(
        @Nullable VideoMode camera,
        @Nullable VideoMode recorded,
        double framesPerSecond,
        long seen,
        long lost,
        long damaged,
        long skipped) {
    /// Nothing is open.
    public static final CaptureHealth NONE = new CaptureHealth(null, null, 0, 0, 0, 0, 0);

    /// Below this a picture is jerky: in dim light a camera takes longer over each.
    private static final double JERKY = 20;

    private static final int SMOOTH = 24;
    /// One frame of so many that the preview lets pass is not seen.
    private static final int SOME = 20;

    /// The numbers in a word.
    public enum Word {
        NO_PICTURE,
        FINE,
        /// The camera gives clearly fewer pictures than it promised: dim light.
        DIM,
        /// The preview gives way to the recording.
        BUSY,
        /// The camera sends frames that cannot be decoded.
        DAMAGED,
        /// Pictures are lost: the next take is recorded smaller.
        LOSING
    }

    public Word word() {
        if (camera == null) {
            return Word.NO_PICTURE;
        }
        if (damaged > 0 && damaged >= lost) {
            return Word.DAMAGED;
        }
        if (lost > 0) {
            return Word.LOSING;
        }
        if (camera.framesPerSecond() >= SMOOTH && framesPerSecond > 0 && framesPerSecond < JERKY) {
            return Word.DIM;
        }
        return skipped * SOME > seen ? Word.BUSY : Word.FINE;
    }
}
