package baton.json;

import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.HandoffEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The particulars of events as JSON: one object, whose parts are those of the record that the kind of event names.
/// What does not fit is read as [EventPayload.Unread] and written again as it came.
public final class EventPayloads {
    /// A part that is not known makes the whole unread: read by halves, it would be lost when it is written again.
    private static final ObjectMapper JSON = Records.lenient()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            // In the zone in which it was agreed.
            .enable(SerializationFeature.WRITE_DATES_WITH_ZONE_ID)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);

    private static final String RAW = "raw";

    private EventPayloads() {}

    public static String write(EventPayload payload) {
        return tree(payload).toString();
    }

    /// The name under which an event is kept.
    public static String kind(HandoffEvent event) {
        return event.payload() instanceof EventPayload.Newer newer
                ? newer.kind()
                : event.kind().name();
    }

    /// The kind of that name; [EventKind#NEWER] for one that this version does not know.
    public static EventKind kind(String name) {
        return Arrays.stream(EventKind.values())
                .filter(kind -> kind != EventKind.NEWER && kind.name().equals(name))
                .findFirst()
                .orElse(EventKind.NEWER);
    }

    /// Never fails: what cannot be read is unread, and what nobody here knows is newer.
    public static EventPayload read(String kind, String json) {
        var known = kind(kind);
        return known == EventKind.NEWER ? new EventPayload.Newer(kind, json) : read(known, json);
    }

    /// Never fails: what cannot be read is unread.
    public static EventPayload read(EventKind kind, String json) {
        try {
            return JSON.readTree(json) instanceof ObjectNode tree ? read(kind, tree) : new EventPayload.Unread(json);
        } catch (JsonProcessingException damaged) {
            return new EventPayload.Unread(json);
        }
    }

    private static EventPayload read(EventKind kind, ObjectNode tree) {
        if (tree.size() == 1 && tree.path(RAW).isTextual()) {
            return new EventPayload.Unread(tree.path(RAW).asText());
        }
        try {
            var payload = JSON.treeToValue(tree, kind.payload());
            return isWhole(payload) ? payload : new EventPayload.Unread(tree.toString());
        } catch (JsonProcessingException damaged) {
            return new EventPayload.Unread(tree.toString());
        }
    }

    /// Whether every part is there that must be.
    private static boolean isWhole(EventPayload payload) {
        return Arrays.stream(payload.getClass().getRecordComponents())
                .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .noneMatch(part -> value(part, payload) == null);
    }

    private static @Nullable Object value(RecordComponent part, EventPayload payload) {
        try {
            return part.getAccessor().invoke(payload);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's part cannot be read", e);
        }
    }

    private static ObjectNode tree(EventPayload payload) {
        if (payload instanceof EventPayload.Newer newer) {
            return tree(new EventPayload.Unread(newer.json()));
        }
        if (payload instanceof EventPayload.Unread(var raw)) {
            try {
                return JSON.readTree(raw) instanceof ObjectNode tree
                        ? tree
                        : JSON.createObjectNode().put(RAW, raw);
            } catch (JsonProcessingException text) {
                return JSON.createObjectNode().put(RAW, raw);
            }
        }
        return JSON.valueToTree(payload);
    }

    /// For files that hold whole events. Version 1 of the sidecars kept the particulars as text, in `what`.
    static SimpleModule module() {
        var module = new SimpleModule("events");
        module.addSerializer(HandoffEvent.class, new StdDelegatingSerializer(HandoffEvent.class, new Written()));
        module.addDeserializer(HandoffEvent.class, new StdDelegatingDeserializer<>(new Understood()));
        return module;
    }

    private record EventJson(
            UUID id,
            UUID handoff,
            Instant at,
            UUID person,
            String kind,
            @Nullable ObjectNode payload,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String what) {
        /// Refused here, so that the refusal names the place in the file.
        EventJson {
            Objects.requireNonNull(id);
            Objects.requireNonNull(handoff);
            Objects.requireNonNull(at);
            Objects.requireNonNull(person);
            Objects.requireNonNull(kind);
            if (payload == null && what == null) {
                throw new IllegalArgumentException("an event has particulars");
            }
        }

        EventPayload particulars() {
            if (payload != null) {
                return EventPayloads.read(kind, payload.toString());
            }
            var text = Objects.requireNonNull(what);
            var known = EventPayloads.kind(kind);
            return known == EventKind.NEWER ? new EventPayload.Newer(kind, text) : EventText.read(known, text);
        }
    }

    private static final class Written extends StdConverter<HandoffEvent, EventJson> {
        @Override
        public EventJson convert(HandoffEvent event) {
            return new EventJson(
                    event.id(), event.handoff(), event.at(), event.person(), kind(event), tree(event.payload()), null);
        }
    }

    private static final class Understood extends StdConverter<EventJson, HandoffEvent> {
        @Override
        public HandoffEvent convert(EventJson event) {
            return new HandoffEvent(
                    event.id(), event.handoff(), event.at(), event.person(), kind(event.kind()), event.particulars());
        }
    }
}
