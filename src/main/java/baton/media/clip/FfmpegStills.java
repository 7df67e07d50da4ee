package baton.media.clip;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONKEY;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import baton.media.ffmpeg.BgraScaler;
import baton.media.ffmpeg.ClipStream;
import baton.media.ffmpeg.Ffmpeg;
import baton.media.ffmpeg.FfmpegException;
import baton.media.ffmpeg.FrameSize;
import baton.playback.ClipUnreadableException;
import baton.playback.Still;
import baton.playback.StillSource;
import baton.recording.DeviceException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Decodes key frames alone: a clip of four minutes has two for each picture, and nothing between them is looked at.
/// On any thread, each call for itself; what it opens it frees before it returns.
public final class FfmpegStills implements StillSource {
    @Override
    public List<Still> of(Path clip, Duration from, Duration to, int count) throws ClipUnreadableException {
        try {
            Ffmpeg.load();
        } catch (DeviceException e) {
            throw new ClipUnreadableException(ClipUnreadableException.Reason.UNSUPPORTED, e.toString());
        }
        var stream = ClipStream.open(clip, AVMEDIA_TYPE_VIDEO);
        if (stream == null) {
            return List.of();
        }
        var frame = Ffmpeg.allocated(av_frame_alloc(), "frame");
        try (stream;
                var scaler = new BgraScaler()) {
            stream.decoder().skip_frame(AVDISCARD_NONKEY);
            return read(stream, scaler, frame, from, to.minus(from).dividedBy(count), count);
        } catch (FfmpegException e) {
            throw new ClipUnreadableException(ClipUnreadableException.Reason.DAMAGED, e.toString());
        } finally {
            av_frame_free(frame);
        }
    }

    private static List<Still> read(
            ClipStream stream, BgraScaler scaler, AVFrame frame, Duration from, Duration step, int count) {
        var size = small(stream.frameSize());
        var memory = ByteBuffer.allocateDirect(BgraScaler.room(size.width(), size.height()))
                .order(ByteOrder.LITTLE_ENDIAN);
        var found = new ArrayList<Still>();
        for (int i = 0; i < count; i++) {
            // The middle of its part: the first picture of a briefing is often black.
            var wanted = from.plus(step.multipliedBy(i)).plus(step.dividedBy(2));
            stream.seek(wanted.toMillis() / 1000.0);
            if (!stream.next(frame)) {
                break;
            }
            var at = Duration.ofMillis(Math.round(stream.seconds(frame) * 1000));
            if (found.isEmpty() || !found.getLast().at().equals(at)) {
                scaler.scale(frame, memory, size.width(), size.height());
                found.add(new Still(at, size.shownWidth(), size.shownHeight(), upright(memory, size)));
            }
            av_frame_unref(frame);
        }
        return List.copyOf(found);
    }

    private static FrameSize small(FrameSize whole) {
        var scale = Math.min(1, Math.min((double) WIDTH / whole.shownWidth(), (double) HEIGHT / whole.shownHeight()));
        return whole.shownAs(even(whole.shownWidth() * scale), even(whole.shownHeight() * scale));
    }

    private static int even(double size) {
        return Math.max(2, (int) (size / 2) * 2);
    }

    private static int[] upright(ByteBuffer memory, FrameSize size) {
        var scaled =
                memory.slice(0, size.bytes()).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        var pixels = new int[size.width() * size.height()];
        if (size.isUpright()) {
            scaled.get(pixels);
        } else {
            size.turn(scaled, IntBuffer.wrap(pixels));
        }
        return pixels;
    }
}
