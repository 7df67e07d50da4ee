package baton.media;

import baton.recording.DeviceException;
import baton.recording.Microphone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.TargetDataLine;

/// The microphones of each operating system: through the sound server on Linux, through Java Sound elsewhere.
final class SoundSystem {
    static final AudioFormat FORMAT = new AudioFormat(Microphone.SAMPLE_RATE, 16, 1, true, false);

    private SoundSystem() {}

    static List<Microphone> microphones() throws DeviceException {
        if (CameraSystem.here() != CameraSystem.LINUX) {
            return javaSound();
        }
        Ff.load();
        var found = CameraSystem.list("pulse").stream()
                // What a sink plays can be recorded too, but it is not a microphone.
                .filter(f -> !f.id().endsWith(".monitor"))
                .sorted(Comparator.comparing(CameraSystem.Found::isDefault).reversed())
                .<Microphone>map(f -> new PulseMicrophone(f.id(), f.name()))
                .toList();
        return found.isEmpty() ? javaSound() : found;
    }

    private static List<Microphone> javaSound() {
        var found = new ArrayList<Microphone>();
        var wanted = new DataLine.Info(TargetDataLine.class, FORMAT);
        for (var info : AudioSystem.getMixerInfo()) {
            if (AudioSystem.getMixer(info).isLineSupported(wanted)) {
                found.add(new JavaSoundMicrophone(info));
            }
        }
        return found;
    }
}
