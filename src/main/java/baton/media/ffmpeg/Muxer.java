package baton.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;

/// Writes an MP4 that grows in fragments of 0.4 seconds, each flushed at once, and becomes a plain MP4 at its end.
/// Sound and picture arrive on different threads.
public final class Muxer {
    /// A killed program loses at most this much, and what the encoders hold.
    private static final String FRAGMENT_US = "400000";

    private static final long INTERLEAVE_US = 1_000_000;

    private final AVFormatContext context = new AVFormatContext(null);

    public Muxer(Path file) {
        Ffmpeg.check(avformat_alloc_output_context2(context, null, "mp4", Ffmpeg.url(file)), "begin file");
    }

    public AVFormatContext context() {
        return context;
    }

    /// Opens the file, once both encoders have added their streams.
    public void begin(Path file) {
        var bytes = new AVIOContext(null);
        Ffmpeg.check(avio_open2(bytes, Ffmpeg.url(file), AVIO_FLAG_WRITE, null, (AVDictionary) null), "open file");
        context.pb(bytes);
        context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_FLUSH_PACKETS);
        // A stream that falls silent holds the other one back for at most this long.
        context.max_interleave_delta(INTERLEAVE_US);
        var options = Ffmpeg.options("movflags", "+hybrid_fragmented", "frag_duration", FRAGMENT_US);
        try {
            Ffmpeg.check(avformat_write_header(context, options), "begin file");
        } finally {
            av_dict_free(options);
        }
    }

    public synchronized void write(AVPacket packet, AVRational from, AVStream stream) {
        av_packet_rescale_ts(packet, from, stream.time_base());
        packet.stream_index(stream.index());
        Ffmpeg.check(av_interleaved_write_frame(context, packet), "write");
        Ffmpeg.check(context.pb().error(), "write");
    }

    /// Writes the fragment that is not full yet.
    public synchronized void flush() {
        Ffmpeg.check(av_interleaved_write_frame(context, null), "flush");
        Ffmpeg.check(av_write_frame(context, null), "flush");
        Ffmpeg.check(context.pb().error(), "flush");
    }

    /// Frees everything of a file that could not be begun.
    public void abandon() {
        if (context.pb() != null) {
            avio_closep(context.pb());
            context.pb(null);
        }
        avformat_free_context(context);
    }

    /// Ends the file and frees everything, whatever fails on the way.
    ///
    /// @return the first error, or zero
    public synchronized int end() {
        var trailer = av_write_trailer(context);
        var written = context.pb().error();
        var closed = avio_closep(context.pb());
        context.pb(null);
        avformat_free_context(context);
        return trailer < 0 ? trailer : Math.min(written, closed);
    }
}
