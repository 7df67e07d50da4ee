package baton.media.capture;

import baton.recording.Microphone;
import baton.recording.MicrophoneFeed;
import baton.recording.MicrophoneListener;
import java.util.concurrent.TimeUnit;

/// A microphone that needs no hardware: a 440 Hz tone, with a click at the instant of each flash of the test camera.
public final class TestMicrophone implements Microphone {
    static final String ID = "test";
    static final double TONE_HZ = 440;
    private static final double CLICK_HZ = 4000;
    private static final int CLICK_SAMPLES = 240;
    private static final int CHUNK = 960;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Test microphone";
    }

    @Override
    public MicrophoneFeed open(MicrophoneListener listener) {
        var feed = new Feed(listener);
        feed.thread.start();
        return feed;
    }

    /// The sample that is spoken at an instant of the steady clock.
    static float sample(long nanos) {
        var tone = 0.1 * Math.sin(2 * Math.PI * TONE_HZ * (nanos % 1_000_000_000L) / 1e9);
        var sinceFlash = nanos % (TestPattern.FLASH_PERIOD_MS * 1_000_000L);
        if (sinceFlash * SAMPLE_RATE / 1_000_000_000L < CLICK_SAMPLES) {
            tone = 0.8 * Math.sin(2 * Math.PI * CLICK_HZ * sinceFlash / 1e9);
        }
        return (float) tone;
    }

    private static final class Feed implements MicrophoneFeed {
        private static final long SECOND = 1_000_000_000L;
        private final MicrophoneListener listener;
        private final Thread thread =
                Thread.ofPlatform().daemon().name("test microphone").unstarted(this::run);
        private volatile boolean closing;

        Feed(MicrophoneListener listener) {
            this.listener = listener;
        }

        private void run() {
            var samples = new float[CHUNK];
            var start = System.nanoTime();
            try {
                for (long spoken = 0; !closing; spoken += CHUNK) {
                    for (int i = 0; i < CHUNK; i++) {
                        samples[i] = sample(start + (spoken + i) * SECOND / SAMPLE_RATE);
                    }
                    var wait = start + (spoken + CHUNK) * SECOND / SAMPLE_RATE - System.nanoTime();
                    if (wait > 0) {
                        TimeUnit.NANOSECONDS.sleep(wait);
                    }
                    listener.sound(samples, CHUNK, System.nanoTime());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            closing = true;
            try {
                thread.join(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
