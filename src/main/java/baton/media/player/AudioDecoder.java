package baton.media.player;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import baton.media.ffmpeg.ClipStream;
import baton.media.ffmpeg.Ffmpeg;
import baton.media.ffmpeg.TempoFilter;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decodes the sound of an open clip and hands it to the output. A change of speed, of loudness or of place within the
/// clip without a jump begins a new filter where the old one ends: what is in the output's buffer plays on meanwhile.
final class AudioDecoder implements PlaybackSession.Part {
    private static final Logger LOG = LoggerFactory.getLogger(AudioDecoder.class);
    /// Seconds to pass over that are decoded and dropped; more is jumped.
    private static final double SHORT = 2;
    /// Seconds that are missing, or too many, until it counts.
    private static final double GAP = 0.05;

    private final PlaybackTarget course;
    private final ClipStream stream;
    private final AudioSink speaker;
    private final PlaybackClock clock;
    private PlaybackTarget.Start start = new PlaybackTarget.Start(-1, 0, false);
    private @Nullable TempoFilter filter;
    private double from;
    private double speed;
    private double gain;
    /// Seconds of the clip the open filter's first sample belongs to; NaN until there is one.
    private double filterFrom = Double.NaN;
    /// Seconds of the clip the next piece begins at.
    private double segment;
    /// When the next samples should come, in seconds of the clip; NaN before the first.
    private double expected = Double.NaN;
    private boolean told;
    private long written;
    private volatile int ended = -1;
    private volatile boolean dead;

    AudioDecoder(PlaybackTarget course, ClipStream stream, AudioSink speaker, PlaybackClock clock) {
        this.course = course;
        this.stream = stream;
        this.speaker = speaker;
        this.clock = clock;
    }

    /// Whether the last words were heard.
    boolean isAtEnd() {
        return dead || ended == course.start().generation();
    }

    /// Whether the sound cannot be decoded.
    boolean isDead() {
        return dead;
    }

    @Override
    public void run() {
        var frame = Ffmpeg.allocated(av_frame_alloc(), "frame");
        try {
            while (!course.isClosing()) {
                if (start.generation() != course.start().generation()) {
                    begin(course.start());
                }
                if (ended == start.generation() || !speaker.isOpen()) {
                    speaker.lookForAnother();
                    TimeUnit.MILLISECONDS.sleep(5);
                } else {
                    follow();
                    decode(frame);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeFilter();
            av_frame_free(frame);
        }
    }

    /// The picture goes on, and the viewer is told.
    @Override
    public void failed(Throwable why) {
        LOG.warn("the sound cannot be played", why);
        dead = true;
        clock.soundEnds(start.generation(), System.nanoTime(), speaker.heard());
    }

    private void begin(PlaybackTarget.Start wanted) {
        start = wanted;
        from = course.past(wanted.from());
        written = 0;
        speaker.empty();
        stream.seek(from);
        openFilter();
    }

    private void openFilter() {
        closeFilter();
        speed = course.speed();
        gain = course.gain();
        filter = new TempoFilter(stream.decoder(), speed, gain);
        filterFrom = Double.NaN;
        expected = Double.NaN;
        told = false;
    }

    private void closeFilter() {
        if (filter != null) {
            filter.close();
            filter = null;
        }
    }

    /// Another speed goes on without a seam, another loudness with a new filter behind the old one.
    private void follow() throws InterruptedException {
        var open = filter;
        if (gain != course.gain()) {
            goOn();
        } else if (speed != course.speed() && open != null) {
            speed = course.speed();
            open.setSpeed(speed);
            told = Double.isNaN(filterFrom) ? told : false;
        }
    }

    /// The old filter gives its last words, the new one begins behind them.
    private void goOn() throws InterruptedException {
        flush();
        openFilter();
    }

    private void decode(AVFrame frame) throws InterruptedException {
        if (!stream.next(frame)) {
            flush();
            drain();
            return;
        }
        var seconds = stream.seconds(frame);
        var past = course.past(seconds);
        if (past > seconds) {
            av_frame_unref(frame);
            goOn();
            from = past;
            if (past - seconds > SHORT) {
                stream.seek(past);
            }
        } else if (seconds < from - PlaybackTarget.CLOSE_ENOUGH) {
            av_frame_unref(frame);
        } else {
            push(frame, seconds);
        }
    }

    private void push(AVFrame frame, double seconds) throws InterruptedException {
        if (Math.abs(seconds - expected) > GAP) {
            // Something is missing in the file: what comes after it keeps its place beside the picture.
            goOn();
        }
        expected = seconds + (double) frame.nb_samples() / Math.max(1, frame.sample_rate());
        var open = filter;
        if (open == null) {
            return;
        }
        if (Double.isNaN(filterFrom)) {
            filterFrom = seconds;
        }
        segment = filterFrom + open.place();
        open.push(frame);
        av_frame_unref(frame);
        writeAll(open);
    }

    private void flush() throws InterruptedException {
        var open = filter;
        if (open != null && !Double.isNaN(filterFrom)) {
            segment = filterFrom + open.place();
            open.push(null);
            writeAll(open);
        }
    }

    private void writeAll(TempoFilter open) throws InterruptedException {
        for (var bytes = open.pull(); bytes != null; bytes = open.pull()) {
            if (!write(bytes)) {
                return;
            }
        }
    }

    /// @return false if they are not wanted any more
    private boolean write(byte[] bytes) throws InterruptedException {
        int offset = 0;
        while (offset < bytes.length) {
            if (!course.isCurrent(start.generation()) || !speaker.isOpen()) {
                return false;
            }
            var taken = speaker.write(bytes, offset);
            if (taken == 0) {
                TimeUnit.MILLISECONDS.sleep(2);
                continue;
            }
            offset += taken;
            tell();
            written += taken / Short.BYTES;
        }
        return true;
    }

    private void tell() {
        if (told) {
            return;
        }
        told = true;
        if (written == 0) {
            clock.soundStarts(start.generation(), segment, speed, System.nanoTime(), speaker.heard());
        } else {
            clock.soundGoesOn(start.generation(), written, segment, speed);
        }
    }

    /// Waits until the last words were heard.
    private void drain() throws InterruptedException {
        var mine = start.generation();
        var before = speaker.heard();
        var quiet = 0;
        while (course.isCurrent(mine) && quiet < 20 && speaker.isOpen()) {
            TimeUnit.MILLISECONDS.sleep(5);
            var heard = speaker.heard();
            quiet = course.isPlaying() && heard == before ? quiet + 1 : 0;
            before = heard;
        }
        if (course.isCurrent(mine)) {
            clock.soundEnds(mine, System.nanoTime(), speaker.heard());
            ended = mine;
        }
    }
}
