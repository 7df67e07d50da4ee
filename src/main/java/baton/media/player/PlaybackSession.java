package baton.media.player;

import baton.media.ffmpeg.ClipStream;
import baton.playback.ClipWarning;
import baton.playback.Coverage;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// One open clip of the player, with its two threads.
final class PlaybackSession implements AutoCloseable {
    /// Seconds without a picture until somebody should be told.
    private static final double PATIENCE = 1.5;
    /// Seconds by which a file may end before its header says.
    private static final double NEARLY = 1;

    /// Milliseconds to wait for the first picture.
    private static final long FIRST = 60;

    private final PlaybackTarget course = new PlaybackTarget();
    private final PlaybackClock clock;
    private final @Nullable ClipStream videoFrame;
    private final @Nullable ClipStream sound;
    private final @Nullable AudioSink speaker;
    private final @Nullable VideoFrameQueue frames;
    private final @Nullable VideoDecoder videoDecoder;
    private final @Nullable AudioDecoder audioDecoder;
    private final Thread videoThread;
    private final Thread soundThread;
    private final double headerLength;
    private double shown;
    private boolean stepsForward;
    private boolean stepped;
    /// Where it was paused and nobody has jumped since; NaN otherwise.
    private double pausedAt = Double.NaN;

    PlaybackSession(
            PlaybackClock clock,
            @Nullable ClipStream videoFrame,
            @Nullable ClipStream sound,
            AudioOutput.Opener outputs,
            double length) {
        this.clock = clock;
        this.videoFrame = videoFrame;
        this.sound = sound;
        headerLength = length;
        frames = videoFrame == null ? null : new VideoFrameQueue(videoFrame.frameSize());
        videoDecoder = videoFrame == null || frames == null
                ? null
                : new VideoDecoder(course, videoFrame, frames, this::frameQueued);
        speaker = sound == null ? null : new AudioSink(outputs, course, this::outputChanged);
        audioDecoder = sound == null || speaker == null ? null : new AudioDecoder(course, sound, speaker, clock);
        videoThread = thread("player picture", videoDecoder);
        soundThread = thread("player sound", audioDecoder);
    }

    /// One of the two that decode, each on a thread of its own.
    interface Part extends Runnable {
        /// Called when the thread dies of an unexpected exception.
        void failed(Throwable why);
    }

    private static Thread thread(String name, @Nullable Part part) {
        var builder = Thread.ofPlatform().daemon().name(name);
        return part == null
                ? builder.unstarted(() -> {})
                : builder.uncaughtExceptionHandler((_, why) -> part.failed(why)).unstarted(part);
    }

    void start(double from, double times) {
        clock.setRunning(false, System.nanoTime(), heard());
        course.setSpeed(times);
        jump(headerLength > 0 && from >= headerLength - 0.5 ? 0 : from);
        videoThread.start();
        soundThread.start();
        awaitFirst();
    }

