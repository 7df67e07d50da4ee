package baton.app;

import baton.app.platform.SpeechFolder;
import baton.media.clip.FfmpegVoice;
import baton.speech.LocalTranscriber;
import baton.speech.SpeechModel;
import baton.transcript.Transcriber;
import java.time.InstantSource;

/// What writes down on this machine what is said.
final class LocalSpeech {
    private LocalSpeech() {}

    /// Where the installer puts it; it may not be there.
    static SpeechModel model() {
        return new SpeechModel(SpeechFolder.here());
    }

    static Transcriber transcriber(SpeechModel model, InstantSource clock) {
        return new LocalTranscriber(model, new FfmpegVoice(), clock);
    }
}
