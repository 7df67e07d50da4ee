package baton.speech;

import baton.transcript.Transcript;

/// Tells whether what was heard is English. The model knows nothing else and writes fluent nonsense for it, or nothing,
/// but is less sure: -0.01 to -0.37 for clean English, -0.49 in loud noise, -0.60 to -1.06 for German, Spanish and
/// French.
final class LanguageGate {
    private static final double LEAST = -0.55;
    private final Mean written = new Mean();
    private final Mean wordless = new Mean();

    /// What was heard of one kind, a long breath counting for more than a short one.
    private static final class Mean {
        private double seconds;
        private double likelihood;

        boolean isUnsure() {
            return seconds > 0 && likelihood / seconds < LEAST;
        }
    }

    /// @param likelihood of a breath, see [DecodedSegment#likelihood()]
    /// @param seconds how long it was
    /// @param wrote whether any word was written for it; what has none counts only where nothing has any
    void heard(double likelihood, double seconds, boolean wrote) {
        var mean = wrote ? written : wordless;
        mean.seconds += seconds;
        mean.likelihood += likelihood * seconds;
    }

    Transcript.Language language() {
        if (written.seconds == 0) {
            return wordless.isUnsure() ? Transcript.Language.OTHER : Transcript.Language.SILENT;
        }
        return written.isUnsure() ? Transcript.Language.OTHER : Transcript.Language.ENGLISH;
    }
}
