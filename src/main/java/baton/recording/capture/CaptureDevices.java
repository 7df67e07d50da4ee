package baton.recording.capture;

import baton.recording.Camera;
import baton.recording.CameraFeed;
import baton.recording.CameraListener;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.Microphone;
import baton.recording.MicrophoneFeed;
import baton.recording.MicrophoneListener;
import baton.recording.VideoFrame;
import baton.recording.VideoMode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The camera and the microphone a recorder has open, also while one of them is gone for a moment: the same device, and
/// never another one, is opened again when it is back. Devices call from their own threads, the watch from
/// its own; everything may be asked from anywhere.
final class CaptureDevices implements AutoCloseable {
    /// Hears both devices.
    interface Listener {
        void cameraFrame(VideoFrame frame);

        /// @param spokenAt when the first sample was spoken, on the clock of [System#nanoTime()]
        void sound(float[] samples, int count, long spokenAt);

        /// @param anythingLeft whether a microphone still gives sound
        void cameraLost(DeviceException why, boolean anythingLeft);

        void microphoneLost(DeviceException why);
    }

    /// Sound that stays away this long is gone: a server that died often gives no error.
    private static final long GIVEN_UP = 3_000_000_000L;
    /// A camera may need a moment longer to open.
    private static final long FROZEN = 5_000_000_000L;

    private static final long STALL = 2_000_000_000L;

    private final @Nullable Camera camera;
    private final @Nullable Microphone microphone;
    private final VideoMode wanted;
    private final Listener listener;
    private final FrameRate rate = new FrameRate();
    private final AtomicLong lastFrame = new AtomicLong(System.nanoTime());

    private @Nullable CameraFeed frames;
    private @Nullable MicrophoneFeed sounds;
    private @Nullable SoundMeter meter;
    private @Nullable VideoMode mode;
    private @Nullable DeviceException cameraGone;
    private @Nullable DeviceException microphoneGone;
    private long cameraOpenedAt = System.nanoTime();
    private long microphoneOpenedAt = System.nanoTime();
    private FrameLoss lostEarlier = FrameLoss.NONE;
    private long lastGood;
    /// Frames that could not be decoded until the last good one.
    private long damagedBefore;
    private long lastSeenAt = System.nanoTime();
    private boolean closed;

    CaptureDevices(@Nullable Camera camera, @Nullable Microphone microphone, VideoMode wanted, Listener listener) {
        this.camera = camera;
        this.microphone = microphone;
        this.wanted = wanted;
        this.listener = listener;
    }

