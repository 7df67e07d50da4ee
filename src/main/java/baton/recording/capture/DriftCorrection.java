package baton.recording.capture;

/// Makes a chunk of sound a few samples longer or shorter, so that nobody hears it: how drift is corrected.
final class DriftCorrection {
    /// One sample in 500: a pitch change of 3 cents, below what an ear can tell.
    private static final int ONE_IN = 500;

    private float[] stretched = new float[0];

    /// How many samples a chunk of `count` should become, to come nearer to where it belongs.
    ///
    /// @param wanted samples by which the file is late (positive) or early (negative)
    static int length(int count, long wanted) {
        var most = Math.max(1, count / ONE_IN);
        return count + (int) Math.clamp(wanted, -most, most);
    }

    /// The samples from `offset` on, `count` of them, as `target` samples. Valid until the next call.
    float[] stretch(float[] samples, int offset, int count, int target) {
        if (stretched.length < target) {
            stretched = new float[target];
        }
        var step = (double) count / target;
        for (int i = 0; i < target; i++) {
            var place = i * step;
            var left = (int) place;
            var right = Math.min(left + 1, count - 1);
            var share = (float) (place - left);
            stretched[i] = samples[offset + left] * (1 - share) + samples[offset + right] * share;
        }
        return stretched;
    }
}
