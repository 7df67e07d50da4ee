package baton.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_display_matrix_flip;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import baton.playback.ClipUnreadableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// One stream of a clip, with a reader of its own: picture and sound never wait for each other's packets, which is what
/// dead-locks a player on fragmented files. One thread.
public final class ClipStream implements AutoCloseable {
    /// A picture of 4K; what claims more is refused before it takes the memory.
    private static final long MOST_PIXELS = 4096L * 2304;

    /// Seconds in which something is to be heard.
    private static final double LISTEN = 180;
    /// Of 32,768: below it nothing is heard.
    private static final int SILENT = 150;
    /// How much wider than high a pixel may be.
    private static final double MOST_STRETCH = 4;
    /// Numbers of a display matrix.
    private static final int MATRIX = 9;

    /// Pixels of a picture that two threads decode many times faster than it plays.
    private static final long FEW_THREADS = 1280L * 720;

    private final AVFormatContext input;
    private final int index;
    private final AVCodecContext decoder;
    private final AVPacket packet = Ffmpeg.allocated(av_packet_alloc(), "packet");
    private final double tick;
    private final FrameSize size;
    private final double length;
    private double lastSeconds;
    private boolean draining;

    private ClipStream(AVFormatContext input, int index, AVCodecContext decoder) {
        this.input = input;
        this.index = index;
        this.decoder = decoder;
        var base = input.streams(index).time_base();
        tick = (double) base.num() / base.den();
        // Once: while it is decoded, the decoder changes its own figures.
        size = frameSize(input, index, decoder);
        length = input.duration() == AV_NOPTS_VALUE ? measured() : input.duration() / (double) AV_TIME_BASE;
    }

    /// @param type an AVMEDIA_TYPE
    /// @return null if the clip has no such stream that can be decoded; of several tracks of sound, the
    ///     first in which anything is heard
    public static @Nullable ClipStream open(Path clip, int type) throws ClipUnreadableException {
        var usual = open(clip, type, -1);
        if (type != AVMEDIA_TYPE_AUDIO || usual == null) {
            return usual;
        }
        var others = usual.otherTracks();
        if (others.isEmpty() || usual.isHeard()) {
            return usual;
        }
        for (int other : others) {
            var track = open(clip, type, other);
            if (track != null && track.isHeard()) {
                usual.close();
                return track;
            }
            if (track != null) {
                track.close();
            }
        }
        return usual;
    }

    private static @Nullable ClipStream open(Path clip, int type, int wanted) throws ClipUnreadableException {
        var input = new AVFormatContext(null);
        var result = ClipFormats.open(input, clip);
        if (result < 0) {
            var reason = result == Ffmpeg.ENOENT
                    ? ClipUnreadableException.Reason.MISSING
                    : ClipUnreadableException.Reason.DAMAGED;
            throw new ClipUnreadableException(reason, Ffmpeg.text(result));
        }
        if (type != AVMEDIA_TYPE_AUDIO || !knowsItsSound(input)) {
            avformat_find_stream_info(input, (PointerPointer<?>) null);
        }
        AVCodecContext decoder = null;
        ClipStream opened = null;
        try {
            var index = av_find_best_stream(input, type, wanted, -1, (AVCodec) null, 0);
            decoder = index < 0 ? null : decoder(input, index);
            opened = decoder == null ? null : new ClipStream(input, index, decoder);
            return opened;
        } finally {
            if (opened == null) {
                // FFmpeg takes a null pointer here for an address.
                if (decoder != null) {
                    avcodec_free_context(decoder);
                }
                avformat_close_input(input);
            }
        }
    }

    /// @return null if what is in the stream cannot be decoded
    private static @Nullable AVCodecContext decoder(AVFormatContext input, int index) {
        var codec = avcodec_find_decoder(input.streams(index).codecpar().codec_id());
        if (codec == null || codec.isNull() || !ClipFormats.isDecoded(codec)) {
            return null;
        }
        for (int i = 0; i < input.nb_streams(); i++) {
            if (i != index) {
                input.streams(i).discard(AVDISCARD_ALL);
            }
        }
        var decoder = Ffmpeg.allocated(avcodec_alloc_context3(codec), "decoder");
        avcodec_parameters_to_context(decoder, input.streams(index).codecpar());
        // Each thread more holds back a picture and costs some time of the processor; two are enough to run ahead of a
        // jump.
        decoder.thread_count((long) decoder.width() * decoder.height() > FEW_THREADS ? 0 : 2);
        decoder.max_pixels(MOST_PIXELS);
        if (avcodec_open2(decoder, codec, (AVDictionary) null) < 0) {
            avcodec_free_context(decoder);
            return null;
        }
        return decoder;
    }

    private List<Integer> otherTracks() {
        var others = new ArrayList<Integer>();
        for (int i = 0; i < input.nb_streams(); i++) {
            if (i != index && input.streams(i).codecpar().codec_type() == AVMEDIA_TYPE_AUDIO) {
                others.add(i);
            }
        }
        return others;
    }

