package baton.recording;

/// A camera that can be opened. Two programs cannot have the same one open.
public interface Camera {
    /// Stable across restarts and plugging order as far as the system tells.
    String id();

    /// The name a person knows it by.
    String name();

    /// Starts pictures flowing.
    ///
    /// @param wanted the nearest mode the camera has is used; see [CameraFeed#mode()]
    /// @throws DeviceException with the reason as a [DeviceProblem]
    CameraFeed open(VideoMode wanted, CameraListener listener) throws DeviceException;
}
