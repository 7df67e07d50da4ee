/// What is said in a briefing, written down by a model on this machine.
///
/// Native memory: the model's files are mapped read-only and unmapped by the collector (`SpeechModel`), except for
/// the decoder, a patched copy in direct memory. The three sessions belong to `LoadedModel`, which `LocalTranscriber`
/// frees after a while without work and at its end (`rest`, under its monitor, never while it transcribes). Tensors
/// and results belong to the call that made them and are closed within it.
@NullMarked
package baton.speech;

import org.jspecify.annotations.NullMarked;
