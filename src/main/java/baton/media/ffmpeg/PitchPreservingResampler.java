package baton.media.ffmpeg;

import java.util.Arrays;

/// Makes speech faster or slower without making it higher or lower: plays it as it is, and now and then leaves out, or
/// says again, a whole number of pitch periods where two places sound alike. It waits for a good place as long as it is
/// not far behind, so beginnings of words stay sharp. Place and speed are exact: what one splice takes too much, the
/// next
/// one takes less.
///
/// 48 kHz, 16 bit, mono; one thread. Judged against FFmpeg's atempo, mpv's scaletempo2, Rubber Band and Sonic on 288 s
/// of
/// speech: the figures stand in the README.
final class PitchPreservingResampler {
    /// Samples played at least until the next place is looked for: 2.5 ms.
    private static final int HOP = 120;
    /// Samples of a cross-fade: 10 ms.
    private static final int FADE = 480;
    /// Samples by which two places are compared, from 5 ms before: 20 ms.
    private static final int MATCH = 960;
    private static final int BEFORE = 240;
    /// Samples of the shortest jump: half a period of the highest voice.
    private static final int SHORTEST = 120;
    /// Samples it may be behind, or ahead, until it jumps wherever it is: 8 ms.
    private static final int LIMIT = 384;
    /// Samples it must know ahead of the one it plays.
    private static final int AHEAD = 3 * LIMIT + MATCH + FADE;
    /// The search adds up so many samples first, and is refined afterwards.
    private static final int COARSE = 4;
    /// How alike two places must be while there is time, and how much less for each step towards the limit.
    private static final double ALIKE = 0.95;
    private static final double LESS = 1.5;
    /// Power of what nobody hears, about -62 dB of full scale, of one coarse sample.
    private static final double QUIET = 1e4;
    private static final int KEPT = 24_000;
    private static final float[] RAMP = ramp();

    private final float[] here = new float[MATCH / COARSE];
    private final float[] there = new float[(MATCH + 2 * LIMIT) / COARSE + 16];
    private short[] in = new short[1 << 15];
    private short[] out = new short[1 << 14];
    /// Five milliseconds of silence come first, so that the first sample has something before it.
    private int known = BEFORE;
    private int at = BEFORE;
    private int ready;
    private double wanted = BEFORE;
    /// What was dropped from the buffer's beginning, the silence included.
    private long dropped = -BEFORE;
    private int end = Integer.MAX_VALUE;
    private double speed;

    /// @param speed 0.5 to 3
    PitchPreservingResampler(double speed) {
        this.speed = speed;
    }

    private static float[] ramp() {
        var ramp = new float[FADE];
        for (int i = 0; i < FADE; i++) {
            ramp[i] = (float) (0.5 - 0.5 * Math.cos(Math.PI * (i + 0.5) / FADE));
        }
        return ramp;
    }

    /// From the next sample on it goes at another speed, without a seam.
    void setSpeed(double times) {
        speed = times;
    }

    /// Which sample of the source the next one that comes out belongs to.
    double place() {
        return dropped + wanted;
    }

    /// @param samples 16 bit little-endian
    void push(byte[] samples) {
        makeRoom(samples.length / Short.BYTES);
        for (int i = 0; i + 1 < samples.length; i += Short.BYTES) {
            in[known++] = (short) (samples[i] & 0xff | samples[i + 1] << 8);
        }
        run();
    }

    /// Nothing comes any more: the last words come out.
    void end() {
        end = known;
        makeRoom(AHEAD + 2 * LIMIT);
        Arrays.fill(in, known, known + AHEAD + 2 * LIMIT, (short) 0);
        known += AHEAD + 2 * LIMIT;
        run();
    }

    /// Samples that are ready, 16 bit little-endian; empty if there are none yet.
    byte[] pull() {
        var bytes = new byte[ready * Short.BYTES];
        for (int i = 0; i < ready; i++) {
            bytes[2 * i] = (byte) out[i];
            bytes[2 * i + 1] = (byte) (out[i] >> 8);
        }
        ready = 0;
        return bytes;
    }