    /// Whether anything can be heard in its first minutes; it stands at its beginning again afterwards. Programs that
    /// record meetings often write the computer's own sound first, and the voice behind it.
    private boolean isHeard() {
        var frame = Ffmpeg.allocated(av_frame_alloc(), "frame");
        try (var filter = new TempoFilter(decoder, 1, 0)) {
            var heard = false;
            while (!heard && lastSeconds < LISTEN && next(frame)) {
                seconds(frame);
                filter.push(frame);
                av_frame_unref(frame);
                for (var bytes = filter.pull(); bytes != null; bytes = filter.pull()) {
                    heard |= TempoFilter.peak(bytes) > SILENT;
                }
            }
            return heard;
        } catch (FfmpegException noForm) {
            return false;
        } finally {
            av_frame_free(frame);
            seek(0);
            lastSeconds = 0;
        }
    }

    /// Reads through a file that does not say how long it is, as browsers write them, and goes back to its beginning.
    /// The demuxer knows afterwards where everything is, so that one can jump.
    private double measured() {
        double end = 0;
        while (av_read_frame(input, packet) >= 0) {
            end = Math.max(end, end(input, packet));
            av_packet_unref(packet);
        }
        seek(0);
        return end;
    }

    /// When what is in a packet ends, in seconds of the clip; zero if that is not known.
    public static double end(AVFormatContext input, AVPacket packet) {
        if (packet.pts() == AV_NOPTS_VALUE) {
            return 0;
        }
        var base = input.streams(packet.stream_index()).time_base();
        return (packet.pts() + Math.max(0, packet.duration())) * (double) base.num() / base.den();
    }

    /// Whether the header says all that a decoder of its sound needs, and a picture tells how long it is: looking
    /// further would only take time.
    private static boolean knowsItsSound(AVFormatContext input) {
        if (av_find_best_stream(input, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0) < 0) {
            return false;
        }
        for (int i = 0; i < input.nb_streams(); i++) {
            var parameters = input.streams(i).codecpar();
            if (parameters.codec_type() == AVMEDIA_TYPE_AUDIO) {
                return parameters.codec_id() == AV_CODEC_ID_AAC
                        && parameters.sample_rate() > 0
                        && parameters.ch_layout().nb_channels() > 0
                        && parameters.extradata_size() > 0;
            }
        }
        return false;
    }

    public AVCodecContext decoder() {
        return decoder;
    }

    /// How large its pictures are handed on.
    public FrameSize frameSize() {
        return size;
    }

    /// A phone that was held upright says so beside the picture; so does a camera whose pixels are not square.
    private static FrameSize frameSize(AVFormatContext input, int index, AVCodecContext decoder) {
        var parameters = input.streams(index).codecpar();
        var turn = av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        var quarters = 0;
        var mirrored = false;
        if (turn != null && !turn.isNull() && turn.size() >= MATRIX * Integer.BYTES) {
            // The side data is the stream's own and stays as it is.
            try (var matrix = new IntPointer(MATRIX)) {
                var told = new IntPointer(turn.data());
                for (int i = 0; i < MATRIX; i++) {
                    matrix.put(i, told.get(i));
                }
                mirrored = isMirrored(matrix);
                if (mirrored) {
                    // Turned first and then mirrored: what is left without the mirror is the turn.
                    av_display_matrix_flip(matrix, 1, 0);
                }
                var degrees = -av_display_rotation_get(matrix);
                quarters = Double.isNaN(degrees) ? 0 : (int) Math.round(degrees / 90);
            }
        }
        var aspect = av_guess_sample_aspect_ratio(input, input.streams(index), null);
        var stretch = aspect.num() > 0 && aspect.den() > 0 ? (double) aspect.num() / aspect.den() : 1;
        var width = stretch > 1 / MOST_STRETCH && stretch < MOST_STRETCH
                ? (int) Math.round(decoder.width() * stretch)
                : decoder.width();
        return FrameSize.of(width, decoder.height(), quarters, mirrored);
    }

    /// Phones mirror what their front camera sees, and write that beside the picture too.
    private static boolean isMirrored(IntPointer matrix) {
        return (long) matrix.get(0) * matrix.get(4) - (long) matrix.get(1) * matrix.get(3) < 0;
    }

    /// Seconds, as the file's header says, or as they were counted where it does not know.
    public double headerLength() {
        return length;
    }

    /// Decodes the next frame into `frame`.
    ///
    /// @return false at the end; a file that is cut off ends where it is cut
    public boolean next(AVFrame frame) {
        while (true) {
            if (avcodec_receive_frame(decoder, frame) >= 0) {
                return true;
            }
            if (draining) {
                return false;
            }
            if (av_read_frame(input, packet) < 0) {
                draining = true;
                avcodec_send_packet(decoder, (AVPacket) null);
                continue;
            }
            if (packet.stream_index() == index) {
                // A damaged packet is skipped: what comes after it can still be watched.
                avcodec_send_packet(decoder, packet);
            }
            av_packet_unref(packet);
        }
    }

    /// When the frame is due, in seconds of the clip.
    public double seconds(AVFrame frame) {
        var pts = frame.best_effort_timestamp();
        if (pts != AV_NOPTS_VALUE) {
            lastSeconds = pts * tick;
        }
        return lastSeconds;
    }

    /// Goes to the last key frame at or before `seconds`.
    public void seek(double seconds) {
        av_seek_frame(input, index, Math.round(seconds / tick), AVSEEK_FLAG_BACKWARD);
        avcodec_flush_buffers(decoder);
        draining = false;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avcodec_free_context(decoder);
        avformat_close_input(input);
    }
}
