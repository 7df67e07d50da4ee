package baton.ui.studio;

import java.util.Optional;

/// What this machine's studio was set to last.
public interface Remembered {
    /// Seconds to count down until somebody chooses others.
    int USUAL_COUNTDOWN = 3;

    /// Until somebody chooses otherwise.
    boolean USUALLY_MIRRORED = true;

    /// What is remembered.
    enum Setting {
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
        SCRIPT_SIZE
    }

    Optional<String> get(Setting setting);

    void put(Setting setting, String value);
}
