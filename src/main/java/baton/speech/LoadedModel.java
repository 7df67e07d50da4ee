package baton.speech;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;

/// The model in memory, some 200 MB of it.
final class LoadedModel implements AutoCloseable {
    final VoiceActivity activity;
    final SegmentTranscriber writer;
    private final Recogniser recogniser;

    private LoadedModel(VoiceActivity activity, Recogniser recogniser) {
        this.activity = activity;
        this.recogniser = recogniser;
        writer = new SegmentTranscriber(recogniser, new SpeechVocabulary());
    }

    /// Takes a second.
    ///
    /// @throws IOException if the files are not those that they should be
    static LoadedModel load(SpeechModel model) throws IOException, OrtException {
        // All files first: a session takes tens of megabytes that no collector frees.
        var voiceActivity = model.file(SpeechModel.VOICE_ACTIVITY);
        var encoding = model.file(SpeechModel.ENCODER);
        var decoding = patched(model.file(SpeechModel.DECODER));
        var sessions = new ArrayList<OrtSession>();
        LoadedModel loaded = null;
        try {
            sessions.add(Onnx.session(voiceActivity));
            sessions.add(Onnx.session(encoding));
            sessions.add(Onnx.session(decoding));
            loaded = new LoadedModel(
                    new VoiceActivity(sessions.get(0)), new Recogniser(sessions.get(1), sessions.get(2)));
            return loaded;
        } finally {
            if (loaded == null) {
                for (var session : sessions) {
                    session.close();
                }
            }
        }
    }

    private static ByteBuffer patched(ByteBuffer decoder) throws IOException {
        var patched = AttentionOutputs.in(decoder);
        var bytes = ByteBuffer.allocateDirect(Math.toIntExact(patched.size()));
        patched.writeTo(bytes);
        return bytes.flip();
    }

    @Override
    public void close() throws OrtException {
        try {
            activity.close();
        } finally {
            recogniser.close();
        }
    }
}