    private void makeRoom(int more) {
        if (at - BEFORE > KEPT) {
            var gone = at - BEFORE;
            System.arraycopy(in, gone, in, 0, known - gone);
            known -= gone;
            at -= gone;
            wanted -= gone;
            dropped += gone;
            end = end == Integer.MAX_VALUE ? end : end - gone;
        }
        if (known + more > in.length) {
            in = Arrays.copyOf(in, Math.max(2 * in.length, known + more));
        }
    }

    private void run() {
        while (at < end) {
            var behind = wanted - at;
            if (at + Math.abs(behind) + AHEAD > known) {
                return;
            }
            var mayJump = speed > 1 && behind >= 0 || speed < 1 && behind <= 0;
            var jump = mayJump ? find(behind) : 0;
            var length = jump == 0 ? HOP : FADE;
            if (ready + length > out.length) {
                out = Arrays.copyOf(out, 2 * out.length);
            }
            if (jump == 0) {
                System.arraycopy(in, at, out, ready, length);
            } else {
                fade(jump);
            }
            at += jump + length;
            ready += length;
            wanted += length * speed;
        }
    }

    private void fade(int jump) {
        for (int i = 0; i < FADE; i++) {
            out[ready + i] = (short) Math.round(in[at + i] + RAMP[i] * (in[at + jump + i] - in[at + i]));
        }
    }

    /// How far to jump from here; 0 to wait for a better place.
    private int find(double behind) {
        int least;
        int most;
        if (speed > 1) {
            least = Math.max(SHORTEST, (int) Math.ceil(behind - LIMIT / 2.0));
            most = (int) (behind + LIMIT);
        } else {
            most = Math.min(-SHORTEST, (int) Math.floor(behind + LIMIT / 2.0));
            least = Math.max((int) (behind - LIMIT), BEFORE - at);
        }
        return most <= least ? 0 : best(least, most, Math.abs(behind) / LIMIT);
    }

    /// @param hurry 0 to 1 and beyond: how near the limit is
    private int best(int least, int most, double hurry) {
        var from = at - BEFORE;
        var candidates = (most - least) / COARSE + 1;
        var length = here.length;
        sumUp(here, from, length);
        sumUp(there, from + least, length + candidates);
        var own = power(here, length);
        double other = power(there, length);
        double best = Double.NEGATIVE_INFINITY;
        double powerThere = 0;
        int found = 0;
        for (int j = 0; j < candidates; j++) {
            var alike = product(j, length) / Math.sqrt(own * Math.max(1000, other));
            if (alike > best) {
                best = alike;
                found = j;
                powerThere = other;
            }
            other += there[j + length] * there[j + length] - there[j] * there[j];
        }
        var quiet = own < QUIET * length && powerThere < QUIET * length;
        if (hurry < 1 && !quiet && best < ALIKE - LESS * hurry * hurry) {
            return 0;
        }
        return refined(from, least + found * COARSE, least, most);
    }

    private void sumUp(float[] into, int from, int count) {
        for (int i = 0; i < count; i++) {
            var p = from + i * COARSE;
            into[i] = in[p] + in[p + 1] + in[p + 2] + in[p + 3];
        }
    }

    private static double power(float[] of, int length) {
        double sum = 1000;
        for (int i = 0; i < length; i++) {
            sum += of[i] * of[i];
        }
        return sum;
    }

    private double product(int offset, int length) {
        float a = 0;
        float b = 0;
        // Two sums at a time are what a processor does in the time of one.
        for (int i = 0; i < length; i += 2) {
            a += here[i] * there[offset + i];
            b += here[i + 1] * there[offset + i + 1];
        }
        return (double) a + b;
    }

    private int refined(int from, int near, int least, int most) {
        double best = Double.NEGATIVE_INFINITY;
        int found = near;
        for (int j = Math.max(least, near - COARSE); j <= Math.min(most, near + COARSE); j++) {
            long product = 0;
            long power = 1;
            for (int i = 0; i < MATCH; i += 2) {
                long there = in[from + j + i];
                product += in[from + i] * there;
                power += there * there;
            }
            var alike = product / Math.sqrt(power);
            if (alike > best) {
                best = alike;
                found = j;
            }
        }
        return found;
    }
}
