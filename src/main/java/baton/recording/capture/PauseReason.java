package baton.recording.capture;

/// Why a take is paused.
public enum PauseReason {
    PERSON,
    /// Nothing that is said would be heard.
    MICROPHONE_GONE,
    /// There is neither picture nor sound to record.
    CAMERA_GONE,
    /// The computer slept meanwhile.
    SLEPT
}
