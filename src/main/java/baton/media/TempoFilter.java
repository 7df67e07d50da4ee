package baton.media;

import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_get_by_name;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_create_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse_ptr;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_inout_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_get_sample_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_strdup;

import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/// Brings decoded sound to the form the sound output takes, 48 kHz, 16 bit, mono, as loud as it is to be, and from
/// there
/// to its speed. One thread.
final class TempoFilter implements AutoCloseable {
    static final int RATE = 48_000;
    private static final int KEEP_REF = 8;
    private final AVFilterGraph graph = avfilter_graph_alloc();
    private final AVFilterContext source = new AVFilterContext();
    private final AVFilterContext sink = new AVFilterContext();
    private final AVFrame out = av_frame_alloc();
    private final VoiceSplicer splicer;

    /// @param gain decibels; a limiter keeps a louder voice from being clipped
    TempoFilter(AVCodecContext sound, double speed, double gain) {
        splicer = new VoiceSplicer(speed);
        var channels = Math.max(1, sound.ch_layout().nb_channels());
        var input = String.format(
                Locale.ROOT,
                "sample_rate=%d:sample_fmt=%s:channel_layout=%s:time_base=1/%d",
                sound.sample_rate(),
                av_get_sample_fmt_name(sound.sample_fmt()).getString(),
                channels == 1 ? "mono" : channels == 2 ? "stereo" : channels + "c",
                sound.sample_rate());
        Ff.check(
                avfilter_graph_create_filter(source, avfilter_get_by_name("abuffer"), "in", input, null, graph),
                "sound filter");
        Ff.check(
                avfilter_graph_create_filter(sink, avfilter_get_by_name("abuffersink"), "out", null, null, graph),
                "sound filter");
        var louder = gain == 0 ? "" : String.format(Locale.ROOT, "volume=%.1fdB,alimiter=limit=0.9:level=false,", gain);
        var chain = louder + "aresample=" + RATE + ",aformat=sample_fmts=s16:sample_rates=" + RATE
                + ":channel_layouts=mono";
        var outputs = avfilter_inout_alloc();
        outputs.name(av_strdup(new BytePointer("in")))
                .filter_ctx(source)
                .pad_idx(0)
                .next(null);
        var inputs = avfilter_inout_alloc();
        inputs.name(av_strdup(new BytePointer("out")))
                .filter_ctx(sink)
                .pad_idx(0)
                .next(null);
        Ff.check(avfilter_graph_parse_ptr(graph, chain, inputs, outputs, null), "sound filter");
        Ff.check(avfilter_graph_config(graph, null), "sound filter");
    }

    /// @param sound null at the end of the clip, to get the last words out
    void push(@Nullable AVFrame sound) {
        av_buffersrc_add_frame_flags(source, sound, KEEP_REF);
        while (av_buffersink_get_frame(sink, out) >= 0) {
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
        avfilter_graph_free(graph);
    }
}
