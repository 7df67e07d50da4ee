package baton.app.cli;

import baton.json.Records;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What the command line prints for programs.
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static String text(JsonNode node) {
        return node.toPrettyString();
    }

    /// Text that this program has written.
    static JsonNode read(String text) {
        try {
            return Records.lenient().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written is not JSON", e);
        }
    }
}
