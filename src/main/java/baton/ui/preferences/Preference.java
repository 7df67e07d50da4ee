package baton.ui.preferences;

/// What is set on the preferences page and remembered on this computer.
public enum Preference {
    /// The stable id of the camera.
    CAMERA,
    MICROPHONE,
    /// Seconds to count down before a take, 0 to 10.
    COUNTDOWN,
    /// Whether the seconds are heard.
    COUNT_ALOUD,
    /// Whether one's own picture is shown as in a mirror.
    MIRROR,
    /// Whether the player passes over silences.
    SKIP_SILENCE,
    CAPTIONS,
    /// Whether the system shows what is due and what has come while another window is in front.
    SYSTEM_NOTICES
}
