package baton.media.capture;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;

import baton.media.ffmpeg.CameraSystem;
import baton.media.ffmpeg.Ffmpeg;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.Microphone;
import baton.recording.MicrophoneFeed;
import baton.recording.MicrophoneListener;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.javacpp.ShortPointer;

/// A source of the PulseAudio (or PipeWire) server.
record PulseMicrophone(String id, String name) implements Microphone {
    /// Bytes of one chunk: 20 ms, small enough for a lively meter.
    private static final String CHUNK = "1920";

    private static final long WATCH_MS = 1_000;
    /// A sound server that stands still answers nothing, for as long as anybody waits.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final float FULL = 32_768f;

    @Override
    public MicrophoneFeed open(MicrophoneListener listener) throws DeviceException {
        Ffmpeg.load();
        return Patience.within(PATIENCE, () -> openHere(listener), late -> late.close())
                .orElseThrow(() ->
                        new DeviceException(DeviceProblem.MICROPHONE_UNUSABLE, name, "the server does not answer"));
    }

    private MicrophoneFeed openHere(MicrophoneListener listener) throws DeviceException {
        // PipeWire opens the default source for a name it does not know, and says nothing.
        var listed = CameraSystem.list("pulse");
        if (!listed.isEmpty() && listed.stream().noneMatch(s -> s.id().equals(id))) {
            throw new DeviceException(DeviceProblem.MICROPHONE_ABSENT, name, "not listed");
        }
        var input = Ffmpeg.allocated(avformat_alloc_context(), "microphone");
        var options = Ffmpeg.options(
                "sample_rate", Integer.toString(SAMPLE_RATE), "channels", "1", "fragment_size", CHUNK, "name", "Baton");
        var result = avformat_open_input(input, id, av_find_input_format("pulse"), options);
        av_dict_free(options);
        if (result < 0) {
            throw new DeviceException(problem(result), name, Ffmpeg.text(result));
        }
        var feed = new Feed(input, listener);
        feed.thread.start();
        Thread.ofPlatform()
                .daemon()
                .name("microphone watch")
                .uncaughtExceptionHandler((_, why) -> feed.failed(why))
                .start(feed::watch);
        return feed;
    }

    private static DeviceProblem problem(int code) {
        return switch (code) {
            case Ffmpeg.EACCES, Ffmpeg.EPERM -> DeviceProblem.MICROPHONE_DENIED;
            case Ffmpeg.EBUSY -> DeviceProblem.MICROPHONE_BUSY;
            default -> DeviceProblem.MICROPHONE_ABSENT;
        };
    }

    private final class Feed implements MicrophoneFeed {
        private final AVFormatContext input;
        private final MicrophoneListener listener;
        private final Thread thread = Thread.ofPlatform()
                .daemon()
                .name("microphone")
                .uncaughtExceptionHandler((_, why) -> failed(why))
                .unstarted(this::listen);
        private volatile boolean closing;
        private volatile boolean gone;

        Feed(AVFormatContext input, MicrophoneListener listener) {
            this.input = input;
            this.listener = listener;
        }

        /// A server whose source is unplugged moves the recording to another one and says nothing; that is noticed
        /// here.
        private void watch() {
            try {
                while (!closing && !gone) {
                    TimeUnit.MILLISECONDS.sleep(WATCH_MS);
                    var listed = CameraSystem.list("pulse");
                    // A server that does not answer says nothing about the source.
                    gone = !listed.isEmpty() && listed.stream().noneMatch(s -> s.id().equals(id));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void listen() {
            try {
                listenOn();
            } finally {
                avformat_close_input(input);
            }
        }

        /// A thread ends for a reason that nobody foresaw: the microphone is as good as gone.
        private void failed(Throwable why) {
            if (!closing) {
                closing = true;
                listener.microphoneLost(new DeviceException(DeviceProblem.MICROPHONE_UNUSABLE, name, why.toString()));
            }
        }

        private void listenOn() {
            var packet = Ffmpeg.allocated(av_packet_alloc(), "packet");
            try {
                listenOn(packet);
            } finally {
                av_packet_free(packet);
            }
        }

        private void listenOn(AVPacket packet) {
            var raw = new short[0];
            var samples = new float[0];
            while (!closing) {
                var result = av_read_frame(input, packet);
                var arrivedAt = System.nanoTime();
                if (result == AVERROR_EAGAIN()) {
                    pause();
                    continue;
                }
                if (result < 0 || gone) {
                    if (!closing) {
                        listener.microphoneLost(
                                new DeviceException(DeviceProblem.MICROPHONE_LOST, name, Ffmpeg.text(result)));
                    }
                    break;
                }
                if (closing) {
                    // Whoever closed it hears nothing any more.
                    break;
                }
                var count = packet.size() / Short.BYTES;
                if (raw.length < count) {
                    raw = new short[count];
                    samples = new float[count];
                }
                try (var data = new ShortPointer(packet.data())) {
                    data.get(raw, 0, count);
                }
                av_packet_unref(packet);
                for (int i = 0; i < count; i++) {
                    samples[i] = raw[i] / FULL;
                }
                listener.sound(samples, count, arrivedAt);
            }
        }

        private void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            closing = true;
            try {
                thread.join(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
