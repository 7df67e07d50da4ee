package baton.recording;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The camera and the microphone a recorder has open, also while one of them is gone for a moment: the same device, and
/// never another one (row R19), is opened again when it is back. Devices call from their own threads, the watch from
/// its own; everything may be asked from anywhere.
final class CaptureDevices implements AutoCloseable {
    /// Hears both devices.
    interface Listener {
        void picture(Picture picture);

        /// @param spokenAt when the first sample was spoken, on the clock of [System#nanoTime()]
        void sound(float[] samples, int count, long spokenAt);

        /// @param anythingLeft whether a microphone still gives sound
        void cameraLost(DeviceException why, boolean anythingLeft);

        void microphoneLost(DeviceException why);
    }

    /// Sound that stays away this long is gone: a server that died often gives no error.
    private static final long GIVEN_UP = 3_000_000_000L;

    private static final long STALL = 2_000_000_000L;

    private final @Nullable Camera camera;
    private final @Nullable Microphone microphone;
    private final PictureMode wanted;
    private final Listener listener;
    private final PictureRate rate = new PictureRate();
    private final AtomicLong lastPicture = new AtomicLong(System.nanoTime());

    private @Nullable CameraFeed pictures;
    private @Nullable MicrophoneFeed sounds;
    private @Nullable SoundMeter meter;
    private @Nullable PictureMode mode;
    private @Nullable DeviceException cameraGone;
    private @Nullable DeviceException microphoneGone;
    private long lostEarlier;
    private long lastSeen;
    private long lastSeenAt = System.nanoTime();
    private boolean closed;

    CaptureDevices(@Nullable Camera camera, @Nullable Microphone microphone, PictureMode wanted, Listener listener) {
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
        lastPicture.set(System.nanoTime());
        var opened = chosen.open(wanted, new Pictures());
        synchronized (this) {
            if (!closed) {
                pictures = opened;
                mode = opened.mode();
                cameraGone = null;
                lastSeen = 0;
                lastSeenAt = System.nanoTime();
                return;
            }
        }
        opened.close();
    }

    private void openMicrophone(Microphone chosen) throws DeviceException {
        var listening = new SoundMeter(System.nanoTime());
        synchronized (this) {
            meter = listening;
        }
        var opened = chosen.open(new Sounds(listening));
        synchronized (this) {
            if (!closed) {
                sounds = opened;
                microphoneGone = null;
                return;
            }
        }
        opened.close();
    }

    /// Opens what is gone, if it is back. One that is not is tried again next time.
    void reopen() {
        CameraFeed deadPictures = null;
        MicrophoneFeed deadSounds = null;
        boolean noCamera;
        boolean noMicrophone;
        synchronized (this) {
            noCamera = cameraGone != null && !closed;
            noMicrophone = microphoneGone != null && !closed;
            if (noCamera && pictures != null) {
                lostEarlier += pictures.lost();
                deadPictures = pictures;
                pictures = null;
            }
            if (noMicrophone && sounds != null) {
                deadSounds = sounds;
                sounds = null;
            }
        }
        if (deadPictures != null) {
            deadPictures.close();
        }
        if (deadSounds != null) {
            deadSounds.close();
        }
        try {
            if (noCamera && camera != null) {
                openCamera(camera);
            }
            if (noMicrophone && microphone != null) {
                openMicrophone(microphone);
            }
        } catch (DeviceException notBackYet) {
            // What was said when it went stays true until it is back.
        }
    }

    /// Says that the microphone is gone if nothing has come from it for too long.
    void expectSound(long now) {
        DeviceException gone = null;
        synchronized (this) {
            if (meter != null && microphone != null && microphoneGone == null && meter.isOverdue(now, GIVEN_UP)) {
                gone = new DeviceException(DeviceProblem.MICROPHONE_LOST, microphone.name(), "nothing arrives");
                microphoneGone = gone;
            }
        }
        if (gone != null) {
            listener.microphoneLost(gone);
        }
    }

    boolean hasMicrophone() {
        return microphone != null;
    }

    /// Whether a take can go on: with the microphone it began with, or, without one, with its camera.
    synchronized boolean canRecord() {
        return microphone == null ? cameraGone == null : microphoneGone == null;
    }

    synchronized Optional<PictureMode> mode() {
        return Optional.ofNullable(mode);
    }

    synchronized long lost() {
        return lostEarlier + (pictures == null ? 0 : pictures.lost());
    }

    double picturesPerSecond() {
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

    /// Whether the camera has delivered nothing for so long, and nothing it delivered is still on its way.
    synchronized boolean isCameraSilent(long now, long nanos) {
        if (camera == null) {
            return false;
        }
        var seen = pictures == null ? lastSeen : pictures.seen();
        if (seen != lastSeen) {
            lastSeen = seen;
            lastSeenAt = now;
        }
        return now - Math.max(lastSeenAt, lastPicture.get()) > nanos;
    }

    void awaitPictures(long moment, Duration atMost) throws InterruptedException {
        CameraFeed open;
        synchronized (this) {
            open = cameraGone == null ? pictures : null;
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
            closing = pictures;
            silencing = sounds;
            pictures = null;
            sounds = null;
        }
        if (silencing != null) {
            silencing.close();
        }
        if (closing != null) {
            closing.close();
        }
    }

    private final class Pictures implements CameraListener {
        @Override
        public void picture(Picture picture) {
            lastPicture.set(System.nanoTime());
            rate.saw(picture.takenAt());
            listener.picture(picture);
        }

        @Override
        public void cameraLost(DeviceException why) {
            boolean anythingLeft;
            synchronized (CaptureDevices.this) {
                cameraGone = why;
                anythingLeft = microphone != null && microphoneGone == null;
            }
            listener.cameraLost(why, anythingLeft);
        }
    }

    private final class Sounds implements MicrophoneListener {
        private final SoundClock clock = new SoundClock();
        private final SoundMeter listening;

        Sounds(SoundMeter listening) {
            this.listening = listening;
        }

        @Override
        public void sound(float[] samples, int count, long arrivedAt) {
            listening.hear(samples, count, arrivedAt);
            listener.sound(samples, count, clock.hear(count, arrivedAt));
        }

        @Override
        public void microphoneLost(DeviceException why) {
            synchronized (CaptureDevices.this) {
                if (microphoneGone != null) {
                    return;
                }
                microphoneGone = why;
            }
            listener.microphoneLost(why);
        }
    }
}
