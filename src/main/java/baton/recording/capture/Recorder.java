package baton.recording.capture;

import baton.recording.Camera;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.DiskSpace;
import baton.recording.Microphone;
import baton.recording.TakeFiles;
import baton.recording.VideoFrame;
import baton.recording.VideoMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Records a briefing: keeps a camera and a microphone open, and between [#start] and [#stop] writes what they give
/// with sound and picture on one time line. A device that goes does not end a take: without a camera the sound goes on,
/// without a microphone the take pauses, and both are opened again as soon as they are back.
///
/// Threads: [#open], [#start], [#pause], [#resume], [#stop] and [#close] must be called one after the other, from any
/// thread; pictures and sound arrive on the devices' own threads; the questions may be asked from anywhere.
public final class Recorder implements AutoCloseable {
    private static final int PREVIEW_WIDTH = 640;
    private static final int PREVIEW_HEIGHT = 360;
    /// One lost picture in a hundred: the machine is too slow for this size.
    private static final int TOO_MANY_LOST = 100;

    private final TakeFiles writers;
    private final DiskSpace room;
    private final InstantSource clock;
    private final Consumer<DeviceException> trouble;
    private final PreviewSlot preview = new PreviewSlot(PREVIEW_WIDTH, PREVIEW_HEIGHT);
    private volatile boolean wantsPreview = true;

    private final Object lock = new Object();
    private RecorderState state = RecorderState.CLOSED;
    private @Nullable CaptureDevices devices;
    private @Nullable DeviceMonitor watch;
    private @Nullable RunningTake take;
    private int smallerBy;

    /// @param clock notices that the computer slept
    /// @param trouble told, on a device's thread, when a device is lost or the file cannot be written
    public Recorder(TakeFiles writers, DiskSpace room, InstantSource clock, Consumer<DeviceException> trouble) {
        this.writers = writers;
        this.room = room;
        this.clock = clock;
        this.trouble = trouble;
    }

    /// Opens the devices; pictures and the level are live from here on.
    ///
    /// @param camera null to record sound alone
    /// @param microphone null for none
    /// @throws DeviceException with the reason; nothing stays open then
    public void open(@Nullable Camera camera, @Nullable Microphone microphone, VideoMode wanted)
            throws DeviceException {
        synchronized (lock) {
            if (state != RecorderState.CLOSED) {
                throw new IllegalStateException("the recorder is " + state);
            }
            take = null;
        }
        var opened = new CaptureDevices(camera, microphone, wanted, new Arrivals());
        opened.open();
        var watching = new DeviceMonitor(new Care(opened), clock);
        synchronized (lock) {
            move(RecorderState.LIVE);
            devices = opened;
            watch = watching;
        }
        watching.start();
    }

    /// Begins to write. The take starts with the first picture taken after this call.
    ///
    /// @throws DeviceException also if the disk has no room for [DiskSpace#LEAST_MINUTES]
    public void start(Path target) throws DeviceException {
        if (!room.isEnough(target)) {
            throw new DeviceException(
                    DeviceProblem.DISK_LOW, Long.toString(room.minutes(target)), target + " is nearly full");
        }
        CaptureDevices open;
        synchronized (lock) {
            if (state != RecorderState.LIVE || devices == null) {
                throw new IllegalStateException("the recorder is " + state);
            }
            open = devices;
        }
        var gone = open.cannotRecord();
        if (gone.isPresent()) {
            throw gone.get();
        }
        var size = open.mode().orElse(null);
        for (int i = 0; size != null && i < smallerBy; i++) {
            size = size.smaller();
        }
        var writer = writers.begin(target, size, open.hasMicrophone());
        synchronized (lock) {
            if (state == RecorderState.LIVE && open.equals(devices)) {
                move(RecorderState.RECORDING);
                var line = new TakeTimeline(writer, open.hasMicrophone(), System.nanoTime(), open.lost(), trouble);
                take = new RunningTake(line, target, size);
                return;
            }
        }
        writer.finish();
        throw new IllegalStateException("the recorder was closed meanwhile");
    }

    /// Interrupts the take; what comes until [#resume] is not recorded. Does nothing unless it runs.
    public void pause() {
        pause(PauseReason.PERSON, System.nanoTime());
    }

    private void pause(PauseReason reason, long moment) {
        synchronized (lock) {
            if (state == RecorderState.RECORDING && take != null) {
                move(RecorderState.PAUSED);
                take.pause(reason, moment);
            }
        }
    }

    /// Goes on with a paused take, without a gap in the file. Does nothing unless it is paused, and nothing while the
    /// microphone is gone.
    public void resume() {
        synchronized (lock) {
            if (state == RecorderState.PAUSED && take != null && devices != null && devices.canRecord()) {
                move(RecorderState.RECORDING);
                take.resume(System.nanoTime());
            }
        }
    }

    /// Ends the take and its file. The devices stay open for the next one.
    ///
    /// @return also how it ended: a full disk ends a take, what was written before stays
    public TakeResult stop() {
        var stoppedAt = System.nanoTime();
        RunningTake ending;
        CaptureDevices open;
        synchronized (lock) {
            if (!state.isTaking() || take == null || devices == null) {
                throw new IllegalStateException("the recorder is " + state);
            }
            move(RecorderState.STOPPING);
            ending = take;
            open = devices;
        }
        try {
            ending.end(stoppedAt, open);
            synchronized (lock) {
                take = null;
            }
            var result = ending.finish(stoppedAt, open);
            if (result.lost() * TOO_MANY_LOST > result.seen()) {
                smallerBy++;
            }
            return result;
        } finally {
            synchronized (lock) {
                take = null;
                move(RecorderState.LIVE);
            }
        }
    }

    public RecorderState state() {
        synchronized (lock) {
            return state;
        }
    }

    /// Why the take is paused; empty unless it is.
    public Optional<PauseReason> pausedBy() {
        synchronized (lock) {
            return take == null ? Optional.empty() : Optional.ofNullable(take.paused());
        }
    }

    /// How long the running take is; zero while none runs.
    public Duration elapsed() {
        synchronized (lock) {
            return take == null ? Duration.ZERO : Duration.ofNanos(take.line().elapsed(System.nanoTime()));
        }
    }

    /// How the devices are.
    public CaptureStatus status() {
        return ask(d -> d.status(System.nanoTime()), CaptureStatus.NONE);
    }

    public CaptureHealth health() {
        var running = take();
        return ask(
                d -> running == null
                        ? new CaptureHealth(
                                d.mode().orElse(null), d.mode().orElse(null), d.framesPerSecond(), 0, 0, 0, 0)
                        : running.health(d),
                CaptureHealth.NONE);
    }

    private <T> T ask(Function<CaptureDevices, T> question, T otherwise) {
        CaptureDevices open;
        synchronized (lock) {
            open = devices;
        }
        return open == null ? otherwise : question.apply(open);
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
            if (state().isTaking()) {
                stop();
            }
        } finally {
            closeDevices();
        }
    }

    private void closeDevices() {
        CaptureDevices closing;
        DeviceMonitor ending;
        synchronized (lock) {
            if (state == RecorderState.CLOSED) {
                return;
            }
            closing = devices;
            ending = watch;
            devices = null;
            watch = null;
            take = null;
            state = RecorderState.CLOSED;
        }
        if (ending != null) {
            ending.close();
        }
        if (closing != null) {
            closing.close();
        }
    }

    private void move(RecorderState target) {
        if (!state.canMoveTo(target)) {
            throw new IllegalStateException("the recorder is " + state + " and cannot be " + target);
        }
        state = target;
    }

    private @Nullable RunningTake take() {
        synchronized (lock) {
            return take;
        }
    }

    private final class Arrivals implements CaptureDevices.Listener {
        @Override
        public void cameraFrame(VideoFrame frame) {
            var running = take();
            if (running != null) {
                running.line().placeFrame(frame);
            }
            // Behind: the preview gives way, never the recording.
            if (!frame.lagging()) {
                if (wantsPreview) {
                    preview.offer(frame);
                }
            } else if (running != null) {
                running.skip();
            }
        }

        @Override
        public void sound(float[] samples, int count, long spokenAt) {
            var running = take();
            if (running != null) {
                running.line().sound(samples, count, spokenAt);
            }
        }

        @Override
        public void cameraLost(DeviceException why, boolean anythingLeft) {
            if (!anythingLeft) {
                pause(PauseReason.CAMERA_GONE, System.nanoTime());
            }
            trouble.accept(why);
        }

        @Override
        public void microphoneLost(DeviceException why) {
            pause(PauseReason.MICROPHONE_GONE, System.nanoTime());
            trouble.accept(why);
        }
    }

    /// What happens five times a second while the devices are open.
    private final class Care implements DeviceMonitor.Watched {
        private final CaptureDevices open;

        Care(CaptureDevices open) {
            this.open = open;
        }

        @Override
        public void lookAfter(long now) {
            open.expect(now);
            var running = take();
            if (running != null) {
                running.lookAfter(now, open, room);
            }
        }

        @Override
        public void reopen() {
            open.reopen();
        }

        @Override
        public void slept(long since) {
            pause(PauseReason.SLEPT, since);
        }
    }
}
