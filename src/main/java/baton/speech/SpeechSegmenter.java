package baton.speech;

import java.util.Arrays;
import java.util.Optional;

/// Cuts what is heard into breaths, as it comes: at pauses, and where somebody speaks on for long, at the quietest
/// moment. Breaths that are cut shorter than this are understood worse.
final class SpeechSegmenter {
    private static final float SPEAKS = 0.5F;
    private static final float SILENT = 0.35F;
    private static final int PAUSE = frames(700);
    private static final int PAD = frames(200);
    /// Shorter is a cough.
    private static final int LEAST = frames(200);
    /// Frames of the longest breath.
    static final int LONGEST = 15_000 / 32;

    /// Frames that are to be kept until a breath has been cut.
    static final int KEPT = LONGEST + PAD + PAUSE;

    private static final int NO_CUT_BEFORE = 5_000 / 32;
    /// Frames on either side that count for how quiet a moment is.
    private static final int AROUND = 2;

    private final float[] heard = new float[LONGEST];
    private long frame;
    private boolean speaking;
    private long start;
    /// The breath goes on without a pause from the one before.
    private boolean goesOn;
    private int quiet;

    private static int frames(int milliseconds) {
        return (milliseconds + 31) / 32;
    }

    /// Takes the next frame.
    ///
    /// @param voice how likely it is that somebody speaks in it
    /// @return the breath that has ended, if one has
    Optional<SpeechSegment> next(float voice) {
        var now = frame++;
        if (!speaking) {
            if (voice >= SPEAKS) {
                begin(now, false);
                heard[0] = voice;
            }
            return Optional.empty();
        }
        heard[(int) (now - start)] = voice;
        if (voice < SILENT) {
            quiet++;
            if (quiet >= PAUSE) {
                return end(now + 1);
            }
        } else if (voice >= SPEAKS) {
            quiet = 0;
        }
        return now - start + 1 >= LONGEST ? Optional.of(cut()) : Optional.empty();
    }

    /// The sound is over.
    Optional<SpeechSegment> end() {
        return speaking ? end(frame) : Optional.empty();
    }

    private void begin(long at, boolean without) {
        speaking = true;
        start = at;
        goesOn = without;
        quiet = 0;
    }

    private Optional<SpeechSegment> end(long now) {
        var last = now - quiet;
        speaking = false;
        if (last - start < LEAST) {
            return Optional.empty();
        }
        return Optional.of(breath(last, Math.min(now, last + PAD)));
    }

    private SpeechSegment breath(long last, long to) {
        var from = goesOn ? start : Math.max(0, start - PAD);
        return new SpeechSegment(
                from * VoiceActivity.FRAME,
                to * VoiceActivity.FRAME,
                start * VoiceActivity.FRAME,
                last * VoiceActivity.FRAME);
    }

    private SpeechSegment cut() {
        var at = NO_CUT_BEFORE;
        var quietest = Double.POSITIVE_INFINITY;
        for (int i = NO_CUT_BEFORE; i < LONGEST; i++) {
            var loud = around(i);
            // Of moments that are as quiet the last one: a long breath is understood best.
            if (loud <= quietest) {
                quietest = loud;
                at = i;
            }
        }
        var done = breath(start + at, start + at);
        var rest = Arrays.copyOfRange(heard, at, LONGEST);
        var pause = quiet;
        begin(start + at, true);
        quiet = Math.min(pause, rest.length);
        System.arraycopy(rest, 0, heard, 0, rest.length);
        return done;
    }

    private double around(int at) {
        double sum = 0;
        int count = 0;
        for (int i = Math.max(0, at - AROUND); i <= Math.min(LONGEST - 1, at + AROUND); i++) {
            sum += heard[i];
            count++;
        }
        return sum / count;
    }
}
