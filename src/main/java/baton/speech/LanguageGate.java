package baton.speech;

import baton.library.Transcript;

/// Tells whether what was heard is English. The model knows nothing else and writes fluent nonsense for it, but is less
/// sure: -0.01 to -0.37 for clean English, -0.49 in loud noise, -0.60 to -1.06 for German, Spanish and French.
final class LanguageGate {
    private static final double LEAST = -0.55;
    private double seconds;
    private double likelihood;

    /// @param mean of a breath, see [Heard#likelihood()]
    /// @param length of it in seconds: a long one tells more
    void heard(double mean, double length) {
        seconds += length;
        likelihood += mean * length;
    }

    Transcript.Language language() {
        if (seconds == 0) {
            return Transcript.Language.SILENT;
        }
        return likelihood / seconds < LEAST ? Transcript.Language.OTHER : Transcript.Language.ENGLISH;
    }
}
