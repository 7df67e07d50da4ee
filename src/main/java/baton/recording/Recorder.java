package baton.recording;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Records a briefing: keeps a camera and a microphone open, and between [#start] and [#stop] writes what they give
/// with
/// sound and picture on one time line.
///
/// Threads: [#open], [#start], [#stop] and [#close] must be called one after the other, from any thread; pictures and
/// sound arrive on the
/// devices' own threads; [#state], [#level], [#elapsed] and [#preview] may be asked from anywhere.
public final class Recorder implements AutoCloseable {
    /// What the recorder is doing. [#canMoveTo] is the only place that says what may follow.
    public enum State {
        CLOSED,
        LIVE,
        RECORDING,
        STOPPING;

        boolean canMoveTo(State target) {
            return switch (this) {
                case CLOSED -> target == LIVE;
                case LIVE -> target == RECORDING || target == CLOSED;
                case RECORDING -> target == STOPPING;
                case STOPPING -> target == LIVE || target == CLOSED;
            };
        }
    }

    private static final int PREVIEW_WIDTH = 640;
    private static final int PREVIEW_HEIGHT = 360;
    private static final Duration LAST_PICTURES = Duration.ofSeconds(3);
    private static final long LAST_SOUND = 400_000_000L;
    private static final long STALL = 2_000_000_000L;

    private final TakeWriters writers;
    private final PreviewSlot preview = new PreviewSlot(PREVIEW_WIDTH, PREVIEW_HEIGHT);
    private final Consumer<DeviceException> trouble;
    private final AtomicLong lastPicture = new AtomicLong();
    private volatile boolean wantsPreview = true;

    private final Object lock = new Object();
    private State state = State.CLOSED;
    private @Nullable CameraFeed camera;
    private @Nullable MicrophoneFeed microphone;
    private @Nullable SoundMeter meter;
    private @Nullable TakeLine line;
    private @Nullable DeviceException cameraGone;

    /// @param trouble told, on a device's thread, when a device is lost or the file cannot be written
    public Recorder(TakeWriters writers, Consumer<DeviceException> trouble) {
        this.writers = writers;
        this.trouble = trouble;
    }

    /// Opens the devices; pictures and the level are live from here on.
    ///
    /// @param chosenMicrophone null for none
    /// @throws DeviceException with the reason; nothing stays open then
    public void open(Camera chosenCamera, @Nullable Microphone chosenMicrophone, PictureMode wanted)
            throws DeviceException {
        CameraFeed opened = null;
        MicrophoneFeed heard = null;
        synchronized (lock) {
            if (state != State.CLOSED) {
                throw new IllegalStateException("the recorder is " + state);
            }
            cameraGone = null;
            line = null;
            meter = chosenMicrophone == null ? null : new SoundMeter(System.nanoTime());
        }
        try {
            lastPicture.set(System.nanoTime());
            opened = chosenCamera.open(wanted, new Pictures());
            heard = chosenMicrophone == null ? null : chosenMicrophone.open(new Sounds());
            synchronized (lock) {
                move(State.LIVE);
                camera = opened;
                microphone = heard;
            }
        } catch (DeviceException | RuntimeException | Error e) {
            if (heard != null) {
                heard.close();
            }
            if (opened != null) {
                opened.close();
            }
            throw e;
        }
    }

    /// Begins to write. The take starts with the first picture taken after this call.
    public void start(Path file) throws DeviceException {
        CameraFeed open;
        boolean withSound;
        synchronized (lock) {
            if (state != State.LIVE || camera == null) {
                throw new IllegalStateException("the recorder is " + state);
            }
            open = camera;
            withSound = microphone != null;
        }
        var writer = writers.begin(file, open.mode(), withSound);
        synchronized (lock) {
            if (state == State.LIVE && open.equals(camera)) {
                move(State.RECORDING);
                line = new TakeLine(writer, withSound, System.nanoTime(), open.lost(), this::failed);
                return;
            }
        }
        writer.finish();
        throw new IllegalStateException("the recorder was closed meanwhile");
    }

    /// Ends the take and its file. The devices stay open for the next one.
    ///
    /// @return also how it ended: a full disk or a lost camera ends a take, what was written before stays
    public TakeResult stop() {
        var stoppedAt = System.nanoTime();
        TakeLine ending;
        CameraFeed open;
        synchronized (lock) {
            if (state != State.RECORDING || line == null || camera == null) {
                throw new IllegalStateException("the recorder is " + state);
            }
            move(State.STOPPING);
            ending = line;
            open = camera;
        }
        ending.stopAt(stoppedAt);
        DeviceException gone;
        synchronized (lock) {
            gone = cameraGone;
        }
        try {
            if (gone == null) {
                open.awaitUntil(stoppedAt, LAST_PICTURES);
            }
            ending.awaitSound(LAST_SOUND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (lock) {
            line = null;
        }
        var ended = gone == null ? ending.failure() : gone;
        try {
            ending.finish();
        } catch (DeviceException e) {
            // The end is missing; what was written before can be played.
            ended = ended == null ? e : ended;
        } finally {
            synchronized (lock) {
                move(State.LIVE);
            }
        }
        var lost = open.lost() - ending.lostBefore();
        return new TakeResult(
                Duration.ofNanos(ending.length()),
                ending.pictures() + lost,
                lost,
                Duration.ofNanos(System.nanoTime() - stoppedAt),
                ended);
    }

    public State state() {
        synchronized (lock) {
            return state;
        }
    }

    /// How long the running take is; zero while none runs.
    public Duration elapsed() {
        synchronized (lock) {
            return line == null ? Duration.ZERO : Duration.ofNanos(line.elapsed(System.nanoTime()));
        }
    }

    public SoundLevel level() {
        synchronized (lock) {
            return meter == null ? SoundLevel.OFF : meter.level(System.nanoTime());
        }
    }

    /// True once the camera has given no picture for two seconds (row R18).
    public boolean isPictureFrozen() {
        return state() != State.CLOSED && System.nanoTime() - lastPicture.get() > STALL;
    }

    public Optional<PictureMode> mode() {
        synchronized (lock) {
            return Optional.ofNullable(camera).map(CameraFeed::mode);
        }
    }

    public PreviewSlot preview() {
        return preview;
    }

    /// Spares the work of a preview that nobody looks at.
    public void setPreviewWanted(boolean wanted) {
        wantsPreview = wanted;
    }

    /// Closes the devices; a running take is ended first, so that nothing is lost.
    @Override
    public void close() {
        try {
            if (state() == State.RECORDING) {
                stop();
            }
        } finally {
            closeDevices();
        }
    }

    private void closeDevices() {
        CameraFeed closing;
        MicrophoneFeed silencing;
        synchronized (lock) {
            if (state == State.CLOSED) {
                return;
            }
            closing = camera;
            silencing = microphone;
            camera = null;
            microphone = null;
            meter = null;
            line = null;
            state = State.CLOSED;
        }
        if (silencing != null) {
            silencing.close();
        }
        if (closing != null) {
            closing.close();
        }
    }

    private void move(State target) {
        if (!state.canMoveTo(target)) {
            throw new IllegalStateException("the recorder is " + state + " and cannot be " + target);
        }
        state = target;
    }

    private @Nullable TakeLine line() {
        synchronized (lock) {
            return line;
        }
    }

    private void failed(DeviceException why) {
        trouble.accept(why);
    }

    private final class Pictures implements CameraListener {
        @Override
        public void picture(Picture picture) {
            lastPicture.set(System.nanoTime());
            var running = line();
            if (running != null) {
                running.picture(picture);
            }
            // Behind: the preview gives way, never the recording.
            if (wantsPreview && !picture.lagging()) {
                preview.offer(picture);
            }
        }

        @Override
        public void cameraLost(DeviceException why) {
            synchronized (lock) {
                cameraGone = why;
            }
            trouble.accept(why);
        }
    }

    private final class Sounds implements MicrophoneListener {
        private final SoundClock clock = new SoundClock();

        @Override
        public void sound(float[] samples, int count, long arrivedAt) {
            SoundMeter listening;
            TakeLine running;
            synchronized (lock) {
                listening = meter;
                running = line;
            }
            if (listening != null) {
                listening.hear(samples, count, arrivedAt);
            }
            var spokenAt = clock.hear(count, arrivedAt, running == null);
            var missing = clock.missing();
            if (running != null) {
                running.sound(samples, count, spokenAt, missing);
            }
        }

        @Override
        public void microphoneLost(DeviceException why) {
            trouble.accept(why);
        }
    }
}
