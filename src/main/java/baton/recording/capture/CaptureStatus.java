package baton.recording.capture;

import baton.recording.DeviceException;
import java.util.Optional;

/// How the open devices are at this moment.
///
/// @param heard whether the microphone has given any sound since it was opened; true without one
/// @param frozen true once the camera has given no picture for two seconds
/// @param cameraGone why the camera is gone; it is looked for until it is back
/// @param microphoneGone why the microphone is gone; it is looked for until it is back
public record CaptureStatus(
        SoundLevel level,
        boolean heard,
        boolean frozen,
        Optional<DeviceException> cameraGone,
        Optional<DeviceException> microphoneGone) {
    static final CaptureStatus NONE =
            new CaptureStatus(SoundLevel.OFF, true, false, Optional.empty(), Optional.empty());
}
