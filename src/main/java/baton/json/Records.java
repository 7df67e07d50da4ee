package baton.json;

import baton.people.WorkingHours;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.ValueInstantiators;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdValueInstantiator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Reads and writes our records. A record that has an `EMPTY` or a `NONE` is read from half of its parts: what is
/// absent, or null, is as it is there. So a library written by an older version, and a file from elsewhere, need no
/// code of their own.
public final class Records {
    /// Characters of one text in a file; far more than a record may hold, so that the refusal can name the place.
    private static final int LONGEST = 16 << 20;

    private static final int DEEPEST = 20;

    private Records() {}

    /// For what this program wrote itself: a newer version's unknown parts are passed over.
    public static ObjectMapper lenient() {
        return builder(new JsonFactory())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /// For packages of other machines: what a newer version adds is passed over, and nothing in them can be longer or
    /// deeper than a record is.
    public static ObjectMapper guarded() {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST)
                .build();
        return builder(JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /// For files from outside: every unknown part, doubled key and wrong kind of value is refused with its line.
    public static ObjectMapper strict() {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST)
                .build();
        return builder(JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                // A number for a date is a day of the year 57443, a text for a number has a point that nobody can
                // read for certain: both are refused.
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .addModule(new TextualMoments())
                .build();
    }

    private static JsonMapper.Builder builder(JsonFactory factory) {
        var empties = new SimpleModule() {
            private static final long serialVersionUID = 1;

            @Override
            public void setupModule(SetupContext context) {
                super.setupModule(context);
                context.addValueInstantiators(new Empties());
            }
        };
        empties.addSerializer(WorkingHours.class, ToStringSerializer.instance);
        empties.addDeserializer(WorkingHours.class, new Week());
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .addModule(empties)
                .addModule(EventPayloads.module())
                // A record is its components: isBlank() is a question, not a part.
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                // The same record is the same text, byte for byte, whatever order a map has in this run.
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP));
    }

    /// A working week as people write it; a file of before there were several blocks has one start and one end.
    private static final class Week extends StdDeserializer<WorkingHours> {
        private static final long serialVersionUID = 1;

        Week() {
            super(WorkingHours.class);
        }

        @Override
        public WorkingHours deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var node = context.readTree(parser);
            if (node instanceof ObjectNode old) {
                var days = new ArrayList<String>();
                old.path("days").forEach(d -> days.add(d.asText()));
                return week(String.join(", ", days) + " " + clock(old, "start") + "-" + clock(old, "end"), context);
            }
            return week(node instanceof TextNode text ? text.asText() : "", context);
        }

        /// Without seconds.
        private static String clock(ObjectNode old, String name) {
            var text = old.path(name).asText();
            return text.length() > 5 ? text.substring(0, 5) : text;
        }

        private WorkingHours week(String text, DeserializationContext context) throws IOException {
            var week = WorkingHours.parse(text);
            return week.isPresent()
                    ? week.get()
                    : (WorkingHours) context.handleWeirdStringValue(WorkingHours.class, text, "no working week");
        }
    }

    /// Makes records out of what was read and, for the rest, of their `EMPTY`.
    private static final class Empties extends ValueInstantiators.Base {
        @Override
        public ValueInstantiator findValueInstantiator(
                DeserializationConfig config, BeanDescription bean, ValueInstantiator usual) {
            var empty = bean.getBeanClass().isRecord() ? empty(bean.getBeanClass()) : null;
            return empty != null && usual instanceof StdValueInstantiator std
                    ? new WithEmpty(std, empty, bean.getBeanClass().getRecordComponents())
                    : usual;
        }

        private static @Nullable Object empty(Class<?> type) {
            for (var name : new String[] {"EMPTY", "NONE"}) {
                try {
                    var field = type.getDeclaredField(name);
                    if (field.getType().equals(type) && field.trySetAccessible()) {
                        return field.get(null);
                    }
                } catch (NoSuchFieldException | IllegalAccessException another) {
                    // It may have the other name.
                }
            }
            return null;
        }
    }

    private static final class WithEmpty extends StdValueInstantiator {
        private static final long serialVersionUID = 1;
        private final transient Object empty;
        private final transient RecordComponent[] parts;

        WithEmpty(StdValueInstantiator usual, Object empty, RecordComponent[] parts) {
            super(usual);
            this.empty = empty;
            this.parts = parts;
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, @Nullable Object[] read) throws IOException {
            for (int i = 0; i < read.length && i < parts.length; i++) {
                if (read[i] == null) {
                    read[i] = part(i);
                }
            }
            return super.createFromObjectWith(context, read);
        }

        private @Nullable Object part(int i) {
            try {
                var accessor = parts[i].getAccessor();
                accessor.trySetAccessible();
                return accessor.invoke(empty);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record's accessor is public", e);
            }
        }
    }
}
