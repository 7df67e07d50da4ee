package baton.playback;

import baton.recording.ClipFacts;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Plays one clip at a time. Asked from one thread, the screen's; it works on its own.
public interface Player extends AutoCloseable {
    /// Opens a clip, paused at `from`.
    ///
    /// @throws ClipUnreadableException if nothing in it can be played
    ClipFacts open(Path clip, Duration from, PlaybackSpeed speed) throws ClipUnreadableException;

    void play();

    void pause();

    /// True from [#play()] to [#pause()] or the end.
    boolean isPlaying();

    /// True once the last picture was shown and the last sound heard; [#play()] then starts over.
    boolean isAtEnd();

    /// Jumps; bounded to the clip. The picture at the target is shown even while paused.
    void seek(Duration target);

    Duration position();

    /// Shows the next picture while paused, or the one before.
    void step(boolean forward);

    /// From now on these stretches are passed over while playing; a jump may still lead into one of
    /// them,
    /// and then leads to its end.
    void setPassedOver(Coverage stretches);

    /// What is wrong with the clip, as far as it was played.
    ClipWarning trouble();

    /// Without a gap: what is being said goes on at the new speed.
    void setSpeed(PlaybackSpeed speed);

    PlaybackSpeed speed();

    /// @param volume 0 to 1
    void setVolume(double volume);

    /// @param decibels louder, or softer if negative, than the clip was recorded; voices are never clipped
    void setGain(double decibels);

    /// Whether voices keep their pitch at other speeds than 1; if not, the screen says so.
    boolean keepsPitch();

    /// Whether sound can be heard at all on this machine.
    boolean hasSoundOutput();

    /// From now on pictures are handed on in this size, which is what is seen of them; before, in that of [ClipFacts].
    ///
    /// @param width in pixels of the screen, like `height`; never larger than the clip's own
    /// @return false if they stay as they are
    default boolean resizeFrames(int width, int height) {
        return false;
    }

    /// Copies the picture that is due now into `target`.
    ///
    /// @param target BGRA, direct, `width * height * 4` bytes
    /// @return false if the picture has not changed since the last call
    boolean nextFrame(ByteBuffer target);

    /// Whether pictures can be looked at where they lie, without being copied.
    default boolean lendsFrames() {
        return false;
    }

    /// The picture that is due now, where it lies: BGRA, in the size that [#nextFrame] has. It stays as it is until
    /// the
    /// second one after it was lent.
    ///
    /// @return null if it has not changed since the last call
    default @Nullable ByteBuffer borrowFrame() {
        return null;
    }

    @Override
    void close();
}
