package baton.ui.studio;

/// What this machine's studio was set to last.
public enum StudioSetting {
    /// The stable id of the camera.
    CAMERA,
    MICROPHONE,
    /// Seconds to count down, 0 to 10.
    COUNTDOWN,
    /// Whether the seconds are heard.
    COUNT_ALOUD,
    /// Whether the picture is shown as in a mirror.
    MIRROR,
    /// Whether prompts or a script stand under the lens.
    AID,
    SCRIPT_SPEED,
    SCRIPT_SIZE;

    /// Seconds to count down until somebody chooses others.
    public static final int USUAL_COUNTDOWN = 3;

    /// Until somebody chooses otherwise.
    public static final boolean USUALLY_MIRRORED = true;
}
