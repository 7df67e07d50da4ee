package baton.speech;

import java.util.List;

/// Where the model listens while it writes one piece: all its heads made one, and cleared of single peaks.
final class Attention {
    /// Frames that a peak must outlast; the method's own number.
    private static final int MEDIAN = 7;

    private static final double NEARLY_NOTHING = 1e-10;

    private Attention() {}

    /// @param heads each with one weight a frame, one head after the other
    /// @param frames of the sound, at least one
    /// @return one weight a frame, zero on average
    static float[] together(List<float[]> heads, int frames) {
        var all = new float[frames];
        var head = new double[frames];
        var window = new double[MEDIAN];
        var count = heads.stream().mapToInt(layer -> layer.length / frames).sum();
        for (var layer : heads) {
            for (int from = 0; from + frames <= layer.length; from += frames) {
                standardise(layer, from, head);
                for (int i = 0; i < frames; i++) {
                    all[i] += (float) (median(head, i, window) / count);
                }
            }
        }
        return all;
    }

    private static void standardise(float[] weights, int from, double[] into) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < into.length; i++) {
            double weight = weights[from + i];
            sum += weight;
            squares += weight * weight;
        }
        var mean = sum / into.length;
        var spread = Math.sqrt(Math.max(0, squares / into.length - mean * mean));
        for (int i = 0; i < into.length; i++) {
            into[i] = (weights[from + i] - mean) / Math.max(NEARLY_NOTHING, spread);
        }
    }

    /// Of the frames around one; beyond the edge they are mirrored.
    private static double median(double[] values, int at, double[] window) {
        for (int i = 0; i < MEDIAN; i++) {
            var place = Math.abs(at + i - MEDIAN / 2);
            if (place >= values.length) {
                place = 2 * values.length - 2 - place;
            }
            var value = values[Math.clamp(place, 0, values.length - 1)];
            // Few values: put where it belongs.
            var before = i;
            while (before > 0 && window[before - 1] > value) {
                window[before] = window[before - 1];
                before--;
            }
            window[before] = value;
        }
        return window[MEDIAN / 2];
    }
}
