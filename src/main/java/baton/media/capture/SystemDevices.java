package baton.media.capture;

import baton.media.ffmpeg.CameraSystem;
import baton.recording.Camera;
import baton.recording.DeviceException;
import baton.recording.Devices;
import baton.recording.Microphone;
import java.util.ArrayList;
import java.util.List;

/// The devices of this machine; with the built-in test devices when they are asked for.
public final class SystemDevices implements Devices {
    private final boolean withTestDevices;

    public SystemDevices(boolean withTestDevices) {
        this.withTestDevices = withTestDevices;
    }

    @Override
    public List<Camera> cameras() throws DeviceException {
        var system = CameraSystem.here();
        var found = new ArrayList<Camera>();
        for (var camera : system.cameras()) {
            found.add(new FfmpegCamera(system, camera.id(), camera.name()));
        }
        if (withTestDevices) {
            found.add(new TestCamera());
        }
        return List.copyOf(found);
    }

    @Override
    public List<Microphone> microphones() throws DeviceException {
        var found = new ArrayList<>(SoundSystem.microphones());
        if (withTestDevices) {
            found.add(new TestMicrophone());
        }
        return List.copyOf(found);
    }

    /// A camera by the path of its device, whether or not it is listed.
    public static Camera cameraAt(String path) {
        return new FfmpegCamera(CameraSystem.here(), path, path);
    }
}
