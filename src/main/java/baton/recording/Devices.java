package baton.recording;

import java.util.List;

/// The cameras and microphones of this machine, as they are plugged in now.
public interface Devices {
    /// @throws DeviceException if the machine cannot be asked at all
    List<Camera> cameras() throws DeviceException;

    /// The system's default microphone first.
    List<Microphone> microphones() throws DeviceException;
}
