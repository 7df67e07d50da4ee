package baton.media;

import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// Brings decoded sound to the form the sound output takes, 48 kHz, 16 bit, mono, as loud as it is to be, and from
/// there
/// to its speed. One thread.
final class TempoFilter implements AutoCloseable {
    static final int RATE = 48_000;
    private static final int KEEP_REF = 8;
    private final SoundGraph graph;
    private final AVFrame out = av_frame_alloc();
    private final VoiceSplicer splicer;

    /// @param gain decibels; a limiter keeps a louder voice from being clipped
    TempoFilter(AVCodecContext sound, double speed, double gain) {
        splicer = new VoiceSplicer(speed);
        var louder = gain == 0 ? "" : String.format(Locale.ROOT, "volume=%.1fdB,alimiter=limit=0.9:level=false,", gain);
        var chain = louder + "aresample=" + RATE + ",aformat=sample_fmts=s16:sample_rates=" + RATE
                + ":channel_layouts=mono";
        graph = new SoundGraph(sound, chain);
    }

    /// @param sound null at the end of the clip, to get the last words out
    void push(@Nullable AVFrame sound) {
        av_buffersrc_add_frame_flags(graph.source(), sound, KEEP_REF);
        while (av_buffersink_get_frame(graph.sink(), out) >= 0) {
            var bytes = new byte[out.nb_samples() * Short.BYTES];
            out.data(0).get(bytes);
            av_frame_unref(out);
            splicer.push(bytes);
        }
        if (sound == null) {
            splicer.end();
        }
    }

    /// Samples that are ready, 16 bit little-endian; null if there are none yet.
    byte @Nullable [] pull() {
        var bytes = splicer.pull();
        return bytes.length == 0 ? null : bytes;
    }

    /// What comes next goes at another speed, without a seam.
    void setSpeed(double times) {
        splicer.setSpeed(times);
    }

    /// Seconds from the first sample that went in to the one that comes out next.
    double place() {
        return splicer.place() / RATE;
    }

    @Override
    public void close() {
        av_frame_free(out);
        graph.close();
    }
}
