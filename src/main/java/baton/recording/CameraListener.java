package baton.recording;

/// Hears a camera. All calls come from the camera's own threads.
public interface CameraListener {
    void frameArrived(VideoFrame frame);

    /// The camera has given its last picture.
    void cameraLost(DeviceException why);
}
