package baton.media.clip;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;

import baton.media.ffmpeg.ClipFormats;
import baton.media.ffmpeg.Ffmpeg;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import java.nio.file.Path;
import java.time.Duration;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;

/// What another program's video holds, as far as that decides how it is taken in.
///
/// @param picture index of the stream that is the video; -1 if there is none
/// @param sound index of the first stream of sound; -1 if there is none
/// @param plain whether it is already what the recorder writes: it is copied then, not encoded again
record ForeignClip(Duration length, int picture, int sound, boolean plain) {
    private static final int WIDEST = 1920;
    private static final int HIGHEST = 1080;
    private static final int STEREO = 2;
    /// Of a frame rate, how far the average may lie from the nominal one for it to be even.
    private static final double EVEN = 0.02;

    /// @throws DeviceException if it is no video or sound that can be read
    static ForeignClip read(Path file) throws DeviceException {
        Ffmpeg.load();
        var input = avformat_alloc_context();
        var opened = false;
        try {
            if (ClipFormats.open(input, file) < 0) {
                throw unreadable(file, "it is of no form that is opened");
            }
            opened = true;
            if (avformat_find_stream_info(input, (AVDictionary) null) < 0) {
                throw unreadable(file, "its streams cannot be found");
            }
            return of(input, file);
        } finally {
            // What failed to open was freed by FFmpeg.
            if (opened) {
                avformat_close_input(input);
            }
        }
    }

    private static DeviceException unreadable(Path file, String why) {
        return new DeviceException(DeviceProblem.CLIP_UNREADABLE, String.valueOf(file.getFileName()), why);
    }

    private static ForeignClip of(AVFormatContext input, Path file) throws DeviceException {
        var picture = -1;
        var sound = -1;
        var sounds = 0;
        for (int i = 0; i < input.nb_streams(); i++) {
            var stream = input.streams(i);
            var type = stream.codecpar().codec_type();
            if (type == AVMEDIA_TYPE_VIDEO
                    && (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) == 0
                    && picture < 0) {
                picture = i;
            } else if (type == AVMEDIA_TYPE_AUDIO) {
                sound = sound < 0 ? i : sound;
                sounds++;
            }
        }
        if (picture < 0 && sound < 0) {
            throw unreadable(file, "there is neither picture nor sound in it");
        }
        var length = input.duration() == AV_NOPTS_VALUE
                ? Duration.ZERO
                : Duration.ofMillis(input.duration() / (AV_TIME_BASE / 1000));
        var container = input.iformat().name().getString();
        var plain = container.contains("mp4")
                && sounds <= 1
                && picture >= 0
                && isPlainPicture(input.streams(picture))
                && (sound < 0 || isPlainSound(input.streams(sound).codecpar()));
        return new ForeignClip(length, picture, sound, plain);
    }

    private static boolean isPlainPicture(AVStream stream) {
        var parameters = stream.codecpar();
        var shape = parameters.sample_aspect_ratio();
        var turned = av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        var nominal = value(stream.r_frame_rate());
        return parameters.codec_id() == AV_CODEC_ID_H264
                && parameters.format() == AV_PIX_FMT_YUV420P
                && parameters.width() <= WIDEST
                && parameters.height() <= HIGHEST
                && (shape.num() == 0 || shape.num() == shape.den())
                && turned == null
                && Math.abs(value(stream.avg_frame_rate()) - nominal) <= EVEN * nominal;
    }

    private static double value(AVRational rational) {
        return rational.den() == 0 ? 0 : (double) rational.num() / rational.den();
    }

    private static boolean isPlainSound(AVCodecParameters parameters) {
        return parameters.codec_id() == AV_CODEC_ID_AAC
                && parameters.ch_layout().nb_channels() <= STEREO;
    }
}
