package baton.media.player;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import baton.media.ffmpeg.ClipStream;
import baton.media.ffmpeg.Ffmpeg;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decodes the pictures of an open clip, a few ahead of what is shown.
final class VideoDecoder implements PlaybackSession.Part {
    private static final Logger LOG = LoggerFactory.getLogger(VideoDecoder.class);
    /// Seconds to pass over that are decoded and dropped; more is jumped.
    private static final double SHORT = 2;

    private static final double TINY = 0.0005;

    private final PlaybackTarget course;
    private final ClipStream stream;
    private final VideoFrameQueue queue;
    private final Runnable onFrame;
    /// The last picture that was not wanted: at a cut-off end, or before a moment, it is the one to show after all.
    private final AVFrame held = Ffmpeg.allocated(av_frame_alloc(), "frame");

    private PlaybackTarget.Start start = new PlaybackTarget.Start(-1, 0, false);
    private double from;
    private boolean begun;
    private double heldAt = Double.NaN;
    private volatile int ended = -1;
    private volatile double last;
    private volatile boolean dead;

    /// @param onFrame told when a picture was queued
    VideoDecoder(PlaybackTarget course, ClipStream stream, VideoFrameQueue queue, Runnable onFrame) {
        this.course = course;
        this.stream = stream;
        this.queue = queue;
        this.onFrame = onFrame;
    }

    /// Whether everything up to the end of the file was handed on.
    boolean isAtEnd() {
        return dead || ended == course.start().generation();
    }

    /// Whether the picture cannot be shown.
    boolean isDead() {
        return dead;
    }

    /// When the newest picture is due, in seconds of the clip.
    double last() {
        return last;
    }

    @Override
    public void run() {
        var frame = Ffmpeg.allocated(av_frame_alloc(), "frame");
        try {
            while (!course.isClosing()) {
                if (start.generation() != course.start().generation()) {
                    begin(course.start());
                }
                if (ended == start.generation()) {
                    TimeUnit.MILLISECONDS.sleep(5);
                } else if (stream.next(frame)) {
                    handle(frame, stream.seconds(frame));
                    av_frame_unref(frame);
                } else {
                    end();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            av_frame_free(frame);
            av_frame_free(held);
        }
    }

    /// The sound goes on, and the viewer is told.
    @Override
    public void failed(Throwable why) {
        LOG.warn("the picture cannot be shown", why);
        dead = true;
    }

    private void begin(PlaybackTarget.Start wanted) {
        start = wanted;
        from = wanted.before() ? wanted.from() : course.past(wanted.from());
        begun = false;
        forget();
        stream.seek(wanted.before() ? from - TINY : from);
    }

    private void handle(AVFrame frame, double seconds) throws InterruptedException {
        if (start.before() && !begun) {
            if (seconds < from - TINY) {
                hold(frame, seconds);
                return;
            }
            putHeld();
        } else if (seconds < from - PlaybackTarget.CLOSE_ENOUGH) {
            hold(frame, seconds);
            return;
        }
        var past = course.past(seconds);
        if (past > seconds && begun) {
            from = past;
            if (past - seconds > SHORT) {
                stream.seek(past);
            }
            hold(frame, seconds);
            return;
        }
        put(frame, seconds);
    }

    private void put(AVFrame frame, double seconds) throws InterruptedException {
        begun = true;
        last = seconds;
        var mine = start.generation();
        if (queue.put(frame, seconds, mine, () -> course.isCurrent(mine))) {
            onFrame.run();
        }
    }

    private void hold(AVFrame frame, double seconds) {
        av_frame_unref(held);
        av_frame_move_ref(held, frame);
        heldAt = seconds;
    }

    private void putHeld() throws InterruptedException {
        if (!Double.isNaN(heldAt)) {
            put(held, heldAt);
            forget();
        }
        begun = true;
    }

    private void forget() {
        av_frame_unref(held);
        heldAt = Double.NaN;
    }

    private void end() throws InterruptedException {
        if (!begun) {
            putHeld();
        }
        ended = start.generation();
    }
}
