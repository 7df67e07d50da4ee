package baton.media.capture;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_image_fill_black;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import baton.media.ffmpeg.BgraScaler;
import baton.media.ffmpeg.Ffmpeg;
import baton.media.ffmpeg.FfmpegException;
import baton.media.ffmpeg.H264;
import baton.media.ffmpeg.Muxer;
import baton.recording.VideoMode;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.jspecify.annotations.Nullable;

/// Encodes pictures to H.264 as every player takes it: yuv420p, limited range, a key frame every two seconds.
final class VideoEncoder implements AutoCloseable {
    private static final int BIT_RATE = 2_500_000;
    private static final int PEAK_RATE = 4_000_000;
    /// Ticks a second: fine enough for any camera's jitter, so that each picture keeps its own moment.
    private static final int TICKS = 90_000;

    private static final int THREADS = 2;
    private static final int UNSCALED = 1 << 16;

    private final AVCodecContext context;
    private final AVStream stream;
    private final Muxer muxer;
    private final AVPacket packet = Ffmpeg.allocated(av_packet_alloc(), "packet");
    private final AVFrame converted = Ffmpeg.allocated(av_frame_alloc(), "frame");
    private final AVRational timeBase = new AVRational().num(1).den(TICKS);
    private @Nullable SwsContext scaler;
    private int scaledFrom = -1;
    private int scaledWidth;
    private int scaledHeight;
    private long last = -1;

    VideoEncoder(Muxer muxer, VideoMode mode, H264 h264) {
        this.muxer = muxer;
        var codec = avcodec_find_encoder_by_name(h264.encoder());
        context = Ffmpeg.allocated(avcodec_alloc_context3(codec), "encoder");
        var whole = false;
        try {
            stream = begin(codec, mode, h264);
            whole = true;
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    private AVStream begin(AVCodec codec, VideoMode mode, H264 h264) {
        context.width(mode.width()).height(mode.height()).pix_fmt(h264.pixels());
        context.time_base(timeBase);
        context.framerate(new AVRational().num(mode.framesPerSecond()).den(1));
        context.gop_size(2 * mode.framesPerSecond()).max_b_frames(0);
        context.bit_rate(BIT_RATE).rc_max_rate(PEAK_RATE);
        context.color_range(AVCOL_RANGE_MPEG);
        context.colorspace(AVCOL_SPC_BT709).color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709);
        context.thread_count(THREADS);
        context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        var options = h264.options();
        try {
            Ffmpeg.opened(avcodec_open2(context, codec, options), "open " + h264.encoder());
        } finally {
            av_dict_free(options);
        }
        var added = Ffmpeg.allocated(avformat_new_stream(muxer.context(), null), "stream");
        added.time_base(timeBase);
        added.avg_frame_rate(context.framerate());
        Ffmpeg.check(avcodec_parameters_from_context(added.codecpar(), context), "describe the picture");
        converted.format(h264.pixels()).width(mode.width()).height(mode.height());
        Ffmpeg.check(av_frame_get_buffer(converted, 0), "picture buffer");
        converted.color_range(AVCOL_RANGE_MPEG);
        converted.colorspace(AVCOL_SPC_BT709);
        return added;
    }

    /// @param at nanoseconds from the start of the take
    /// @param fresh whether it must not lean on earlier ones
    void encode(AVFrame videoFrame, long at, boolean fresh) {
        var ticks = ticks(at);
        last = Math.max(ticks, last + 1);
        Ffmpeg.check(av_frame_make_writable(converted), "picture buffer");
        Ffmpeg.check(
                sws_scale(
                        scaler(videoFrame),
                        videoFrame.data(),
                        videoFrame.linesize(),
                        0,
                        videoFrame.height(),
                        converted.data(),
                        converted.linesize()),
                "convert picture");
        converted.pts(last);
        converted.pict_type(fresh ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
        send(converted);
    }

    private static long ticks(long nanos) {
        return nanos * (TICKS / 1000) / 1_000_000;
    }

    private void black() {
        Ffmpeg.check(av_frame_make_writable(converted), "picture buffer");
        var strides = new SizeTPointer(4);
        for (int i = 0; i < 4; i++) {
            strides.put(i, converted.linesize(i));
        }
        av_image_fill_black(
                converted.data(), strides, converted.format(), AVCOL_RANGE_MPEG, converted.width(), converted.height());
        strides.close();
    }

    /// Shows the last picture again, if none was shown there or later.
    void repeat(long at) {
        var ticks = ticks(at);
        if (ticks > last) {
            if (last < 0) {
                black();
            }
            last = ticks;
            converted.pts(ticks);
            converted.pict_type(AV_PICTURE_TYPE_NONE);
            send(converted);
        }
    }

    private SwsContext scaler(AVFrame videoFrame) {
        var open = scaler;
        // A camera that was plugged in again may give another size.
        if (open == null
                || scaledFrom != videoFrame.format()
                || scaledWidth != videoFrame.width()
                || scaledHeight != videoFrame.height()) {
            if (open != null) {
                scaler = null;
                sws_freeContext(open);
            }
            open = sws_getContext(
                    videoFrame.width(),
                    videoFrame.height(),
                    videoFrame.format(),
                    context.width(),
                    context.height(),
                    context.pix_fmt(),
                    SWS_BILINEAR,
                    null,
                    null,
                    (DoublePointer) null);
            scaler = open;
            if (open == null || open.isNull()) {
                throw new FfmpegException(0, "frames of this form cannot be recorded");
            }
            // A camera's JPEG is full range BT.601, the file is limited range BT.709: unsaid, faces get the wrong tint.
            sws_setColorspaceDetails(
                    open,
                    sws_getCoefficients(SWS_CS_ITU601),
                    BgraScaler.isFullRange(videoFrame) ? 1 : 0,
                    sws_getCoefficients(SWS_CS_ITU709),
                    0,
                    0,
                    UNSCALED,
                    UNSCALED);
            scaledFrom = videoFrame.format();
            scaledWidth = videoFrame.width();
            scaledHeight = videoFrame.height();
        }
        return open;
    }

    void flush() {
        send(null);
    }

    private void send(@Nullable AVFrame frame) {
        Ffmpeg.check(avcodec_send_frame(context, frame), "encode picture");
        while (avcodec_receive_packet(context, packet) >= 0) {
            muxer.write(packet, timeBase, stream);
        }
    }

    @Override
    public void close() {
        if (scaler != null) {
            sws_freeContext(scaler);
            scaler = null;
        }
        av_frame_free(converted);
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
