package baton.media;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One open clip of the player, with its two threads.
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    /// Seconds before a jump's target that still count as the target: half a picture at 25 a second.
    private static final double CLOSE_ENOUGH = 0.02;

    private final PlaybackClock clock;
    private final @Nullable ClipStream picture;
    private final @Nullable ClipStream sound;
    private final @Nullable SoundOut out;
    private final @Nullable PictureQueue pictures;
    private final Thread pictureThread =
            Thread.ofPlatform().daemon().name("player picture").unstarted(this::runPicture);
    private final Thread soundThread =
            Thread.ofPlatform().daemon().name("player sound").unstarted(this::runSound);

    private final Object lineLock = new Object();
    private volatile int generation;
    private volatile boolean soundDead;
    private volatile double target;
    private volatile double speed = 1;
    private volatile double gain;
    private volatile boolean playing;
    private volatile boolean closing;
    private volatile int pictureEnded = -1;
    private volatile int soundEnded = -1;
    private volatile double lastPicture;
    private volatile double length;

    Session(
            PlaybackClock clock,
            @Nullable ClipStream picture,
            @Nullable ClipStream sound,
            @Nullable SoundOut out,
            double length) {
        this.clock = clock;
        this.picture = picture;
        this.sound = sound;
        this.out = out;
        this.length = length;
        pictures = picture == null
                ? null
                : new PictureQueue(picture.decoder().width(), picture.decoder().height());
    }

    void start(double from, double times) {
        clock.setRunning(false, System.nanoTime(), heard());
        jump(length > 0 && from >= length - 0.5 ? 0 : from, times);
        pictureThread.start();
        soundThread.start();
    }

    double length() {
        return length;
    }

    double speed() {
        return speed;
    }

    double gain() {
        return gain;
    }

    /// Counts from the next jump on.
    void setGain(double decibels) {
        gain = decibels;
    }

    boolean hasSoundOutput() {
        return out != null;
    }

    synchronized void jump(double seconds, double times) {
        target = seconds;
        speed = times;
        clock.jump(seconds, times);
        generation++;
    }

    void setPlaying(boolean play) {
        synchronized (lineLock) {
            playing = play;
            clock.setRunning(play, System.nanoTime(), heard());
            if (!play && out != null) {
                out.stop();
            }
        }
    }

    double position() {
        if (isAtEnd()) {
            return length;
        }
        var now = clock.now(System.nanoTime(), heard());
        return length > 0 ? Math.min(now, length) : now;
    }

    /// The end is where the files end, not where a header says: a cut-off clip ends early.
    boolean isAtEnd() {
        var current = generation;
        var pictureDone = picture == null || pictureEnded == current && (pictures == null || pictures.isEmpty());
        var soundDone = sound == null || out == null || soundDead || soundEnded == current;
        if (!pictureDone || !soundDone) {
            return false;
        }
        return picture == null || clock.now(System.nanoTime(), heard()) >= lastPicture;
    }

    void setVolume(double volume) {
        if (out != null) {
            out.setVolume(volume);
        }
    }

    boolean nextPicture(ByteBuffer into) {
        return pictures != null && pictures.take(clock.now(System.nanoTime(), heard()), generation, into);
    }

    private long heard() {
        return out == null ? 0 : out.heard();
    }

    private void runPicture() {
        if (picture == null || pictures == null) {
            return;
        }
        var frame = av_frame_alloc();
        int mine = -1;
        double from = 0;
        try {
            while (!closing) {
                if (mine != generation) {
                    synchronized (this) {
                        mine = generation;
                        from = target;
                    }
                    picture.seek(from);
                }
                if (pictureEnded == mine) {
                    TimeUnit.MILLISECONDS.sleep(5);
                    continue;
                }
                if (!picture.next(frame)) {
                    length = Math.max(length, lastPicture);
                    pictureEnded = mine;
                    continue;
                }
                var seconds = picture.seconds(frame);
                if (seconds >= from - CLOSE_ENOUGH) {
                    var current = mine;
                    lastPicture = seconds;
                    pictures.put(frame, seconds, current, () -> !closing && current == generation);
                    if (sound == null || out == null || soundDead) {
                        clock.silenceStarts(System.nanoTime());
                    }
                }
                av_frame_unref(frame);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        av_frame_free(frame);
    }

    private void runSound() {
        if (sound == null || out == null) {
            return;
        }
        var frame = av_frame_alloc();
        TempoFilter filter = null;
        int mine = -1;
        double from = 0;
        var first = true;
        try {
            while (!closing) {
                if (mine != generation) {
                    double times;
                    synchronized (this) {
                        mine = generation;
                        from = target;
                        times = speed;
                    }
                    out.stop();
                    out.flush();
                    sound.seek(from);
                    if (filter != null) {
                        filter.close();
                    }
                    filter = new TempoFilter(sound.decoder(), times, gain);
                    first = true;
                }
                if (soundEnded == mine || filter == null) {
                    TimeUnit.MILLISECONDS.sleep(5);
                    continue;
                }
                var more = sound.next(frame);
                var seconds = more ? sound.seconds(frame) : from;
                if (more && seconds < from - CLOSE_ENOUGH) {
                    av_frame_unref(frame);
                    continue;
                }
                filter.push(more ? frame : null);
                av_frame_unref(frame);
                for (var bytes = filter.pull(); bytes != null; bytes = filter.pull()) {
                    if (!write(out, bytes, mine, first ? seconds : Double.NaN)) {
                        break;
                    }
                    first = false;
                }
                if (!more && mine == generation) {
                    drain(out, mine);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (FfException e) {
            LOG.warn("the sound cannot be played: {}", e.getMessage());
            soundDead = true;
            clock.soundEnds(System.nanoTime(), heard());
        }
        if (filter != null) {
            filter.close();
        }
        av_frame_free(frame);
    }

    /// @param startsAt seconds of the clip, if these are the first samples after a jump
    /// @return false if they are not wanted any more
    private boolean write(SoundOut line, byte[] bytes, int mine, double startsAt) throws InterruptedException {
        int offset = 0;
        var starts = !Double.isNaN(startsAt);
        while (offset < bytes.length) {
            if (closing || mine != generation) {
                return false;
            }
            if (!playing) {
                TimeUnit.MILLISECONDS.sleep(3);
                continue;
            }
            var room = Math.min(line.room() * Short.BYTES, bytes.length - offset);
            if (room <= 0) {
                startIfPlaying(line);
                TimeUnit.MILLISECONDS.sleep(2);
                continue;
            }
            line.write(bytes, offset, room);
            offset += room;
            startIfPlaying(line);
            if (starts) {
                starts = false;
                clock.soundStarts(startsAt, System.nanoTime(), line.heard());
            }
        }
        return true;
    }

    /// A pause that comes at this very moment must win.
    private void startIfPlaying(SoundOut line) {
        synchronized (lineLock) {
            if (playing) {
                line.start();
            }
        }
    }

    /// Waits until the last words were heard.
    private void drain(SoundOut line, int mine) throws InterruptedException {
        var before = line.heard();
        var quiet = 0;
        while (!closing && mine == generation && quiet < 20) {
            TimeUnit.MILLISECONDS.sleep(5);
            var heard = line.heard();
            quiet = playing && heard == before ? quiet + 1 : 0;
            before = heard;
        }
        if (mine == generation && !closing) {
            clock.soundEnds(System.nanoTime(), line.heard());
            soundEnded = mine;
        }
    }

    @Override
    public void close() {
        closing = true;
        playing = false;
        try {
            pictureThread.join(2000);
            soundThread.join(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (out != null) {
            out.close();
        }
        if (pictures != null && !pictureThread.isAlive()) {
            pictures.close();
        }
        if (picture != null && !pictureThread.isAlive()) {
            picture.close();
        }
        if (sound != null && !soundThread.isAlive()) {
            sound.close();
        }
    }
}
