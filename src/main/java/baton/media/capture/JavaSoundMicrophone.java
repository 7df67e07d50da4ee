package baton.media.capture;

import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.Microphone;
import baton.recording.MicrophoneFeed;
import baton.recording.MicrophoneListener;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;

/// A microphone through Java Sound.
///
/// @param id as [SoundSystem#javaSoundMixers()] has it
record JavaSoundMicrophone(String id, String name) implements Microphone {
    /// Bytes: 100 ms for the driver, read in chunks of 10 ms.
    private static final int BUFFER = 9_600;

    private static final int CHUNK = 960;
    private static final float FULL = 32_768f;

    @Override
    public MicrophoneFeed open(MicrophoneListener listener) throws DeviceException {
        try {
            // As it is listed now: after plugging in again the old entry is never found.
            var mixer = SoundSystem.javaSoundMixers().get(id);
            if (mixer == null) {
                throw new DeviceException(DeviceProblem.MICROPHONE_ABSENT, name, "not listed");
            }
            var line = (TargetDataLine)
                    AudioSystem.getMixer(mixer).getLine(new DataLine.Info(TargetDataLine.class, SoundSystem.FORMAT));
            var begun = false;
            try {
                line.open(SoundSystem.FORMAT, BUFFER);
                line.start();
                var feed = new Feed(line, listener);
                feed.thread.start();
                begun = true;
                return feed;
            } finally {
                if (!begun) {
                    line.close();
                }
            }
        } catch (LineUnavailableException e) {
            throw new DeviceException(DeviceProblem.MICROPHONE_BUSY, name(), e.toString());
        } catch (SecurityException e) {
            throw new DeviceException(DeviceProblem.MICROPHONE_DENIED, name(), e.toString());
        } catch (IllegalArgumentException e) {
            throw new DeviceException(DeviceProblem.MICROPHONE_ABSENT, name(), e.toString());
        }
    }

    private static final class Feed implements MicrophoneFeed {
        private final TargetDataLine line;
        private final MicrophoneListener listener;
        private final Thread thread = Thread.ofPlatform()
                .daemon()
                .name("microphone")
                .uncaughtExceptionHandler((_, why) -> failed(why))
                .unstarted(this::listen);
        private volatile boolean closing;

        Feed(TargetDataLine line, MicrophoneListener listener) {
            this.line = line;
            this.listener = listener;
        }

        private void listen() {
            var raw = new byte[CHUNK];
            var samples = new float[CHUNK / Short.BYTES];
            while (!closing) {
                var count = line.read(raw, 0, raw.length) / Short.BYTES;
                var arrivedAt = System.nanoTime();
                if (count <= 0) {
                    // A server that died gives no error, only nothing for ever; the meter says so.
                    pause();
                    continue;
                }
                for (int i = 0; i < count; i++) {
                    samples[i] = (short) (raw[2 * i] & 0xff | raw[2 * i + 1] << 8) / FULL;
                }
                listener.sound(samples, count, arrivedAt);
            }
        }

        private void failed(Throwable why) {
            if (!closing) {
                listener.microphoneLost(new DeviceException(
                        DeviceProblem.MICROPHONE_UNUSABLE, line.getLineInfo().toString(), why.toString()));
            }
        }

        private static void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            closing = true;
            line.stop();
            line.close();
        }
    }
}
