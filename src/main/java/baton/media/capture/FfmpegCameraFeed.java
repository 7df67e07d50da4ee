package baton.media.capture;

import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_copy_props;
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

import baton.media.ffmpeg.Ffmpeg;
import baton.recording.CameraFeed;
import baton.recording.CameraListener;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.VideoMode;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open camera. One thread only reads compressed frames, so that the driver's few buffers never fill up; a second
/// decodes them and hands them on. Between them wait at most three seconds of frames.
///
/// Native memory: the reading thread owns the input and closes it, which unmaps the driver's buffers; therefore each
/// packet is copied before it is queued, and from then on belongs to whoever takes it out of the queue. The decoding
/// thread owns the decoder and the frame. Neither ever waits for the listener of the other, so a slow listener costs
/// frames and nothing else.
final class FfmpegCameraFeed implements CameraFeed {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegCameraFeed.class);
    private static final long SECOND = 1_000_000_000L;
    private static final int QUEUE = 90;
    /// Bytes that may wait: three seconds of JPEG are far less, of raw frames they would be more.
    private static final long QUEUE_BYTES = 96L << 20;
    /// From this many waiting frames on, whoever only looks should let them pass.
    private static final int LAGGING = 3;
    /// Damaged frames are errors, not grey halves: AV_EF_CRCCHECK | AV_EF_EXPLODE.
    private static final int REFUSE_DAMAGE = 9;

    private record Waiting(AVPacket packet, long takenAt) {}

    private final AVFormatContext input;
    private final AVCodecContext decoder;
    private final String name;
    private final CameraListener listener;
    private final VideoMode mode;
    private final ArrayBlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong queuedBytes = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong damaged = new AtomicLong();
    private final AtomicLong handedOverUntil = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong readUntil = new AtomicLong(Long.MIN_VALUE);
    private final Thread reader;
    private final Thread worker;
    private volatile boolean closing;
    private volatile boolean gone;
    /// Nobody decodes any more: what is still read is of no use.
    private volatile boolean ended;

    private FfmpegCameraFeed(
            AVFormatContext input, AVCodecContext decoder, VideoMode mode, String name, CameraListener listener) {
        this.input = input;
        this.decoder = decoder;
        this.mode = mode;
        this.name = name;
        this.listener = listener;
        var threads = Thread.ofPlatform().daemon().uncaughtExceptionHandler((_, why) -> failed(why));
        reader = threads.name("camera").unstarted(this::read);
        worker = threads.name("pictures").unstarted(this::work);
    }

    /// Takes over `input`, also when it fails.
    static FfmpegCameraFeed start(AVFormatContext input, String name, VideoMode wanted, CameraListener listener)
            throws DeviceException {
        AVCodecContext decoder = null;
        FfmpegCameraFeed feed = null;
        try {
            var parameters = input.streams(0).codecpar();
            decoder = avcodec_alloc_context3(avcodec_find_decoder(parameters.codec_id()));
            if (decoder == null || decoder.isNull()) {
                throw new DeviceException(DeviceProblem.CAMERA_UNUSABLE, name, "no decoder for what it sends");
            }
            avcodec_parameters_to_context(decoder, parameters);
            decoder.thread_count(1);
            decoder.err_recognition(REFUSE_DAMAGE);
            var result = avcodec_open2(decoder, (AVCodec) null, (AVDictionary) null);
            if (result < 0) {
                throw new DeviceException(DeviceProblem.CAMERA_UNUSABLE, name, Ffmpeg.text(result));
            }
            var rate = input.streams(0).avg_frame_rate();
            var pace = rate.den() > 0 && rate.num() > 0 ? Math.round((float) rate.num() / rate.den()) : 0;
            var mode =
                    new VideoMode(parameters.width(), parameters.height(), pace > 0 ? pace : wanted.framesPerSecond());
            feed = new FfmpegCameraFeed(input, decoder, mode, name, listener);
        } finally {
            if (feed == null) {
                // FFmpeg takes a null pointer here for an address.
                if (decoder != null) {
                    avcodec_free_context(decoder);
                }
                avformat_close_input(input);
            }
        }
        feed.reader.start();
        feed.worker.start();
        return feed;
    }

    private void read() {
        try {
            readAll();
        } finally {
            // Only the thread that reads may close: a driver that hangs then leaks one handle instead of hanging the
            // program.
            avformat_close_input(input);
        }
    }

    private void readAll() {
        var packet = Ffmpeg.allocated(av_packet_alloc(), "packet");
        try {
            var clock = new DeviceClock();
            var base = input.streams(0).time_base();
            var tick = (double) SECOND * base.num() / base.den();
            while (!closing && !ended) {
                var result = av_read_frame(input, packet);
                var arrivedAt = System.nanoTime();
                if (result == AVERROR_EAGAIN()) {
                    pause();
                    continue;
                }
                if (result < 0) {
                    gone = true;
                    if (!closing) {
                        listener.cameraLost(
                                new DeviceException(DeviceProblem.CAMERA_UNPLUGGED, name, Ffmpeg.text(result)));
                    }
                    return;
                }
                seen.incrementAndGet();
                var takenAt = packet.pts() == AV_NOPTS_VALUE
                        ? arrivedAt
                        : clock.map(Math.round(packet.pts() * tick), arrivedAt);
                readUntil.set(takenAt);
                enqueue(packet, takenAt);
                av_packet_unref(packet);
            }
        } finally {
            av_packet_free(packet);
        }
    }

    private void enqueue(AVPacket packet, long takenAt) {
        if (queuedBytes.get() + packet.size() > QUEUE_BYTES) {
            lost.incrementAndGet();
            return;
        }
        var copy = copyOf(packet);
        var bytes = copy.size();
        queuedBytes.addAndGet(bytes);
        if (!queue.offer(new Waiting(copy, takenAt))) {
            queuedBytes.addAndGet(-bytes);
            av_packet_free(copy);
            lost.incrementAndGet();
        }
    }

    /// A packet of our own: a reference would still lie in the driver's memory, which is unmapped when the input is
    /// closed. It has the padding (AV_INPUT_BUFFER_PADDING_SIZE) that decoders may read.
    private static AVPacket copyOf(AVPacket packet) {
        var copy = Ffmpeg.allocated(av_packet_alloc(), "packet");
        var whole = false;
        try {
            Ffmpeg.check(av_new_packet(copy, packet.size()), "copy a packet");
            Pointer.memcpy(copy.data(), packet.data(), packet.size());
            Ffmpeg.check(av_packet_copy_props(copy, packet), "copy a packet");
            whole = true;
            return copy;
        } finally {
            if (!whole) {
                av_packet_free(copy);
            }
        }
    }

    private void work() {
        try {
            workOn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
            avcodec_free_context(decoder);
            // What nobody will decode any more; the reader may still add what it has just read.
            joinReader();
            for (var left = queue.poll(); left != null; left = queue.poll()) {
                av_packet_free(left.packet());
            }
        }
    }

    private void workOn() throws InterruptedException {
        var frame = Ffmpeg.allocated(av_frame_alloc(), "frame");
        try (var videoFrame = new DecodedFrame(frame)) {
            while (!closing) {
                var next = queue.poll(50, TimeUnit.MILLISECONDS);
                if (next != null) {
                    decode(next, frame, videoFrame);
                }
            }
        } finally {
            av_frame_free(frame);
        }
    }

    private void decode(Waiting next, AVFrame frame, DecodedFrame videoFrame) {
        int result;
        try {
            result = avcodec_send_packet(decoder, next.packet());
        } finally {
            queuedBytes.addAndGet(-next.packet().size());
            av_packet_free(next.packet());
        }
        while (result >= 0 && (result = avcodec_receive_frame(decoder, frame)) >= 0) {
            try {
                videoFrame.set(next.takenAt(), queue.size() >= LAGGING);
                listener.frameArrived(videoFrame);
            } finally {
                av_frame_unref(frame);
            }
        }
        if (result != AVERROR_EAGAIN()) {
            damaged.incrementAndGet();
        }
        handedOverUntil.set(next.takenAt());
    }

    /// One of the two threads ends for a reason that nobody foresaw: the camera is as good as unplugged.
    private void failed(Throwable why) {
        LOG.error("the camera {} is given up", name, why);
        var told = gone;
        gone = true;
        if (!closing && !told) {
            closing = true;
            listener.cameraLost(new DeviceException(DeviceProblem.CAMERA_UNUSABLE, name, why.toString()));
        }
    }

    private void joinReader() {
        try {
            reader.join(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(4);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public VideoMode mode() {
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
    public long damaged() {
        return damaged.get();
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
