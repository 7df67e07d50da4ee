package baton.speech;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/// Runs ONNX models single-threaded on the calling thread, with telemetry off.
final class Onnx {
    private Onnx() {}

    /// The one environment of this program; it stays for as long as the program runs.
    static OrtEnvironment environment() throws OrtException {
        var environment = OrtEnvironment.getEnvironment();
        environment.setTelemetry(false);
        return environment;
    }

    /// @param model in direct memory; not needed any more afterwards
    static OrtSession session(ByteBuffer model) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return environment().createSession(model, options);
        }
    }

    /// Memory that a model reads without a copy.
    static FloatBuffer floats(int count) {
        return ByteBuffer.allocateDirect(count * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
