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
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import baton.media.ffmpeg.Ffmpeg;
import baton.media.ffmpeg.Muxer;
import baton.recording.Microphone;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

/// Encodes one voice to AAC, 48 kHz mono. Time is the count of samples.
final class AudioEncoder implements AutoCloseable {
    private static final int BIT_RATE = 128_000;

    private final AVCodecContext context;
    private final AVStream stream;
    private final Muxer muxer;
    private final AVPacket packet = Ffmpeg.allocated(av_packet_alloc(), "packet");
    private final AVFrame frame = Ffmpeg.allocated(av_frame_alloc(), "frame");
    private final AVRational timeBase = new AVRational().num(1).den(Microphone.SAMPLE_RATE);
    private final float[] waiting;
    private int filled;
    private long written;

    AudioEncoder(Muxer muxer) {
        this.muxer = muxer;
        var codec = avcodec_find_encoder_by_name("aac");
        context = Ffmpeg.allocated(avcodec_alloc_context3(codec), "encoder");
        var whole = false;
        try {
            stream = begin(codec);
            whole = true;
        } finally {
            if (!whole) {
                close();
            }
        }
        waiting = new float[context.frame_size()];
    }

    private AVStream begin(AVCodec codec) {
        context.sample_rate(Microphone.SAMPLE_RATE)
                .sample_fmt(AV_SAMPLE_FMT_FLTP)
                .bit_rate(BIT_RATE);
        var mono = new AVChannelLayout();
        av_channel_layout_default(mono, 1);
        context.ch_layout(mono);
        context.time_base(timeBase);
        context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        Ffmpeg.opened(avcodec_open2(context, codec, (AVDictionary) null), "open aac");
        var added = Ffmpeg.allocated(avformat_new_stream(muxer.context(), null), "stream");
        added.time_base(timeBase);
        Ffmpeg.check(avcodec_parameters_from_context(added.codecpar(), context), "describe the sound");
        return added;
    }

    /// @param samples null for silence
    void encode(float @Nullable [] samples, int offset, int count) {
        var from = offset;
        var left = count;
        while (left > 0) {
            var part = Math.min(left, waiting.length - filled);
            if (samples == null) {
                Arrays.fill(waiting, filled, filled + part, 0f);
            } else {
                System.arraycopy(samples, from, waiting, filled, part);
            }
            filled += part;
            from += part;
            left -= part;
            if (filled == waiting.length) {
                emit();
            }
        }
    }

    private void emit() {
        av_frame_unref(frame);
        frame.format(AV_SAMPLE_FMT_FLTP).nb_samples(filled).sample_rate(Microphone.SAMPLE_RATE);
        frame.ch_layout(context.ch_layout());
        Ffmpeg.check(av_frame_get_buffer(frame, 0), "sound buffer");
        try (var target = new FloatPointer(frame.data(0))) {
            target.capacity(filled).put(waiting, 0, filled);
        }
        frame.pts(written);
        written += filled;
        filled = 0;
        send(frame);
    }

    void flush() {
        if (filled > 0) {
            emit();
        }
        send(null);
    }

    private void send(@Nullable AVFrame sound) {
        Ffmpeg.check(avcodec_send_frame(context, sound), "encode sound");
        while (avcodec_receive_packet(context, packet) >= 0) {
            muxer.write(packet, timeBase, stream);
        }
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
