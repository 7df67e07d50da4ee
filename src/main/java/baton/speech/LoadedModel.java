package baton.speech;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.ByteBuffer;

/// The model in memory, some 200 MB of it.
final class LoadedModel implements AutoCloseable {
    final VoiceActivity activity;
    final BreathWriter writer;
    private final Recogniser recogniser;

    private LoadedModel(VoiceActivity activity, Recogniser recogniser) {
        this.activity = activity;
        this.recogniser = recogniser;
        writer = new BreathWriter(recogniser, new Vocabulary());
    }

    /// Takes a second.
    ///
    /// @throws IOException if the files are not those that they should be
    static LoadedModel load(SpeechModel model) throws IOException, OrtException {
        var activity = new VoiceActivity(Onnx.session(model.file(SpeechModel.VOICE_ACTIVITY)));
        var encoder = Onnx.session(model.file(SpeechModel.ENCODER));
        var patched = AttentionOutputs.in(model.file(SpeechModel.DECODER));
        var bytes = ByteBuffer.allocateDirect(Math.toIntExact(patched.size()));
        patched.writeTo(bytes);
        return new LoadedModel(activity, new Recogniser(encoder, Onnx.session(bytes.flip())));
    }

    @Override
    public void close() throws OrtException {
        activity.close();
        recogniser.close();
    }
}
