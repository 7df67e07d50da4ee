package baton.store.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.MeetingReport;
import baton.handoff.Samples;
import baton.insight.GapDecision;
import baton.people.DaysOff;
import baton.people.WorkingHours;
import baton.store.CollectionsTest;
import baton.store.TestLibrary;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The schema of the sidecars is open and cannot fall behind: it is made from the records themselves and ships as a
/// file (`-Dbaton.golden=write` writes it anew). Whatever sidecar Baton writes, a validator accepts by it.
class SidecarSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHIPPED = Path.of("src/main/resources/schema/sidecar.schema.json");

    @TempDir
    Path folder;

    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final Map<String, Class<?>> named = new HashMap<>();

    private ObjectNode of(Type type) {
        var node = JSON.createObjectNode();
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            var arguments = generic.getActualTypeArguments();
            if (Map.class.isAssignableFrom(raw)) {
                node.put("type", "object").set("additionalProperties", of(arguments[1]));
            } else {
                node.put("type", "array").set("items", of(arguments[0]));
            }
            return node;
        }
        var plain = (Class<?>) type;
        if (plain.isRecord() && !plain.equals(WorkingHours.class)) {
            define(plain);
            return node.put("$ref", "#/$defs/" + name(plain));
        }
        // Which of them it is follows from the kind of the event.
        if (plain.isSealed() && plain.getName().startsWith("baton.")) {
            var any = node.putArray("anyOf");
            Arrays.stream(plain.getPermittedSubclasses()).forEach(c -> any.add(of(c)));
            return node;
        }
        if (plain.isEnum()) {
            var names = node.putArray("enum");
            Arrays.stream(plain.getEnumConstants()).forEach(c -> names.add(((Enum<?>) c).name()));
            return node;
        }
        return switch (plain.getSimpleName()) {
            case "String", "ZoneId", "Currency", "WorkingHours", "ZonedDateTime" -> node.put("type", "string");
            case "UUID" -> node.put("type", "string").put("format", "uuid");
            case "Instant" -> node.put("type", "string").put("format", "date-time");
            case "LocalDate" -> node.put("type", "string").put("format", "date");
            case "LocalTime" -> node.put("type", "string").put("pattern", "^\\d{2}:\\d{2}");
            case "boolean" -> node.put("type", "boolean");
            case "int", "long", "Integer" -> node.put("type", "integer");
            case "double", "BigDecimal" -> node.put("type", "number");
            case "Duration" -> node.put("type", "number").put("description", "seconds");
            default -> throw new AssertionError("the schema does not know " + plain);
        };
    }

    private static String name(Class<?> type) {
        return type.getSimpleName();
    }

    private void define(Class<?> type) {
        var before = named.putIfAbsent(name(type), type);
        if (before != null) {
            assertThat(type).as("two of one name").isEqualTo(before);
            return;
        }
        var definition = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        definitions.put(name(type), definition);
        var properties = definition.putObject("properties");
        var required = definition.putArray("required");
        for (var part : type.getRecordComponents()) {
            var schema = of(part.getGenericType());
            if (part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                var either = JSON.createObjectNode();
                either.putArray("anyOf").add(schema).add(JSON.createObjectNode().put("type", "null"));
                schema = either;
            }
            properties.set(part.getName(), schema);
            required.add(part.getName());
        }
    }

    private String schema() {
        var root = JSON.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put(
                "title",
                "A handoff, a clip, what is said in it, what people made of the library, or the team, as Baton keeps"
                        + " them beside the recordings (version " + Sidecars.VERSION
                        + ")");
        var kinds = root.putArray("oneOf");
        for (var kind : List.of(
                Map.entry(Sidecars.HandoffSidecar.class, Sidecars.HandoffSidecar.FORMAT),
                Map.entry(Sidecars.ClipSidecar.class, Sidecars.ClipSidecar.FORMAT),
                Map.entry(Sidecars.TranscriptSidecar.class, Sidecars.TranscriptSidecar.FORMAT),
                Map.entry(Sidecars.CollectionsSidecar.class, Sidecars.CollectionsSidecar.FORMAT),
                Map.entry(Sidecars.TeamSidecar.class, Sidecars.TeamSidecar.FORMAT))) {
            kinds.add(of(kind.getKey()));
            ((ObjectNode) definitions.get(name(kind.getKey())).get("properties"))
                    .putObject("format")
                    .put("const", kind.getValue());
        }
        var all = root.putObject("$defs");
        definitions.forEach(all::set);
        return root.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    @Test
    void theSchemaThatShipsIsTheOneOfTheRecords() throws Exception {
        var made = schema();
        if ("write".equals(System.getProperty("baton.golden"))) {
            Files.writeString(SHIPPED, made);
        }
        assertThat(Files.readString(SHIPPED)).isEqualTo(made);
    }

    @Test
    void aValidatorAcceptsEverySidecar() throws Exception {
        var recordings = folder.resolve("recordings");
        try (var library = new TestLibrary(folder, new Sidecars(recordings))) {
            var service = library.handoffService;
            var draft = service.begin(library.maya.id(), Samples.full(library.priya.id()));
            var sent = service.handOff(draft, library.maya.id());
            var open = service.accept(service.open(sent, library.priya.id()), library.priya.id(), "");
            var touched = service.touch(open, library.priya.id(), baton.handoff.FirstTouch.PERSONAL_NOTE);
            library.now = Samples.NOW.plusSeconds(7 * 86_400);
            service.giveFeedback(
                    touched,
                    library.priya.id(),
                    new MeetingReport(
                            baton.handoff.MeetingOutcome.HELD,
                            4,
                            Set.of(baton.handoff.record.RecordField.PAIN),
                            "fine",
                            baton.handoff.Repeated.SOMETHING));
            CollectionsTest.fill(library, sent.id());
            library.people.save(library.priya.withDaysOff(List.of(new DaysOff(
                    LocalDate.of(2026, 12, 25),
                    LocalDate.of(2026, 12, 28),
                    DaysOff.Kind.VACATION,
                    "Christmas",
                    library.maya.id()))));
            library.insights.decide(new GapDecision(
                    UUID.randomUUID(),
                    library.maya.id(),
                    baton.handoff.record.RecordField.PAIN,
                    GapDecision.Measure.FIELD_HINT,
                    "Their words, please.",
                    library.helen.id(),
                    Samples.NOW,
                    3));
        }
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SHIPPED));
        var seen = 0;
        try (var files = Files.newDirectoryStream(recordings, "*.json")) {
            for (var file : files) {
                var text = Files.readString(file);
                assertThat(schema.validate(text, InputFormat.JSON))
                        .as(file.toString())
                        .isEmpty();
                assertThat(schema.validate(text.replaceFirst("\"version\"", "\"versoin\""), InputFormat.JSON))
                        .as("a wrong one is noticed")
                        .isNotEmpty();
                seen++;
            }
        }
        assertThat(seen).isEqualTo(3);
    }
}
