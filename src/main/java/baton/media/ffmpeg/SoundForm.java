package baton.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_get_sample_fmt_name;

import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// In which form decoded sound comes: a file may change it in the middle.
///
/// @param rate samples a second
/// @param format an AV_SAMPLE_FMT
record SoundForm(int rate, int format, int channels) {
    static SoundForm of(AVCodecContext decoder) {
        return new SoundForm(
                decoder.sample_rate(),
                decoder.sample_fmt(),
                Math.max(1, decoder.ch_layout().nb_channels()));
    }

    static SoundForm of(AVFrame frame) {
        return new SoundForm(
                frame.sample_rate(),
                frame.format(),
                Math.max(1, frame.ch_layout().nb_channels()));
    }

    /// For the filter that sound goes into.
    ///
    /// @throws FfmpegException if the file does not say its form
    String words() {
        var name = av_get_sample_fmt_name(format);
        if (rate <= 0 || name == null || name.isNull()) {
            throw new FfmpegException(Ffmpeg.EINVAL, "sound of an unknown form");
        }
        var layout = channels == 1 ? "mono" : channels == 2 ? "stereo" : channels + "c";
        return String.format(
                Locale.ROOT,
                "sample_rate=%d:sample_fmt=%s:channel_layout=%s:time_base=1/%d",
                rate,
                name.getString(),
                layout,
                rate);
    }
}
