package baton.media;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_clone;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import baton.recording.CameraFeed;
import baton.recording.CameraListener;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.PictureMode;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/// An open camera. One thread only reads compressed pictures, so that the driver's few buffers never fill up; a second
/// decodes them and hands them on. Between them wait at most three seconds of pictures.
final class FfmpegCameraFeed implements CameraFeed {
    private static final long SECOND = 1_000_000_000L;
    private static final int QUEUE = 90;
    /// From this many waiting pictures on, whoever only looks should let them pass.
    private static final int LAGGING = 3;
    /// Damaged pictures are errors, not grey halves: AV_EF_CRCCHECK | AV_EF_EXPLODE.
    private static final int REFUSE_DAMAGE = 9;

    private record Waiting(AVPacket packet, long takenAt) {}

    private final AVFormatContext input;
    private final AVCodecContext decoder;
    private final String name;
    private final CameraListener listener;
    private final PictureMode mode;
    private final ArrayBlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong seen = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong handedOverUntil = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong readUntil = new AtomicLong(Long.MIN_VALUE);
    private final Thread reader;
    private final Thread worker;
    private volatile boolean closing;
    private volatile boolean gone;

    private FfmpegCameraFeed(
            AVFormatContext input, AVCodecContext decoder, PictureMode mode, String name, CameraListener listener) {
        this.input = input;
        this.decoder = decoder;
        this.mode = mode;
        this.name = name;
        this.listener = listener;
        reader = Thread.ofPlatform().daemon().name("camera").unstarted(this::read);
        worker = Thread.ofPlatform().daemon().name("pictures").unstarted(this::work);
    }

    static FfmpegCameraFeed start(AVFormatContext input, String name, PictureMode wanted, CameraListener listener)
            throws DeviceException {
        var parameters = input.streams(0).codecpar();
        var decoder = avcodec_alloc_context3(avcodec_find_decoder(parameters.codec_id()));
        avcodec_parameters_to_context(decoder, parameters);
        decoder.thread_count(1);
        decoder.err_recognition(REFUSE_DAMAGE);
        var result = avcodec_open2(decoder, (AVCodec) null, (AVDictionary) null);
        if (result < 0) {
            avcodec_free_context(decoder);
            avformat_close_input(input);
            throw new DeviceException(DeviceProblem.CAMERA_UNUSABLE, name, Ff.text(result));
        }
        var rate = input.streams(0).avg_frame_rate();
        var pace = rate.den() > 0 && rate.num() > 0 ? Math.round((float) rate.num() / rate.den()) : 0;
        var mode = new PictureMode(parameters.width(), parameters.height(), pace > 0 ? pace : wanted.framesPerSecond());
        var feed = new FfmpegCameraFeed(input, decoder, mode, name, listener);
        feed.reader.start();
        feed.worker.start();
        return feed;
    }

    private void read() {
        var packet = av_packet_alloc();
        var clock = new DeviceClock();
        var base = input.streams(0).time_base();
        var tick = (double) SECOND * base.num() / base.den();
        while (!closing) {
            var result = av_read_frame(input, packet);
            var arrivedAt = System.nanoTime();
            if (result == AVERROR_EAGAIN()) {
                pause();
                continue;
            }
            if (result < 0) {
                gone = true;
                if (!closing) {
                    listener.cameraLost(new DeviceException(DeviceProblem.CAMERA_UNPLUGGED, name, Ff.text(result)));
                }
                break;
            }
            seen.incrementAndGet();
            var takenAt =
                    packet.pts() == AV_NOPTS_VALUE ? arrivedAt : clock.map(Math.round(packet.pts() * tick), arrivedAt);
            readUntil.set(takenAt);
            var kept = av_packet_clone(packet);
            av_packet_unref(packet);
            if (!queue.offer(new Waiting(kept, takenAt))) {
                av_packet_free(kept);
                lost.incrementAndGet();
            }
        }
        av_packet_free(packet);
        // Only the thread that reads may close: a driver that hangs then leaks one handle instead of hanging the
        // program.
        avformat_close_input(input);
    }

    private void work() {
        var frame = av_frame_alloc();
        try (var picture = new FramePicture(frame)) {
            while (true) {
                var next = queue.poll(50, TimeUnit.MILLISECONDS);
                if (next == null) {
                    if (closing) {
                        break;
                    }
                    continue;
                }
                var result = avcodec_send_packet(decoder, next.packet());
                av_packet_free(next.packet());
                var delivered = false;
                while (result >= 0 && avcodec_receive_frame(decoder, frame) >= 0) {
                    picture.set(next.takenAt(), queue.size() >= LAGGING);
                    listener.picture(picture);
                    av_frame_unref(frame);
                    delivered = true;
                }
                if (!delivered) {
                    lost.incrementAndGet();
                }
                handedOverUntil.set(next.takenAt());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        av_frame_free(frame);
        avcodec_free_context(decoder);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(4);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public PictureMode mode() {
        return mode;
    }

    @Override
    public long seen() {
        return seen.get();
    }

    @Override
    public long lost() {
        return lost.get();
    }

    @Override
    public void awaitUntil(long moment, Duration atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost.toNanos();
        // The picture that proves that no earlier one is under way is the first one taken after the moment; a camera
        // that stands still gives none, so two of its periods without any are proof enough.
        var patience = System.nanoTime() + 2 * SECOND / Math.max(1, mode.framesPerSecond());
        while (System.nanoTime() < until && !closing) {
            var drained = queue.isEmpty() && handedOverUntil.get() >= readUntil.get();
            if (handedOverUntil.get() >= moment || drained && (gone || System.nanoTime() > patience)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            worker.join(2000);
            reader.join(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
