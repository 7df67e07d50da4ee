package baton.media.capture;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import baton.media.ffmpeg.Ffmpeg;
import baton.recording.Camera;
import baton.recording.CameraFeed;
import baton.recording.CameraListener;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.VideoMode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/// A camera that needs no hardware: a device like any other, offered only when it is asked for.
public final class TestCamera implements Camera {
    static final String ID = "test";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Test camera";
    }

    @Override
    public CameraFeed open(VideoMode wanted, CameraListener listener) throws DeviceException {
        Ffmpeg.load();
        var feed = new Feed(wanted, listener);
        feed.thread.start();
        return feed;
    }

    private static final class Feed implements CameraFeed {
        private static final long SECOND = 1_000_000_000L;
        private static final byte GREY = (byte) 128;
        private final VideoMode mode;
        private final CameraListener listener;
        private final Thread thread = Thread.ofPlatform()
                .daemon()
                .name("test camera")
                .uncaughtExceptionHandler((_, why) -> failed(why))
                .unstarted(() -> run());
        private volatile long seen;
        private volatile long handedOverUntil = Long.MIN_VALUE;
        private volatile boolean closing;

        Feed(VideoMode mode, CameraListener listener) {
            this.mode = mode;
            this.listener = listener;
        }

        private void run() {
            var frame = Ffmpeg.allocated(av_frame_alloc(), "frame");
            frame.format(AV_PIX_FMT_YUV420P).width(mode.width()).height(mode.height());
            frame.color_range(AVCOL_RANGE_MPEG);
            try {
                run(frame);
            } finally {
                av_frame_free(frame);
            }
        }

        private void run(AVFrame frame) {
            Ffmpeg.check(av_frame_get_buffer(frame, 0), "test picture");
            tint(frame, 1);
            tint(frame, 2);
            var stride = frame.linesize(0);
            var luma = new BytePointer(frame.data(0))
                    .capacity((long) stride * mode.height())
                    .asByteBuffer();
            var pattern = new TestPattern(mode.width(), mode.height());
            var period = SECOND / mode.framesPerSecond();
            var start = System.nanoTime();
            try (var videoFrame = new DecodedFrame(frame)) {
                for (long number = 0; !closing; number++) {
                    var takenAt = start + number * period;
                    var wait = takenAt - System.nanoTime();
                    if (wait > 0) {
                        TimeUnit.NANOSECONDS.sleep(wait);
                    }
                    pattern.draw(luma, stride, number, takenAt / 1_000_000);
                    videoFrame.set(takenAt, wait < -2 * period);
                    seen = number + 1;
                    listener.frameArrived(videoFrame);
                    handedOverUntil = takenAt;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void failed(Throwable why) {
            if (!closing) {
                listener.cameraLost(new DeviceException(DeviceProblem.CAMERA_UNUSABLE, ID, why.toString()));
            }
        }

        private void tint(AVFrame frame, int plane) {
            var bytes = (long) frame.linesize(plane) * (mode.height() / 2);
            var chroma = new BytePointer(frame.data(plane)).capacity(bytes);
            for (long i = 0; i < bytes; i++) {
                chroma.put(i, (byte) (GREY + (plane == 1 ? 12 : -10)));
            }
        }

        @Override
        public VideoMode mode() {
            return mode;
        }

        @Override
        public long seen() {
            return seen;
        }

        @Override
        public long lost() {
            return 0;
        }

        @Override
        public void awaitUntil(long moment, Duration atMost) throws InterruptedException {
            var until = System.nanoTime() + atMost.toNanos();
            while (handedOverUntil < moment && System.nanoTime() < until && !closing) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }

        @Override
        public void close() {
            closing = true;
            try {
                thread.join(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
