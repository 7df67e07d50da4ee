package baton.store;

import baton.handoff.Content;
import baton.handoff.HandoffFormat;
import baton.recording.ClipNotes;
import baton.recording.ReceiverCard;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// A handoff's record, a recording's notes and a receiver's card as the JSON text of their rows.
final class RecordJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            // A record is its components: isBlank() is a question, not a part.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // A library written by a newer version may hold parts this one does not know.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RecordJson() {}

    static String write(Content content) {
        return write((Object) content);
    }

    static Content read(String text) {
        try {
            // Records of the first version know neither of these.
            if (!text.contains("\"uncertainties\"")) {
                var old = (ObjectNode) JSON.readTree(text);
                old.put("format", HandoffFormat.VIDEO.name()).putArray("uncertainties");
                return JSON.treeToValue(old, Content.class);
            }
            return JSON.readValue(text, Content.class);
        } catch (JsonProcessingException e) {
            throw new StoreException(StoreException.Reason.DAMAGED, "a record's text", e);
        }
    }

    static String writeNotes(ClipNotes notes) {
        return write((Object) notes);
    }

    /// @param text empty for a recording nobody noted anything about
    static ClipNotes readNotes(String text) {
        return text.isEmpty() ? ClipNotes.NONE : read(text, ClipNotes.class);
    }

    static String writeCard(ReceiverCard card) {
        return write((Object) card);
    }

    static ReceiverCard readCard(String text) {
        return read(text, ReceiverCard.class);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record always fits JSON", e);
        }
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new StoreException(StoreException.Reason.DAMAGED, "the text of a " + type.getSimpleName(), e);
        }
    }
}
