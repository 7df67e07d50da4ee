package baton.app;

import baton.media.capture.Mp4TakeFiles;
import baton.media.capture.SystemDevices;
import baton.media.ffmpeg.TestClips;
import baton.recording.CameraListener;
import baton.recording.DeviceException;
import baton.recording.DiskSpace;
import baton.recording.VideoFrame;
import baton.recording.VideoMode;
import baton.recording.capture.Recorder;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A program that opens webcams in software again and again, and closes one, unplugs it, changes to the other, or ends
/// a take while frames wait for a listener that is far too slow, with two busy loops beside it. It ends with 0 after so
/// many seconds; what
/// goes wrong in native code ends it otherwise.
final class CameraStress {
    private static final long SLOW_MS = 300;

    private CameraStress() {}

    /// @param arguments seconds, a folder, the control file of the webcam
    public static void main(String[] arguments) throws Exception {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[0]));
        var folder = Path.of(arguments[1]);
        var control = Path.of(arguments[2]);
        for (int i = 0; i < 2; i++) {
            Thread.ofPlatform().daemon().start(CameraStress::burn);
        }
        var random = new Random(Long.getLong("baton.seed", 11));
        int closed = 0;
        int unplugged = 0;
        int takes = 0;
        int changed = 0;
        while (System.nanoTime() < until) {
            plug(control, true);
            switch (random.nextInt(4)) {
                case 0 -> {
                    closeWhileFramesWait(random.nextInt(400), null);
                    closed++;
                }
                case 1 -> {
                    closeWhileFramesWait(random.nextInt(400), control);
                    unplugged++;
                }
                case 2 -> {
                    changeWhileFramesWait(random.nextInt(400));
                    changed++;
                }
                default -> {
                    take(folder.resolve("take.mp4"), random.nextBoolean() ? control : null, random.nextInt(400));
                    takes++;
                }
            }
        }
        System.out.printf("closed %d, unplugged %d, changed %d, takes %d%n", closed, unplugged, changed, takes);
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static void burn() {
        double value = 1;
        while (true) {
            value = Math.sin(value) + 1;
        }
    }

    /// Writes the webcam's control file; it is read again within 40 ms.
    private static void plug(Path control, boolean in) throws Exception {
        var next = control.resolveSibling("control.next");
        Files.writeString(next, "UNPLUGGED=" + (in ? 0 : 1) + "\n");
        Files.move(next, control, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        TimeUnit.MILLISECONDS.sleep(60);
    }

    /// Looks at each frame for far too long.
    private static final class SlowListener implements CameraListener {
        final CountDownLatch first = new CountDownLatch(1);
        final CountDownLatch gone = new CountDownLatch(1);
        private final ByteBuffer pixels = ByteBuffer.allocateDirect(640 * 360 * 4);

        @Override
        public void frameArrived(VideoFrame frame) {
            first.countDown();
            frame.copyTo(pixels, 640, 360);
            try {
                TimeUnit.MILLISECONDS.sleep(SLOW_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            frame.copyTo(pixels, 638, 358);
        }

        @Override
        public void cameraLost(DeviceException why) {
            gone.countDown();
        }
    }

    private static void closeWhileFramesWait(long afterMs, Path unplugBy) throws Exception {
        var listener = new SlowListener();
        try (var _ = SystemDevices.cameraAt("/dev/video0").open(VideoMode.HD, listener)) {
            listener.first.await(5, TimeUnit.SECONDS);
            TimeUnit.MILLISECONDS.sleep(afterMs);
            if (unplugBy != null) {
                plug(unplugBy, false);
                if (!listener.gone.await(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("an unplugged camera is not told");
                }
                TimeUnit.MILLISECONDS.sleep(SLOW_MS);
            }
        }
    }

    /// The other one is open before the first is closed, as when somebody chooses it.
    private static void changeWhileFramesWait(long afterMs) throws Exception {
        var before = new SlowListener();
        var after = new SlowListener();
        var first = SystemDevices.cameraAt("/dev/video0").open(VideoMode.HD, before);
        try {
            before.first.await(5, TimeUnit.SECONDS);
            TimeUnit.MILLISECONDS.sleep(afterMs);
            try (var _ = SystemDevices.cameraAt("/dev/video1").open(VideoMode.HD, after)) {
                first.close();
                if (!after.first.await(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the other camera sends nothing");
                }
                TimeUnit.MILLISECONDS.sleep(afterMs);
            }
        } finally {
            first.close();
        }
    }

    private static void take(Path file, Path unplugBy, long afterMs) throws Exception {
        var devices = new SystemDevices(true);
        var microphone = devices.microphones().stream()
                .filter(m -> m.id().equals("test"))
                .findFirst()
                .orElseThrow();
        Files.deleteIfExists(file);
        try (var recorder = new Recorder(new Mp4TakeFiles(), DiskSpace.ofDisk(), InstantSource.system(), _ -> {})) {
            recorder.open(SystemDevices.cameraAt("/dev/video0"), microphone, VideoMode.HD);
            recorder.start(file);
            TimeUnit.MILLISECONDS.sleep(600 + afterMs);
            if (unplugBy != null) {
                plug(unplugBy, false);
                TimeUnit.MILLISECONDS.sleep(200);
            }
            recorder.stop();
        }
        var length = new Mp4TakeFiles().inspect(file).length().toMillis();
        if (length < 300) {
            throw new IllegalStateException("the take is only " + length + " ms long");
        }
        var complaints = TestClips.complaints(file);
        if (!complaints.isBlank()) {
            throw new IllegalStateException("the take does not play to its end: " + complaints);
        }
    }
}
