package baton.speech;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Makes the decoder tell which moment of the sound it listens to while it writes: the model computes that and gives it
/// to nobody. Its file holds one If node with two branches, each with an attention of its own in every layer; they are
/// added to what the branch, the node and the model give out. Weights and words stay as they are.
final class AttentionOutputs {
    /// Followed by the number of the layer, from zero.
    static final String NAME = "cross_attentions.";

    // Numbers of fields in ONNX's own description.
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_OUTPUT = 12;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_NAME = 3;
    private static final int NODE_KIND = 4;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int ATTRIBUTE_GRAPH = 6;
    private static final int VALUE_NAME = 1;
    private static final int VALUE_TYPE = 2;
    private static final int TYPE_TENSOR = 1;
    /// A tensor of float numbers whose size is not told.
    private static final byte[] FLOATS = {8, 1};

    private static final Pattern LAYER = Pattern.compile("layers\\.(\\d+)/encoder_attn/");

    private int layers;

    private AttentionOutputs() {}

    /// @throws IllegalArgumentException if it is not that decoder
    static OnnxGraphPatcher.Message in(ByteBuffer decoder) {
        var patch = new AttentionOutputs();
        var model = new OnnxGraphPatcher.Message();
        for (var field : OnnxGraphPatcher.fields(decoder)) {
            if (field.number() == MODEL_GRAPH) {
                model.add(MODEL_GRAPH, patch.graph(field.body()));
            } else {
                model.add(field.whole());
            }
        }
        if (patch.layers == 0) {
            throw new IllegalArgumentException("this decoder listens to nothing");
        }
        return model;
    }

    private OnnxGraphPatcher.Message graph(ByteBuffer graph) {
        var changed = new OnnxGraphPatcher.Message();
        for (var field : OnnxGraphPatcher.fields(graph)) {
            if (field.number() == GRAPH_NODE && isChoice(field.body())) {
                changed.add(GRAPH_NODE, choice(field.body()));
            } else {
                changed.add(field.whole());
            }
        }
        for (int layer = 0; layer < layers; layer++) {
            changed.add(GRAPH_OUTPUT, value(NAME + layer));
        }
        return changed;
    }

    private static boolean isChoice(ByteBuffer node) {
        return OnnxGraphPatcher.fields(node).stream()
                .anyMatch(f -> f.number() == NODE_KIND && f.text().equals("If"));
    }

    private OnnxGraphPatcher.Message choice(ByteBuffer node) {
        var changed = new OnnxGraphPatcher.Message();
        for (var field : OnnxGraphPatcher.fields(node)) {
            if (field.number() != NODE_ATTRIBUTE) {
                changed.add(field.whole());
                continue;
            }
            var attribute = new OnnxGraphPatcher.Message();
            for (var part : OnnxGraphPatcher.fields(field.body())) {
                if (part.number() == ATTRIBUTE_GRAPH) {
                    attribute.add(ATTRIBUTE_GRAPH, branch(part.body()));
                } else {
                    attribute.add(part.whole());
                }
            }
            changed.add(NODE_ATTRIBUTE, attribute);
        }
        for (int layer = 0; layer < layers; layer++) {
            changed.add(NODE_OUTPUT, NAME + layer);
        }
        return changed;
    }

    private OnnxGraphPatcher.Message branch(ByteBuffer graph) {
        var changed = new OnnxGraphPatcher.Message().add(graph);
        var found = attention(graph);
        layers = Math.max(layers, found.size());
        found.values().forEach(name -> changed.add(GRAPH_OUTPUT, value(name)));
        return changed;
    }

    /// Where the attention to the sound comes out, by layer.
    private static SortedMap<Integer, String> attention(ByteBuffer graph) {
        var found = new TreeMap<Integer, String>();
        for (var node : OnnxGraphPatcher.fields(graph)) {
            if (node.number() != GRAPH_NODE) {
                continue;
            }
            var outputs = new ArrayList<String>();
            var name = "";
            var kind = "";
            for (var field : OnnxGraphPatcher.fields(node.body())) {
                switch (field.number()) {
                    case NODE_OUTPUT -> outputs.add(field.text());
                    case NODE_NAME -> name = field.text();
                    case NODE_KIND -> kind = field.text();
                    default -> {}
                }
            }
            var layer = LAYER.matcher(name);
            if (kind.equals("Softmax") && layer.find()) {
                found.put(Integer.parseInt(layer.group(1)), outputs.getFirst());
            }
        }
        return found;
    }

    private static OnnxGraphPatcher.Message value(String name) {
        var tensor = new OnnxGraphPatcher.Message().add(ByteBuffer.wrap(FLOATS));
        return new OnnxGraphPatcher.Message()
                .add(VALUE_NAME, name)
                .add(VALUE_TYPE, new OnnxGraphPatcher.Message().add(TYPE_TENSOR, tensor));
    }
}