    /// The screen shows at once what it is handed with the clip; what comes a moment later costs it a pulse more.
    private void awaitFirst() {
        try {
            if (frames != null) {
                frames.await(FIRST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Seconds; a header that is wrong is corrected by what comes.
    double length() {
        return videoDecoder == null ? headerLength : Math.max(headerLength, videoDecoder.last());
    }

    double speed() {
        return course.speed();
    }

    void setSpeed(double times) {
        course.setSpeed(times);
        if (!clock.isRunning()) {
            beginAnew();
        } else if (!clock.isBySound()) {
            clock.silenceGoesOn(now(), times);
        }
    }

    double gain() {
        return course.gain();
    }

    void setGain(double decibels) {
        course.setGain(decibels);
    }

    /// While paused nobody hears a gap: what waits in the output is thrown away.
    private void beginAnew() {
        jump(position());
    }

    void setPassedOver(Coverage stretches) {
        course.setPassedOver(stretches);
    }

    boolean hasSoundOutput() {
        return speaker != null && speaker.isOpen();
    }

    synchronized void jump(double seconds) {
        begin(seconds, false);
    }

    private void begin(double seconds, boolean before) {
        stepped = false;
        stepsForward = false;
        pausedAt = Double.NaN;
        shown = seconds;
        // The clock first: what the sound thread says of the new place must not be undone.
        clock.jump(course.past(seconds), course.speed(), course.start().generation() + 1);
        course.jump(seconds, before);
        if (frames != null) {
            frames.drop();
        }
    }

    /// Only while paused.
    synchronized void step(boolean forward) {
        if (course.isPlaying() || frames == null) {
            return;
        }
        if (forward) {
            stepsForward = true;
        } else {
            begin(shown, true);
        }
        stepped = true;
    }

    void setPlaying(boolean play) {
        if (!play) {
            pausedAt = now();
        } else if (stepped) {
            jump(shown);
        } else if (!Double.isNaN(pausedAt) && speaker != null) {
            // What waited in the output may be lost with the pause: it is said again from where it was heard last.
            jump(pausedAt);
        }
        clock.setRunning(play, System.nanoTime(), heard());
        if (speaker == null) {
            course.setPlaying(play);
        } else {
            speaker.setPlaying(play);
        }
        if (play && videoDecoder == null && !hasSoundOutput()) {
            clock.silenceStarts(System.nanoTime());
        }
    }

    double position() {
        if (isAtEnd()) {
            return length();
        }
        var at = stepped ? shown : now();
        return length() > 0 ? Math.min(at, length()) : at;
    }

    private double now() {
        var at = clock.now(System.nanoTime(), heard());
        var past = course.past(at);
        if (past > at && !clock.isBySound()) {
            clock.silenceGoesOn(past, course.speed());
            return past;
        }
        return at;
    }

    /// The end is where the files end, not where a header says: a cut-off clip ends early.
    boolean isAtEnd() {
        if (videoDecoder != null && !(videoDecoder.isAtEnd() && frames != null && frames.isEmpty())) {
            return false;
        }
        if (videoDecoder == null) {
            return isSoundAtItsEnd();
        }
        return isSoundDone() && now() >= videoDecoder.last();
    }

    /// Without an output its time passes in silence.
    private boolean isSoundAtItsEnd() {
        return audioDecoder != null && audioDecoder.isAtEnd()
                || !hasSoundOutput() && headerLength > 0 && now() >= headerLength;
    }

    private boolean isSoundDone() {
        return audioDecoder == null || speaker == null || !speaker.isOpen() || audioDecoder.isAtEnd();
    }

    ClipWarning trouble() {
        if (isAtEnd()) {
            var last = videoDecoder == null ? now() : Math.max(now(), videoDecoder.last());
            return last < headerLength - NEARLY ? ClipWarning.CUT_SHORT : ClipWarning.NONE;
        }
        if (audioDecoder != null && audioDecoder.isDead()) {
            return ClipWarning.SOUND_LOST;
        }
        return isVideoLost() ? ClipWarning.PICTURE_LOST : ClipWarning.NONE;
    }

    private boolean isVideoLost() {
        if (videoDecoder == null || frames == null || !frames.isEmpty() || !clock.isRunning()) {
            return false;
        }
        // At its end a picture may stand a little: sound is seldom as long as it.
        var since = videoDecoder.isAtEnd() ? Math.max(shown, videoDecoder.last()) : shown;
        return videoDecoder.isDead() || now() > since + PATIENCE * Math.max(1, course.speed());
    }

    void setVolume(double volume) {
        if (speaker != null) {
            speaker.setVolume(volume);
        }
    }

    boolean nextFrame(ByteBuffer into) {
        if (frames == null) {
            return false;
        }
        var taken = frames.copy(wanted(), into);
        if (Double.isNaN(taken)) {
            return false;
        }
        showed(taken);
        return true;
    }

    boolean lendsFrames() {
        return frames != null && frames.canLend();
    }

    @Nullable
    ByteBuffer borrowFrame() {
        return frames == null ? null : frames.lend(wanted(), this::showed);
    }

    private VideoFrameQueue.Wanted wanted() {
        if (stepsForward && videoDecoder != null && videoDecoder.isAtEnd() && frames != null && frames.isEmpty()) {
            stepsForward = false;
        }
        var generation = course.start().generation();
        return new VideoFrameQueue.Wanted(stepped ? Double.NEGATIVE_INFINITY : now(), stepsForward, generation);
    }

    private void showed(double seconds) {
        stepsForward = false;
        shown = seconds;
    }

    /// @return whether there are pictures
    boolean resizeFrames(int width, int height) {
        if (frames == null || videoFrame == null) {
            return false;
        }
        var own = videoFrame.frameSize();
        frames.resize(own.shownAs(Math.min(width, own.shownWidth()), Math.min(height, own.shownHeight())));
        if (!course.isPlaying()) {
            // The one that stands is shown anew.
            jump(stepped ? shown : clock.last());
        }
        return true;
    }

    private long heard() {
        return speaker == null ? 0 : speaker.heard();
    }

    private void frameQueued() {
        if (audioDecoder == null || isSoundDone()) {
            clock.silenceStarts(System.nanoTime());
        }
    }

    /// The new output is empty, or there is none: what it had is said again, or goes on in silence.
    private void outputChanged() {
        jump(clock.last());
        if (videoDecoder == null && !hasSoundOutput()) {
            clock.silenceStarts(System.nanoTime());
        }
    }

    @Override
    public void close() {
        course.close();
        try {
            videoThread.join(2000);
            soundThread.join(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (speaker != null) {
            speaker.close();
        }
        if (frames != null && !videoThread.isAlive()) {
            frames.close();
        }
        if (videoFrame != null && !videoThread.isAlive()) {
            videoFrame.close();
        }
        if (sound != null && !soundThread.isAlive()) {
            sound.close();
        }
    }
}
