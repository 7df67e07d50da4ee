package baton.ui.kit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/// A player that another screen can hold without knowing the player's screen.
public interface ClipPane {
    Parent root();

    /// Opens a clip, paused.
    ///
    /// @param from where to begin
    /// @param speed 0.8 to 2.5
    /// @param where told the position every two seconds, at pauses and at the end
    /// @param opened told how long the file is
    void show(
            Path clip,
            ClipExtras extras,
            Duration from,
            double speed,
            Consumer<Duration> where,
            Consumer<Duration> opened);

    /// Shows the open clip differently from now on, without stopping it.
    void dress(ClipExtras extras);

    /// Whether a clip is open and can be played.
    boolean isOpen();

    /// Where it is, on the time of the whole file.
    Duration position();

    /// Jumps, on the time of the whole file.
    void seek(Duration target);

    void play();

    /// Handles a key of the player's; consumes what it used.
    void key(KeyEvent event);

    /// Stops and lets go of the file.
    default void close() {
        close(() -> {});
    }

    /// Stops; `then` runs once the file is let go of and may be moved or deleted.
    void close(Runnable then);
}
