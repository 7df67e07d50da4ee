package baton.media.clip;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import baton.media.ffmpeg.ClipStream;
import baton.media.ffmpeg.Ffmpeg;
import baton.media.ffmpeg.FfmpegException;
import baton.media.ffmpeg.TempoFilter;
import baton.playback.ClipUnreadableException;
import baton.playback.SilenceDetector;
import baton.playback.SoundLevels;
import baton.recording.DeviceException;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Decodes all sound of a clip and tells how loud it is over time.
public final class SoundListener implements SoundLevels {
    private static final int WINDOW = TempoFilter.RATE * SilenceDetector.STEP / 1000;

    @Override
    public double[] of(Path clip) throws ClipUnreadableException {
        try {
            Ffmpeg.load();
        } catch (DeviceException e) {
            throw new ClipUnreadableException(ClipUnreadableException.Reason.UNSUPPORTED, e.toString());
        }
        var stream = ClipStream.open(clip, AVMEDIA_TYPE_AUDIO);
        if (stream == null) {
            return new double[0];
        }
        var frame = Ffmpeg.allocated(av_frame_alloc(), "frame");
        try (stream;
                var filter = new TempoFilter(stream.decoder(), 1, 0)) {
            return listen(stream, filter, frame);
        } catch (FfmpegException e) {
            throw new ClipUnreadableException(ClipUnreadableException.Reason.DAMAGED, e.toString());
        } finally {
            av_frame_free(frame);
        }
    }

    private static double[] listen(ClipStream stream, TempoFilter filter, AVFrame frame) {
        var levels = DoubleStream.builder();
        double power = 0;
        int count = 0;
        var more = true;
        while (more) {
            more = stream.next(frame);
            filter.push(more ? frame : null);
            av_frame_unref(frame);
            for (var bytes = filter.pull(); bytes != null; bytes = filter.pull()) {
                for (int i = 0; i + 1 < bytes.length; i += 2) {
                    var sample = (short) (bytes[i] & 0xff | bytes[i + 1] << 8) / 32768.0;
                    power += sample * sample;
                    count++;
                    if (count == WINDOW) {
                        levels.add(10 * Math.log10(power / WINDOW));
                        power = 0;
                        count = 0;
                    }
                }
            }
        }
        return levels.build().toArray();
    }
}
