package baton.media.capture;

import baton.media.ffmpeg.CameraSystem;
import baton.media.ffmpeg.DeviceNames;
import baton.media.ffmpeg.Ffmpeg;
import baton.recording.DeviceException;
import baton.recording.Microphone;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/// The microphones of each operating system: through the sound server on Linux, through Java Sound elsewhere.
final class SoundSystem {
    static final AudioFormat FORMAT = new AudioFormat(Microphone.SAMPLE_RATE, 16, 1, true, false);

    private SoundSystem() {}

    static List<Microphone> microphones() throws DeviceException {
        if (CameraSystem.here() != CameraSystem.LINUX) {
            return javaSound();
        }
        Ffmpeg.load();
        var sources = CameraSystem.list("pulse").stream()
                // What a sink plays can be recorded too, but it is not a microphone.
                .filter(f -> !f.id().endsWith(".monitor"))
                .toList();
        var found = DeviceNames.apart(sources).stream()
                .sorted(Comparator.comparing(CameraSystem.Found::isDefault).reversed())
                .<Microphone>map(f -> new PulseMicrophone(f.id(), f.name()))
                .toList();
        return found.isEmpty() ? javaSound() : found;
    }

    private static List<Microphone> javaSound() {
        var found = javaSoundMixers().entrySet().stream()
                .map(m -> new CameraSystem.Found(m.getKey(), m.getValue().getName(), false))
                .toList();
        return DeviceNames.apart(found).stream()
                .<Microphone>map(f -> new JavaSoundMicrophone(f.id(), f.name()))
                .toList();
    }

    /// What Java Sound can record from now, by ids that are all different.
    static Map<String, Mixer.Info> javaSoundMixers() {
        var wanted = new DataLine.Info(TargetDataLine.class, FORMAT);
        var mixers = Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> AudioSystem.getMixer(info).isLineSupported(wanted))
                .toList();
        var ids = DeviceNames.ids(mixers.stream().map(Mixer.Info::getName).toList());
        var found = new LinkedHashMap<String, Mixer.Info>();
        for (int i = 0; i < ids.size(); i++) {
            found.put(ids.get(i), mixers.get(i));
        }
        return found;
    }
}
