package baton.recording;

import java.time.Duration;

/// An open camera.
public interface CameraFeed extends AutoCloseable {
    VideoMode mode();

    /// Pictures the camera delivered since it was opened.
    long seen();

    /// Frames that were delivered but could not be kept: the machine was too slow.
    long lost();

    /// Frames that were delivered and could not be decoded: a cable, a hub or the webcam itself.
    default long damaged() {
        return 0;
    }

    /// Waits until every picture taken before `moment` has been handed to the listener.
    ///
    /// @param moment on the clock of [System#nanoTime()]
    /// @param atMost gives up after this long
    void awaitUntil(long moment, Duration atMost) throws InterruptedException;

    /// Stops the pictures. Does not wait for a driver that hangs.
    @Override
    void close();
}
