package baton.app.platform;

import baton.ui.studio.Chime;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Short tones on the computer's own output.
public final class SoundChime implements Chime {
    private static final Logger LOG = LoggerFactory.getLogger(SoundChime.class);
    private static final int RATE = 44_100;
    private static final double LOUDNESS = 0.25;
    /// Of a tone, what it rises and falls in: without, it clicks.
    private static final double EDGE_S = 0.008;

    @Override
    public void tick() {
        play(tone(880, 0.06));
    }

    @Override
    public void alarm() {
        var low = tone(440, 0.18);
        var gap = new byte[RATE / 10 * Short.BYTES];
        var both = new byte[2 * low.length + gap.length];
        System.arraycopy(low, 0, both, 0, low.length);
        System.arraycopy(low, 0, both, low.length + gap.length, low.length);
        play(both);
    }

    private static void play(byte[] samples) {
        // It waits in the sound system's own code, which would hold a carrier of virtual threads.
        Thread.ofPlatform().daemon().name("chime").start(() -> {
            var format = new AudioFormat(RATE, Short.SIZE, 1, true, false);
            try (var line = AudioSystem.getSourceDataLine(format)) {
                line.open(format);
                line.start();
                line.write(samples, 0, samples.length);
                line.drain();
            } catch (LineUnavailableException | IllegalArgumentException none) {
                LOG.info("no sound to be heard: {}", none.toString());
            }
        });
    }

    /// 16 bits, low byte first.
    static byte[] tone(double hertz, double seconds) {
        var count = (int) (RATE * seconds);
        var samples = new byte[count * Short.BYTES];
        for (int i = 0; i < count; i++) {
            var edge = Math.min(1, Math.min(i, count - 1 - i) / (EDGE_S * RATE));
            var value = (int) (Short.MAX_VALUE * LOUDNESS * edge * Math.sin(2 * Math.PI * hertz * i / RATE));
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        return samples;
    }
}
