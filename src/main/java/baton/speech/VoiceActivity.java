package baton.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import baton.playback.VoiceSource;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/// Silero VAD 6: how likely it is that somebody speaks, frame by frame. It remembers what came before. One thread.
final class VoiceActivity implements AutoCloseable {
    /// Samples of a frame: 32 ms.
    static final int FRAME = 512;

    /// Samples of the frame before that it wants to see again.
    private static final int CONTEXT = 64;

    private static final int STATE = 2 * 128;

    private final OrtSession session;
    private final FloatBuffer sound = Onnx.floats(CONTEXT + FRAME);
    private final FloatBuffer state = Onnx.floats(STATE);
    private final OnnxTensor soundTensor;
    private final OnnxTensor stateTensor;
    private final OnnxTensor rate;

    VoiceActivity(OrtSession session) throws OrtException {
        this.session = session;
        var environment = Onnx.environment();
        soundTensor = OnnxTensor.createTensor(environment, sound, new long[] {1, CONTEXT + FRAME});
        stateTensor = OnnxTensor.createTensor(environment, state, new long[] {2, 1, STATE / 2});
        rate = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[] {VoiceSource.RATE}), new long[] {});
    }

    /// Forgets what it has heard: another clip begins.
    void begin() {
        sound.put(0, new float[CONTEXT + FRAME]);
        state.put(0, new float[STATE]);
    }

    /// @param frame [#FRAME] samples, those that follow what it heard last
    /// @return 0 to 1
    float speaks(float[] frame) throws OrtException {
        var last = new float[CONTEXT];
        sound.get(FRAME, last);
        sound.put(0, last);
        sound.put(CONTEXT, frame);
        try (var answer = session.run(Map.of("input", soundTensor, "state", stateTensor, "sr", rate))) {
            state.put(0, ((OnnxTensor) answer.get("stateN").orElseThrow()).getFloatBuffer(), 0, STATE);
            return ((OnnxTensor) answer.get("output").orElseThrow())
                    .getFloatBuffer()
                    .get(0);
        }
    }

    @Override
    public void close() throws OrtException {
        soundTensor.close();
        stateTensor.close();
        rate.close();
        session.close();
    }
}
