package baton.media.player;

import baton.media.ffmpeg.TempoFilter;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The system's default sound output.
final class JavaSoundOutput implements AudioOutput {
    private static final Logger LOG = LoggerFactory.getLogger(JavaSoundOutput.class);
    private static final AudioFormat FORMAT = new AudioFormat(TempoFilter.RATE, 16, 1, true, false);
    /// Bytes: 300 ms; with less, a busy machine is heard.
    private static final int BUFFER = TempoFilter.RATE * 3 / 10 * Short.BYTES;

    static final Opener OUTPUTS = new Opener() {
        @Override
        public @Nullable AudioOutput open() {
            return JavaSoundOutput.open();
        }

        @Override
        public String devices() {
            return Arrays.stream(AudioSystem.getMixerInfo())
                    .map(Mixer.Info::getName)
                    .collect(Collectors.joining(","));
        }
    };

    private final SourceDataLine line;
    private volatile double volume = 1;

    private JavaSoundOutput(SourceDataLine line) {
        this.line = line;
    }

    private static @Nullable AudioOutput open() {
        try {
            var line = AudioSystem.getSourceDataLine(FORMAT);
            line.open(FORMAT, BUFFER);
            return new JavaSoundOutput(line);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            LOG.info("no sound output: {}", e.toString());
            return null;
        }
    }

    @Override
    public int room() {
        return line.available() / Short.BYTES;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        var loud = volume;
        if (loud == 1) {
            line.write(bytes, offset, length);
            return;
        }
        var softer = new byte[length];
        for (int i = 0; i < length; i += 2) {
            var sample = (short) (bytes[offset + i] & 0xff | bytes[offset + i + 1] << 8);
            var scaled = (int) (sample * loud);
            softer[i] = (byte) scaled;
            softer[i + 1] = (byte) (scaled >> 8);
        }
        line.write(softer, 0, length);
    }

    @Override
    public long heard() {
        return line.getLongFramePosition();
    }

    @Override
    public void start() {
        line.start();
    }

    @Override
    public void stop() {
        line.stop();
    }

    @Override
    public void flush() {
        line.flush();
    }

    @Override
    public void setVolume(double changed) {
        volume = changed;
    }

    @Override
    public void close() {
        line.stop();
        line.flush();
        line.close();
    }
}
