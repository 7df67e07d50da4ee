package baton.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// Brings decoded sound to the form the sound output takes, 48 kHz, 16 bit, mono, as loud as it is to be, and from
/// there to its speed. One thread.
public final class TempoFilter implements AutoCloseable {
    public static final int RATE = 48_000;
    private final SoundGraph graph;
    private final AVFrame out;
    private final PitchPreservingResampler splicer;

    /// @param gain decibels; a limiter keeps a louder voice from being clipped
    public TempoFilter(AVCodecContext sound, double speed, double gain) {
        splicer = new PitchPreservingResampler(speed);
        var louder = gain == 0 ? "" : String.format(Locale.ROOT, "volume=%.1fdB,alimiter=limit=0.9:level=false,", gain);
        var chain = louder + "aresample=" + RATE + ",aformat=sample_fmts=s16:sample_rates=" + RATE
                + ":channel_layouts=mono";
        graph = new SoundGraph(sound, chain);
        out = Ffmpeg.allocated(av_frame_alloc(), "frame");
    }

    /// @param sound null at the end of the clip, to get the last words out
    public void push(@Nullable AVFrame sound) {
        graph.push(sound, out, () -> {
            var bytes = new byte[out.nb_samples() * Short.BYTES];
            out.data(0).get(bytes);
            splicer.push(bytes);
        });
        if (sound == null) {
            splicer.end();
        }
    }

    /// Samples that are ready, 16 bit little-endian; null if there are none yet.
    public byte @Nullable [] pull() {
        var bytes = splicer.pull();
        return bytes.length == 0 ? null : bytes;
    }

    /// The loudest of these samples, 0 to 32,768.
    static int peak(byte[] samples) {
        int peak = 0;
        for (int i = 0; i + 1 < samples.length; i += 2) {
            peak = Math.max(peak, Math.abs((short) (samples[i] & 0xff | samples[i + 1] << 8)));
        }
        return peak;
    }

    /// What comes next goes at another speed, without a seam.
    public void setSpeed(double times) {
        splicer.setSpeed(times);
    }

    /// Seconds from the first sample that went in to the one that comes out next.
    public double place() {
        return splicer.place() / RATE;
    }

    @Override
    public void close() {
        av_frame_free(out);
        graph.close();
    }
}
