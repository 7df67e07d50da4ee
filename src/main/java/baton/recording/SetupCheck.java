package baton.recording;

/// One thing a recording needs, and whether it works here now.
///
/// @param words what was found, or what is wrong and what to do
public record SetupCheck(Item what, boolean fine, String words) {
    /// What is looked at.
    public enum Item {
        CAMERA,
        MICROPHONE,
        SOUND_OUTPUT,
        CODEC,
        DISK,
        LIBRARY,
        /// Writing down what is said; everything else works without.
        TRANSCRIPTS,
        /// The team's server, where there is one.
        TEAM
    }
}
