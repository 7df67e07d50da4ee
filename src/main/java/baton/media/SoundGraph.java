package baton.media;

import static org.bytedeco.ffmpeg.global.avfilter.avfilter_get_by_name;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_create_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse_ptr;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_inout_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_get_sample_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_strdup;

import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.javacpp.BytePointer;

/// A chain of sound filters, from what a decoder gives to a form that somebody wants. One thread.
final class SoundGraph implements AutoCloseable {
    private final AVFilterGraph graph = avfilter_graph_alloc();
    private final AVFilterContext source = new AVFilterContext();
    private final AVFilterContext sink = new AVFilterContext();

    /// @param chain the filters, in FFmpeg's words
    SoundGraph(AVCodecContext sound, String chain) {
        try {
            build(sound, chain);
        } catch (FfException e) {
            avfilter_graph_free(graph);
            throw e;
        }
    }

    private void build(AVCodecContext sound, String chain) {
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

    /// Where decoded frames go in.
    AVFilterContext source() {
        return source;
    }

    /// Where they come out.
    AVFilterContext sink() {
        return sink;
    }

    @Override
    public void close() {
        avfilter_graph_free(graph);
    }
}
