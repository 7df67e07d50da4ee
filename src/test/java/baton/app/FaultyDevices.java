package baton.app;

import baton.media.capture.SystemDevices;
import baton.recording.Camera;
import baton.recording.CameraFeed;
import baton.recording.CameraListener;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.Devices;
import baton.recording.Microphone;
import baton.recording.MicrophoneFeed;
import baton.recording.MicrophoneListener;
import baton.recording.VideoFrame;
import baton.recording.VideoMode;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// The built-in test camera and microphone behind the ports, with faults that a test turns on and off. The camera gives
/// small frames, whatever is asked for: sizes are the business of the tests of recording.
final class FaultyDevices implements Devices {
    /// What the microphone gives.
    enum Sound {
        ALL,
        ZEROS,
        /// Softer than any room.
        WHISPER,
        NOTHING
    }

    private static final VideoMode SMALL = new VideoMode(640, 360, 30);

    volatile Sound sound = Sound.ALL;
    volatile boolean frozen;
    volatile boolean dim;
    /// Why the camera does not open; null if it does.
    volatile DeviceException cameraRefuses;
    volatile boolean noCamera;
    volatile boolean microphoneGone;
    private volatile CameraListener camera;
    private volatile MicrophoneListener microphone;
    private final Devices real = new SystemDevices(true);

    void unplugCamera() {
        cameraRefuses = new DeviceException(DeviceProblem.CAMERA_ABSENT, "Test camera", "gone");
        camera.cameraLost(new DeviceException(DeviceProblem.CAMERA_UNPLUGGED, "Test camera", "-19"));
    }

    void unplugMicrophone() {
        microphoneGone = true;
        microphone.microphoneLost(new DeviceException(DeviceProblem.MICROPHONE_LOST, "Test microphone", "gone"));
    }

    @Override
    public List<Camera> cameras() throws DeviceException {
        return noCamera
                ? List.of()
                : real.cameras().stream()
                        .filter(c -> c.id().equals("test"))
                        .<Camera>map(FaultyCamera::new)
                        .toList();
    }

    @Override
    public List<Microphone> microphones() throws DeviceException {
        return real.microphones().stream()
                .filter(m -> m.id().equals("test"))
                .<Microphone>map(FaultyMicrophone::new)
                .toList();
    }

    private final class FaultyCamera implements Camera {
        private final Camera inner;

        FaultyCamera(Camera inner) {
            this.inner = inner;
        }

        @Override
        public String id() {
            return inner.id();
        }

        @Override
        public String name() {
            return inner.name();
        }

        @Override
        public CameraFeed open(VideoMode wanted, CameraListener listener) throws DeviceException {
            if (cameraRefuses != null) {
                throw cameraRefuses;
            }
            camera = listener;
            var seen = new AtomicLong();
            var given = new AtomicLong();
            var feed = inner.open(SMALL, new CameraListener() {
                @Override
                public void frameArrived(VideoFrame picture) {
                    // In dim light a camera exposes each picture longer: eleven a second are left of thirty.
                    var due = !dim || seen.incrementAndGet() % 3 == 0;
                    if (!frozen && cameraRefuses == null && due) {
                        given.incrementAndGet();
                        listener.frameArrived(picture);
                    }
                }

                @Override
                public void cameraLost(DeviceException why) {
                    listener.cameraLost(why);
                }
            });
            return new CameraFeed() {
                @Override
                public VideoMode mode() {
                    return feed.mode();
                }

                @Override
                public long seen() {
                    return given.get();
                }

                @Override
                public long lost() {
                    return feed.lost();
                }

                @Override
                public void awaitUntil(long moment, java.time.Duration atMost) throws InterruptedException {
                    feed.awaitUntil(moment, atMost);
                }

                @Override
                public void close() {
                    feed.close();
                }
            };
        }
    }

    private final class FaultyMicrophone implements Microphone {
        private final Microphone inner;

        FaultyMicrophone(Microphone inner) {
            this.inner = inner;
        }

        @Override
        public String id() {
            return inner.id();
        }

        @Override
        public String name() {
            return inner.name();
        }

        @Override
        public MicrophoneFeed open(MicrophoneListener listener) throws DeviceException {
            if (microphoneGone) {
                throw new DeviceException(DeviceProblem.MICROPHONE_ABSENT, name(), "gone");
            }
            microphone = listener;
            return inner.open(new MicrophoneListener() {
                @Override
                public void sound(float[] samples, int count, long arrivedAt) {
                    if (sound == Sound.NOTHING || microphoneGone) {
                        return;
                    }
                    var factor = sound == Sound.ALL ? 1f : sound == Sound.ZEROS ? 0f : 0.002f;
                    var changed = new float[count];
                    for (int i = 0; i < count; i++) {
                        changed[i] = samples[i] * factor;
                    }
                    listener.sound(changed, count, arrivedAt);
                }

                @Override
                public void microphoneLost(DeviceException why) {
                    listener.microphoneLost(why);
                }
            });
        }
    }
}
