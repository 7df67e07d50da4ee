package baton.media.player;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import baton.media.ffmpeg.ClipStream;
import baton.media.ffmpeg.Ffmpeg;
import baton.media.ffmpeg.FrameSize;
import baton.playback.ClipUnreadableException;
import baton.playback.ClipWarning;
import baton.playback.Coverage;
import baton.playback.PlaybackSpeed;
import baton.playback.Player;
import baton.recording.ClipFacts;
import baton.recording.DeviceException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The player: picture and sound each decoded by a thread of their own, voices kept at their pitch, what is heard as
/// the master clock. Every jump and every change of speed starts a new generation; what belongs to an older one is
/// dropped.
public final class FfmpegPlayer implements Player {
    private final AudioOutput.Opener outputs;
    private final PlaybackClock clock = new PlaybackClock();
    private @Nullable PlaybackSession session;

    public FfmpegPlayer() {
        this(JavaSoundOutput.OUTPUTS);
    }

    FfmpegPlayer(AudioOutput.Opener outputs) {
        this.outputs = outputs;
    }

    /// Loads FFmpeg.
    ///
    /// @throws DeviceException if this machine cannot: another player must take over
    public static void load() throws DeviceException {
        Ffmpeg.load();
    }

    /// Looks for the sound outputs of this machine, which takes a while the first time.
    public static void lookForOutputs() {
        JavaSoundOutput.OUTPUTS.devices();
    }

    @Override
    public ClipFacts open(Path clip, Duration from, PlaybackSpeed speed) throws ClipUnreadableException {
        close();
        if (!Files.isRegularFile(clip)) {
            throw new ClipUnreadableException(ClipUnreadableException.Reason.MISSING, clip.toString());
        }
        var videoFrame = ClipStream.open(clip, AVMEDIA_TYPE_VIDEO);
        ClipStream sound = null;
        var opened = false;
        try {
            sound = ClipStream.open(clip, AVMEDIA_TYPE_AUDIO);
            var facts = open(videoFrame, sound, from, speed);
            opened = true;
            return facts;
        } finally {
            if (!opened && session == null) {
                close(videoFrame);
                close(sound);
            } else if (!opened) {
                close();
            }
        }
    }

    private static void close(@Nullable ClipStream stream) {
        if (stream != null) {
            stream.close();
        }
    }

    private ClipFacts open(
            @Nullable ClipStream videoFrame, @Nullable ClipStream sound, Duration from, PlaybackSpeed speed)
            throws ClipUnreadableException {
        var any = videoFrame == null ? sound : videoFrame;
        if (any == null) {
            throw new ClipUnreadableException(ClipUnreadableException.Reason.UNSUPPORTED, "no stream to play");
        }
        var size = videoFrame == null ? new FrameSize(0, 0, 0, false) : videoFrame.frameSize();
        var opened = new PlaybackSession(clock, videoFrame, sound, outputs, any.headerLength());
        session = opened;
        opened.start(seconds(from), speed.times());
        return new ClipFacts(millis(opened.length()), size.shownWidth(), size.shownHeight(), sound != null);
    }

    @Override
    public void play() {
        var open = session;
        if (open != null) {
            if (open.isAtEnd()) {
                open.jump(0);
            }
            open.setPlaying(true);
        }
    }

    @Override
    public void pause() {
        if (session != null) {
            session.setPlaying(false);
        }
    }

    @Override
    public boolean isPlaying() {
        return session != null && clock.isRunning() && !session.isAtEnd();
    }

    @Override
    public boolean isAtEnd() {
        return session != null && session.isAtEnd();
    }

    @Override
    public void seek(Duration target) {
        if (session != null) {
            session.jump(Math.clamp(seconds(target), 0, session.length()));
        }
    }

    @Override
    public Duration position() {
        return session == null ? Duration.ZERO : millis(session.position());
    }

    @Override
    public void setSpeed(PlaybackSpeed speed) {
        if (session != null && session.speed() != speed.times()) {
            session.setSpeed(speed.times());
        }
    }

    @Override
    public PlaybackSpeed speed() {
        return session == null ? PlaybackSpeed.USUAL : new PlaybackSpeed(session.speed());
    }

    @Override
    public void setVolume(double volume) {
        if (session != null) {
            session.setVolume(volume);
        }
    }

    @Override
    public void setGain(double decibels) {
        if (session != null && session.gain() != decibels) {
            session.setGain(decibels);
        }
    }

    @Override
    public void step(boolean forward) {
        if (session != null) {
            session.step(forward);
        }
    }

    @Override
    public void setPassedOver(Coverage stretches) {
        if (session != null) {
            session.setPassedOver(stretches);
        }
    }

    @Override
    public ClipWarning trouble() {
        return session == null ? ClipWarning.NONE : session.trouble();
    }

    @Override
    public boolean keepsPitch() {
        return true;
    }

    @Override
    public boolean hasSoundOutput() {
        return session != null && session.hasSoundOutput();
    }

    @Override
    public boolean resizeFrames(int width, int height) {
        return session != null && session.resizeFrames(width, height);
    }

    @Override
    public boolean lendsFrames() {
        return session != null && session.lendsFrames();
    }

    @Override
    public @Nullable ByteBuffer borrowFrame() {
        return session == null ? null : session.borrowFrame();
    }

    @Override
    public boolean nextFrame(ByteBuffer target) {
        return session != null && session.nextFrame(target);
    }

    @Override
    public void close() {
        var closing = session;
        session = null;
        if (closing != null) {
            closing.close();
        }
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static Duration millis(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
