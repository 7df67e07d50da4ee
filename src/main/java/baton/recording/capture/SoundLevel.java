package baton.recording.capture;

/// How loud it was lately.
///
/// @param peak highest sample, 0 to 1
/// @param loudness root mean square, 0 to 1
/// @param word what a person should make of it
public record SoundLevel(double peak, double loudness, Word word) {
    /// The level in a word.
    public enum Word {
        /// No microphone was chosen.
        OFF,
        /// The microphone is open and delivers nothing at all.
        NOTHING_ARRIVES,
        /// Exact zeros: muted, or the system does not let Baton listen.
        MUTED,
        /// Sound arrives and is silence: muted, denied, or the wrong microphone.
        SILENT,
        TOO_QUIET,
        GOOD,
        TOO_LOUD
    }

    public static final SoundLevel OFF = new SoundLevel(0, 0, Word.OFF);
}
