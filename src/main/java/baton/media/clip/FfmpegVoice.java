package baton.media.clip;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import baton.media.ffmpeg.ClipStream;
import baton.media.ffmpeg.Ffmpeg;
import baton.media.ffmpeg.FfmpegException;
import baton.media.ffmpeg.SoundGraph;
import baton.playback.ClipUnreadableException;
import baton.playback.VoiceSource;
import baton.recording.DeviceException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

/// Decodes the sound of a clip for whoever listens to speech.
public final class FfmpegVoice implements VoiceSource {
    @Override
    public Voice open(Path clip) throws ClipUnreadableException {
        try {
            Ffmpeg.load();
        } catch (DeviceException e) {
            throw new ClipUnreadableException(ClipUnreadableException.Reason.UNSUPPORTED, e.toString());
        }
        var stream = ClipStream.open(clip, AVMEDIA_TYPE_AUDIO);
        if (stream == null) {
            throw new ClipUnreadableException(ClipUnreadableException.Reason.UNSUPPORTED, "no sound");
        }
        Voice voice = null;
        try {
            voice = new Decoded(stream);
            return voice;
        } catch (FfmpegException e) {
            throw new ClipUnreadableException(ClipUnreadableException.Reason.DAMAGED, e.toString());
        } finally {
            if (voice == null) {
                stream.close();
            }
        }
    }

    /// What was decoded and not yet asked for is at most one frame of the decoder, or a silence that is only counted.
    private static final class Decoded implements Voice {
        /// Samples by which a frame may be off its place before silence is put in, or it is left out: 40 ms.
        private static final long OFF = RATE / 25;
        /// Longer than any recording; where a damaged file claims more, it ends.
        private static final long LONGEST = RATE * 60L * 60 * 6;

        private final ClipStream stream;
        private final SoundGraph graph;
        private final AVFrame in;
        private final AVFrame out;
        private final ArrayDeque<float[]> filtered = new ArrayDeque<>();
        private float[] ready = {};
        private int taken;
        private long silence;
        private long given;
        private boolean ended;

        Decoded(ClipStream stream) {
            this.stream = stream;
            graph = new SoundGraph(
                    stream.decoder(),
                    "aresample=" + RATE + ",aformat=sample_fmts=flt:sample_rates=" + RATE + ":channel_layouts=mono");
            in = Ffmpeg.allocated(av_frame_alloc(), "frame");
            out = Ffmpeg.allocated(av_frame_alloc(), "frame");
        }

        @Override
        public int read(float[] into) {
            var count = 0;
            while (count < into.length) {
                if (silence > 0) {
                    var some = (int) Math.min(silence, into.length - count);
                    Arrays.fill(into, count, count + some, 0);
                    silence -= some;
                    count += some;
                } else if (taken < ready.length) {
                    var some = Math.min(ready.length - taken, into.length - count);
                    System.arraycopy(ready, taken, into, count, some);
                    taken += some;
                    count += some;
                } else if (!next() && !decode()) {
                    break;
                }
            }
            return count;
        }

        /// @return false if the filter wants more
        private boolean next() {
            var next = filtered.poll();
            if (next == null) {
                return false;
            }
            ready = next;
            taken = 0;
            return true;
        }

        private void filter(@Nullable AVFrame sound) {
            graph.push(sound, out, () -> {
                var samples = new float[out.nb_samples()];
                new FloatPointer(out.data(0)).get(samples);
                for (int i = 0; i < samples.length; i++) {
                    // A damaged file can hold what is no number at all.
                    samples[i] = Float.isFinite(samples[i]) ? Math.clamp(samples[i], -1, 1) : 0;
                }
                given += samples.length;
                filtered.add(samples);
            });
        }

        /// @return false at the end
        private boolean decode() {
            if (ended) {
                return false;
            }
            if (!stream.next(in)) {
                end();
                return true;
            }
            var due = Math.round(stream.seconds(in) * RATE);
            var length = (long) in.nb_samples() * RATE / Math.max(1, in.sample_rate());
            if (due > LONGEST || given > LONGEST) {
                end();
            } else if (due + length > given - OFF) {
                if (due > given + OFF) {
                    silence = due - given;
                    given = due;
                }
                filter(in);
            }
            av_frame_unref(in);
            return true;
        }

        private void end() {
            ended = true;
            filter(null);
        }

        @Override
        public void close() {
            av_frame_free(in);
            av_frame_free(out);
            graph.close();
            stream.close();
        }
    }
}
