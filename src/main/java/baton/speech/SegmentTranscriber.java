package baton.speech;

import ai.onnxruntime.OrtException;
import baton.playback.VoiceSource;
import baton.transcript.TranscriberException;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Writes down one breath: its words with their times, and how sure the model was.
final class SegmentTranscriber {
    /// Samples of silence around a breath in which the model lost its way: 0.3 s. Not around every breath, because it
    /// hears worse then.
    private static final int SILENCE = VoiceSource.RATE * 3 / 10;

    /// What was written.
    record Written(List<SpokenWord> words, double likelihood) {}

    private final Recogniser recogniser;
    private final WordAligner aligner;

    SegmentTranscriber(Recogniser recogniser, SpeechVocabulary vocabulary) {
        this.recogniser = recogniser;
        aligner = new WordAligner(vocabulary);
    }

    Written write(SpeechSegment breath, float[] sound, BooleanSupplier stop) throws OrtException, TranscriberException {
        var heard = recogniser.listen(sound, stop);
        var words = words(heard, breath, 0);
        var left = RepetitionFilter.removed(words);
        if (heard.cutOff() || left.size() != words.size()) {
            var padded = new float[sound.length + 2 * SILENCE];
            System.arraycopy(sound, 0, padded, SILENCE, sound.length);
            var again = recogniser.listen(padded, stop);
            var others = words(again, breath, SILENCE);
            if (!again.cutOff()
                    && !others.isEmpty()
                    && RepetitionFilter.removed(others).size() == others.size()) {
                return new Written(others, again.likelihood());
            }
        }
        return new Written(left, heard.likelihood());
    }

    private List<SpokenWord> words(DecodedSegment heard, SpeechSegment breath, int silence) {
        var from = seconds(breath.from() - silence);
        var length = seconds(breath.to() - breath.from() + 2L * silence);
        return aligner.words(heard, from, length).stream()
                .map(w -> w.within(seconds(breath.voiceFrom()), seconds(breath.to())))
                .toList();
    }

    private static double seconds(long samples) {
        return samples / (double) VoiceSource.RATE;
    }
}
