package baton.recording.capture;

import baton.recording.Camera;
import baton.recording.CameraFeed;
import baton.recording.CameraListener;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.VideoFrame;
import baton.recording.VideoMode;
import java.nio.ByteBuffer;
import java.time.Duration;

/// A camera made by hand: gives a picture when told to.
public final class HandCamera implements Camera {
    private volatile CameraListener listener;
    public volatile boolean absent;
    public volatile int opens;
    public boolean closed;
    public boolean lagging;
    public volatile long lost;
    private volatile long seen;

    @Override
    public String id() {
        return "hand";
    }

    @Override
    public String name() {
        return "Hand camera";
    }

    @Override
    public CameraFeed open(VideoMode wanted, CameraListener hears) throws DeviceException {
        if (absent) {
            throw new DeviceException(DeviceProblem.CAMERA_ABSENT, name(), "");
        }
        listener = hears;
        opens++;
        return new CameraFeed() {
            @Override
            public VideoMode mode() {
                return wanted;
            }

            @Override
            public long seen() {
                return seen;
            }

            @Override
            public long lost() {
                return lost;
            }

            @Override
            public void awaitUntil(long moment, Duration atMost) {}

            @Override
            public void close() {
                closed = true;
            }
        };
    }

    public void take(long at) {
        seen++;
        listener.frameArrived(new VideoFrame() {
            @Override
            public long takenAt() {
                return at;
            }

            @Override
            public boolean lagging() {
                return lagging;
            }

            @Override
            public void copyTo(ByteBuffer target, int width, int height) {}
        });
    }

    public void unplug() {
        listener.cameraLost(new DeviceException(DeviceProblem.CAMERA_UNPLUGGED, name(), "-19"));
    }
}
