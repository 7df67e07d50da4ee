package baton.store.sql;

import baton.handoff.record.Content;
import baton.json.Records;
import baton.library.LibraryQuery;
import baton.library.ScoreLine;
import baton.people.DaysOff;
import baton.playback.Coverage;
import baton.recording.ClipNotes;
import baton.recording.ReceiverCard;
import baton.store.db.StoreException;
import baton.transcript.Transcript;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A handoff's record, a recording's notes and a receiver's card as the JSON text of their rows.
public final class RecordJson {
    private static final ObjectMapper JSON = Records.lenient();

    private RecordJson() {}

    public static String write(Content content) {
        return text(content);
    }

    public static JsonNode tree(Content content) {
        return JSON.valueToTree(content);
    }

    public static Content of(JsonNode tree) throws JsonProcessingException {
        return JSON.treeToValue(tree, Content.class);
    }

    public static Content read(String text) {
        return read(text, Content.class);
    }

    static String writeNotes(ClipNotes notes) {
        return text(notes);
    }

    /// @param text empty for a recording nobody noted anything about
    static ClipNotes readNotes(String text) {
        return text.isEmpty() ? ClipNotes.NONE : read(text, ClipNotes.class);
    }

    static String writeCard(ReceiverCard card) {
        return text(card);
    }

    static ReceiverCard readCard(String text) {
        return read(text, ReceiverCard.class);
    }

    static String writeDaysOff(List<DaysOff> days) {
        return text(days);
    }

    static List<DaysOff> readDaysOff(String text) {
        return List.of(read(text, DaysOff[].class));
    }

    static String writePlayed(Coverage played) {
        return played.spans().isEmpty() ? "[]" : text(played);
    }

    static Coverage readPlayed(String text) {
        return text.equals("[]") ? Coverage.NONE : read(text, Coverage.class);
    }

    static String writeTranscript(Transcript transcript) {
        return text(transcript);
    }

    static Transcript readTranscript(String text) {
        return read(text, Transcript.class);
    }

    static String writeQuestion(LibraryQuery question) {
        return text(question);
    }

    static LibraryQuery readQuestion(String text) {
        return read(text, LibraryQuery.class);
    }

    static String writeScores(Map<ScoreLine, Integer> scores) {
        return scores.isEmpty() ? "" : text(new TreeMap<>(scores));
    }

    static Map<ScoreLine, Integer> readScores(String text) {
        var scores = new EnumMap<ScoreLine, Integer>(ScoreLine.class);
        if (!text.isEmpty()) {
            for (var line : read(text, ObjectNode.class).properties()) {
                scores.put(ScoreLine.valueOf(line.getKey()), line.getValue().asInt());
            }
        }
        return scores;
    }

    /// Any record of ours as text.
    public static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record always fits JSON", e);
        }
    }

    /// @throws StoreException if it is not such a record
    public static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new StoreException(StoreException.Reason.DAMAGED, "the text of a " + type.getSimpleName(), e);
        }
    }
}
