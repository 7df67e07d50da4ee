package baton.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_get_by_name;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_create_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse_ptr;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_inout_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_inout_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_strdup;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/// A chain of sound filters, from what a decoder gives to a form that somebody wants. One thread. When the form changes
/// in the middle of a file, the chain is made anew for it.
public final class SoundGraph implements AutoCloseable {
    private static final int KEEP_REF = 8;
    private final String chain;
    private SoundForm form;
    private AVFilterGraph graph;
    private AVFilterContext source = new AVFilterContext();
    private AVFilterContext sink = new AVFilterContext();

    /// @param chain the filters, in FFmpeg's words
    /// @throws FfmpegException if the sound cannot be brought to that form; nothing stays allocated then
    public SoundGraph(AVCodecContext sound, String chain) {
        this.chain = chain;
        form = SoundForm.of(sound);
        graph = build(form);
    }

    private AVFilterGraph build(SoundForm from) {
        var made = Ffmpeg.allocated(avfilter_graph_alloc(), "sound filter");
        var outputs = Ffmpeg.allocated(avfilter_inout_alloc(), "sound filter");
        var inputs = Ffmpeg.allocated(avfilter_inout_alloc(), "sound filter");
        var whole = false;
        try {
            source = new AVFilterContext();
            sink = new AVFilterContext();
            Ffmpeg.check(
                    avfilter_graph_create_filter(
                            source, avfilter_get_by_name("abuffer"), "in", from.words(), null, made),
                    "sound filter");
            Ffmpeg.check(
                    avfilter_graph_create_filter(sink, avfilter_get_by_name("abuffersink"), "out", null, null, made),
                    "sound filter");
            outputs.name(av_strdup(new BytePointer("in")))
                    .filter_ctx(source)
                    .pad_idx(0)
                    .next(null);
            inputs.name(av_strdup(new BytePointer("out")))
                    .filter_ctx(sink)
                    .pad_idx(0)
                    .next(null);
            Ffmpeg.check(avfilter_graph_parse_ptr(made, chain, inputs, outputs, null), "sound filter");
            Ffmpeg.check(avfilter_graph_config(made, null), "sound filter");
            whole = true;
            return made;
        } finally {
            // What was linked is the graph's and null here; what was not is still ours.
            avfilter_inout_free(inputs);
            avfilter_inout_free(outputs);
            if (!whole) {
                avfilter_graph_free(made);
            }
        }
    }

    /// Puts decoded sound in; what comes out is handed on before the next is put in.
    ///
    /// @param sound null at the end
    /// @param out takes each frame that comes out
    /// @param ready told when `out` holds one; it must not keep it
    /// @throws FfmpegException if the sound has a form that no filter takes
    public void push(@Nullable AVFrame sound, AVFrame out, Runnable ready) {
        if (sound != null && !SoundForm.of(sound).equals(form)) {
            // What the old chain still holds comes first.
            av_buffersrc_add_frame_flags(source, null, KEEP_REF);
            pull(out, ready);
            var next = SoundForm.of(sound);
            var old = graph;
            graph = build(next);
            form = next;
            avfilter_graph_free(old);
        }
        var result = av_buffersrc_add_frame_flags(source, sound, KEEP_REF);
        if (sound != null) {
            Ffmpeg.check(result, "sound filter");
        }
        pull(out, ready);
    }

    private void pull(AVFrame out, Runnable ready) {
        while (av_buffersink_get_frame(sink, out) >= 0) {
            try {
                ready.run();
            } finally {
                av_frame_unref(out);
            }
        }
    }

    @Override
    public void close() {
        avfilter_graph_free(graph);
    }
}
