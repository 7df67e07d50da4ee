package baton.playback;

import java.util.ArrayList;
import java.util.Arrays;

/// Which stretches of a briefing hold no words, gently: only gaps of at least 0.6 s, and 0.2 s of each edge
/// stay,
/// so that nobody is cut off and a pause still is one.
public final class SilenceDetector {
    /// Milliseconds that one level stands for.
    public static final int STEP = 20;

    private static final int LEAST = 600;
    private static final int EDGE = 200;
    /// Decibels below the voice from which it counts as silent: breath and a quiet room lie below, a mumbled word does
    /// not.
    private static final double BELOW_VOICE = 30;
    /// The level that the loudest tenth of a briefing reaches: how loud the voice is.
    private static final double VOICE = 0.9;

    /// Decibels of a briefing in which nobody speaks: there is nothing to skip to.
    private static final double NOBODY = -60;

    private SilenceDetector() {}

    /// @param levels decibels of each [#STEP] milliseconds, negative infinity where there is nothing
    /// @return what can be passed over
    public static Coverage of(double[] levels) {
        if (levels.length == 0) {
            return Coverage.NONE;
        }
        var sorted = levels.clone();
        Arrays.sort(sorted);
        var voice = sorted[(int) (VOICE * (sorted.length - 1))];
        if (voice < NOBODY) {
            return Coverage.NONE;
        }
        var quiet = voice - BELOW_VOICE;
        var found = new ArrayList<Coverage.Span>();
        int from = 0;
        for (int i = 0; i <= levels.length; i++) {
            if (i == levels.length || levels[i] > quiet) {
                addIfLong(found, from * STEP, i * STEP);
                from = i + 1;
            }
        }
        return new Coverage(found);
    }

    private static void addIfLong(ArrayList<Coverage.Span> found, long from, long to) {
        if (to - from >= LEAST) {
            found.add(new Coverage.Span(from + EDGE, to - EDGE));
        }
    }
}
