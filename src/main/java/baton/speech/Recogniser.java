package baton.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import baton.playback.VoiceSource;
import baton.transcript.TranscriberException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Moonshine base, English: a breath of sound becomes pieces of words, the likeliest one after the other. One thread.
final class Recogniser implements AutoCloseable {
    /// Nobody speaks faster; and a few more, or a short breath loses its last word.
    private static final double PIECES_A_SECOND = 6.5;

    private static final int PIECES_MORE = 8;
    /// A phrase that is written this often in a row is no longer listened to.
    private static final int TIMES_OVER = 4;

    /// Logarithm from which a share of a probability is nothing: it costs time and changes nothing.
    private static final float NOTHING = 20;

    private static final int LONGEST_PHRASE = 8;
    private static final int LEAST_PIECES = 6;
    private static final String PAST = "past_key_values";
    private static final String PRESENT = "present";

    private final OrtSession encoder;
    private final OrtSession decoder;
    private final List<String> pasts;
    private final long heads;
    private final long width;

    /// @param decoder with its [AttentionOutputs]
    Recogniser(OrtSession encoder, OrtSession decoder) throws OrtException {
        this.encoder = encoder;
        this.decoder = decoder;
        var inputs = decoder.getInputInfo();
        pasts = inputs.keySet().stream().filter(n -> n.startsWith(PAST)).toList();
        var shape = ((TensorInfo)
                        Objects.requireNonNull(inputs.get(pasts.getFirst())).getInfo())
                .getShape();
        heads = shape[1];
        width = shape[3];
    }

    /// @param stop asked before each piece
    /// @throws TranscriberException if it was stopped
    DecodedSegment listen(float[] sound, BooleanSupplier stop) throws OrtException, TranscriberException {
        var samples = Onnx.floats(sound.length).put(0, sound);
        try (var in = OnnxTensor.createTensor(Onnx.environment(), samples, new long[] {1, sound.length});
                var encoded = encoder.run(Map.of("input_values", in))) {
            var most = PIECES_MORE + (int) Math.ceil(PIECES_A_SECOND * sound.length / VoiceSource.RATE);
            return write((OnnxTensor) encoded.get(0), most, stop);
        }
    }

    private DecodedSegment write(OnnxTensor sound, int most, BooleanSupplier stop)
            throws OrtException, TranscriberException {
        var frames = (int) sound.getInfo().getShape()[1];
        var ids = new ArrayList<Integer>();
        var attention = new ArrayList<float[]>();
        double likelihood = 0;
        var cutOff = true;
        var environment = Onnx.environment();
        try (var memory = new Memory();
                var empty = OnnxTensor.createTensor(environment, Onnx.floats(0), new long[] {0, heads, 1, width});
                var no = OnnxTensor.createTensor(environment, new boolean[] {false});
                var yes = OnnxTensor.createTensor(environment, new boolean[] {true})) {
            var last = SpeechVocabulary.START;
            while (ids.size() < most) {
                if (stop.getAsBoolean()) {
                    throw new TranscriberException(TranscriberException.Reason.STOPPED, "while writing");
                }
                var feed = new HashMap<String, OnnxTensor>();
                for (var name : pasts) {
                    feed.put(name, memory.past(name, empty));
                }
                feed.put("encoder_hidden_states", sound);
                feed.put("use_cache_branch", memory.isEmpty() ? no : yes);
                try (var id =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[] {last}), new long[] {1, 1})) {
                    feed.put("input_ids", id);
                    memory.keep(decoder.run(feed));
                }
                var logits = memory.floats("logits");
                last = likeliest(logits);
                likelihood += logLikelihood(logits, last);
                attention.add(attention(memory, frames));
                if (last == SpeechVocabulary.END) {
                    cutOff = false;
                    break;
                }
                ids.add(last);
                if (turnsInCircles(ids)) {
                    break;
                }
            }
        }
        return new DecodedSegment(ids, attention, likelihood / attention.size(), cutOff);
    }

    private float[] attention(Memory memory, int frames) throws OrtException {
        var heads = new ArrayList<float[]>();
        for (int layer = 0; layer < pasts.size() / 4; layer++) {
            heads.add(memory.floats(AttentionOutputs.NAME + layer));
        }
        return Attention.together(heads, frames);
    }

    private static int likeliest(float[] logits) {
        var best = 0;
        for (int i = 1; i < logits.length; i++) {
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return best;
    }

    private static double logLikelihood(float[] logits, int chosen) {
        double sum = 0;
        for (var logit : logits) {
            var less = logits[chosen] - logit;
            if (less < NOTHING) {
                sum += Math.exp(-less);
            }
        }
        return -Math.log(sum);
    }

    /// Whether the end is one phrase, several times over.
    static boolean turnsInCircles(List<Integer> ids) {
        var end = ids.size();
        for (int length = 1; length <= LONGEST_PHRASE && length * TIMES_OVER <= end; length++) {
            var phrase = ids.subList(end - length, end);
            var same = length > 1 || end >= LEAST_PIECES;
            for (int times = 2; times <= TIMES_OVER && same; times++) {
                var from = end - length * times;
                same = phrase.equals(ids.subList(from, from + length));
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    /// What the decoder remembers of what it wrote. What it made of the sound in its first step serves every later one.
    private static final class Memory implements AutoCloseable {
        private OrtSession.@Nullable Result first;
        private OrtSession.@Nullable Result last;

        boolean isEmpty() {
            return first == null;
        }

        OnnxTensor past(String name, OnnxTensor empty) {
            var from = name.contains(".encoder.") ? first : last;
            return from == null
                    ? empty
                    : (OnnxTensor)
                            from.get(PRESENT + name.substring(PAST.length())).orElseThrow();
        }

        void keep(OrtSession.Result step) {
            if (first == null) {
                first = step;
            } else if (last != null && last != first) {
                last.close();
            }
            last = step;
        }

        float[] floats(String name) {
            if (last == null) {
                throw new IllegalStateException("nothing was written yet");
            }
            var buffer = ((OnnxTensor) last.get(name).orElseThrow()).getFloatBuffer();
            var copy = new float[buffer.remaining()];
            buffer.get(copy);
            return copy;
        }

        @Override
        public void close() {
            if (last != null && last != first) {
                last.close();
            }
            if (first != null) {
                first.close();
            }
        }
    }

    @Override
    public void close() throws OrtException {
        encoder.close();
        decoder.close();
    }
}