    /// @throws DeviceException with the reason; nothing stays open then
    void open() throws DeviceException {
        try {
            if (camera != null) {
                openCamera(camera);
            }
            if (microphone != null) {
                openMicrophone(microphone);
            }
        } catch (DeviceException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private void openCamera(Camera chosen) throws DeviceException {
        var opened = chosen.open(wanted, new CameraFrames());
        synchronized (this) {
            if (!closed) {
                frames = opened;
                mode = opened.mode();
                cameraOpenedAt = System.nanoTime();
                lastGood = 0;
                damagedBefore = 0;
                return;
            }
        }
        opened.close();
    }

    private void openMicrophone(Microphone chosen) throws DeviceException {
        var listening = new SoundMeter(System.nanoTime());
        synchronized (this) {
            meter = listening;
            microphoneOpenedAt = System.nanoTime();
        }
        var opened = chosen.open(new Sounds(listening));
        synchronized (this) {
            if (!closed) {
                sounds = opened;
                return;
            }
        }
        opened.close();
    }

    /// Opens what is gone, if it is back; what is not is tried again next time. The microphone first: without it a take
    /// stands still.
    void reopen() {
        var now = System.nanoTime();
        MicrophoneFeed deadSounds;
        CameraFeed deadFrames;
        boolean noMicrophone;
        boolean noCamera;
        synchronized (this) {
            noMicrophone = !closed && microphoneGone != null && (sounds == null || now - microphoneOpenedAt > GIVEN_UP);
            noCamera = !closed && cameraGone != null && (frames == null || now - cameraOpenedAt > GIVEN_UP);
            deadSounds = noMicrophone ? sounds : null;
            deadFrames = noCamera ? frames : null;
            if (noMicrophone) {
                sounds = null;
            }
            if (noCamera && frames != null) {
                lostEarlier = lostEarlier.plus(frames);
                frames = null;
            }
        }
        if (deadSounds != null) {
            deadSounds.close();
        }
        if (deadFrames != null) {
            deadFrames.close();
        }
        if (noMicrophone && microphone != null) {
            attempt(() -> openMicrophone(microphone));
        }
        if (noCamera && camera != null) {
            attempt(() -> openCamera(camera));
        }
    }

    /// Opens something.
    private interface Opening {
        void open() throws DeviceException;
    }

    private static void attempt(Opening opening) {
        try {
            opening.open();
        } catch (DeviceException notBackYet) {
            // What was said when it went stays true until it is back.
            return;
        }
    }

    /// Gives up a device from which nothing has come for too long: many drivers give no error.
    void expect(long now) {
        DeviceException silent = null;
        DeviceException frozen = null;
        boolean anythingLeft;
        synchronized (this) {
            if (meter != null && microphone != null && microphoneGone == null && meter.isOverdue(now, GIVEN_UP)) {
                silent = new DeviceException(DeviceProblem.MICROPHONE_LOST, microphone.name(), "nothing arrives");
                microphoneGone = silent;
            }
            if (camera != null && cameraGone == null && isCameraSilent(now, FROZEN)) {
                frozen = frames != null && frames.damaged() > damagedBefore
                        ? new DeviceException(DeviceProblem.CAMERA_DAMAGED, camera.name(), "no frame can be decoded")
                        : new DeviceException(DeviceProblem.CAMERA_STALLED, camera.name(), "no picture arrives");
                cameraGone = frozen;
            }
            anythingLeft = microphone != null && microphoneGone == null;
        }
        if (silent != null) {
            listener.microphoneLost(silent);
        }
        if (frozen != null) {
            listener.cameraLost(frozen, anythingLeft);
        }
    }

    boolean hasMicrophone() {
        return microphone != null;
    }

    /// Whether a take can go on: with the microphone it began with, or, without one, with its camera.
    synchronized boolean canRecord() {
        return cannotRecord().isEmpty();
    }

    /// Why no take can go on; empty if one can.
    synchronized Optional<DeviceException> cannotRecord() {
        return Optional.ofNullable(microphone == null ? cameraGone : microphoneGone);
    }

    synchronized Optional<VideoMode> mode() {
        return Optional.ofNullable(mode);
    }

    synchronized FrameLoss lost() {
        return frames == null ? lostEarlier : lostEarlier.plus(frames);
    }

    double framesPerSecond() {
        return rate.perSecond(System.nanoTime());
    }

    synchronized CaptureStatus status(long now) {
        return new CaptureStatus(
                meter == null ? SoundLevel.OFF : meter.level(now),
                meter == null || meter.hasHeard(),
                cameraGone == null && isCameraSilent(now, STALL),
                Optional.ofNullable(cameraGone),
                Optional.ofNullable(microphoneGone));
    }

    /// Whether the camera has delivered nothing that can be decoded for so long, and nothing it delivered is still on
    /// its way.
    synchronized boolean isCameraSilent(long now, long nanos) {
        if (camera == null) {
            return false;
        }
        var good = frames == null ? lastGood : frames.seen() - frames.damaged();
        if (good > lastGood) {
            lastGood = good;
            lastSeenAt = now;
            damagedBefore = frames == null ? 0 : frames.damaged();
        }
        return now - Math.max(lastSeenAt, lastFrame.get()) > nanos;
    }

    void awaitFrames(long moment, Duration atMost) throws InterruptedException {
        CameraFeed open;
        synchronized (this) {
            open = frames;
        }
        if (open != null) {
            open.awaitUntil(moment, atMost);
        }
    }

    @Override
    public void close() {
        CameraFeed closing;
        MicrophoneFeed silencing;
        synchronized (this) {
            closed = true;
            closing = frames;
            silencing = sounds;
            frames = null;
            sounds = null;
        }
        if (silencing != null) {
            silencing.close();
        }
        if (closing != null) {
            closing.close();
        }
    }

    private final class CameraFrames implements CameraListener {
        private boolean dead;

        @Override
        public void frameArrived(VideoFrame frame) {
            lastFrame.set(System.nanoTime());
            synchronized (CaptureDevices.this) {
                // What was still on its way when the camera went does not mean that it is back.
                if (!dead) {
                    cameraGone = null;
                }
            }
            rate.saw(frame.takenAt());
            listener.cameraFrame(frame);
        }

        @Override
        public void cameraLost(DeviceException why) {
            boolean anythingLeft;
            synchronized (CaptureDevices.this) {
                dead = true;
                cameraOpenedAt = System.nanoTime() - GIVEN_UP - 1;
                cameraGone = why;
                anythingLeft = microphone != null && microphoneGone == null;
            }
            listener.cameraLost(why, anythingLeft);
        }
    }

    private final class Sounds implements MicrophoneListener {
        private final SoundClock clock = new SoundClock(listener::sound);
        private final SoundMeter listening;
        private boolean dead;

        Sounds(SoundMeter listening) {
            this.listening = listening;
        }

        @Override
        public void sound(float[] samples, int count, long arrivedAt) {
            synchronized (CaptureDevices.this) {
                // It counts as reconnected when samples arrive: PipeWire opens sources that do not exist.
                if (listening == meter && !dead) {
                    microphoneGone = null;
                }
            }
            listening.hear(samples, count, arrivedAt);
            clock.hear(samples, count, arrivedAt);
        }

        @Override
        public void microphoneLost(DeviceException why) {
            synchronized (CaptureDevices.this) {
                dead = true;
                if (microphoneGone != null) {
                    return;
                }
                microphoneOpenedAt = System.nanoTime() - GIVEN_UP - 1;
                microphoneGone = why;
            }
            listener.microphoneLost(why);
        }
    }
}
