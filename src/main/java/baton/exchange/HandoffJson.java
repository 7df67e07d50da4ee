package baton.exchange;

import baton.handoff.Handoff;
import baton.handoff.record.Content;
import baton.handoff.record.TextRule;
import baton.json.Records;
import baton.people.Person;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes a handoff as JSON, and reads such files back.
public final class HandoffJson {
    /// Bytes; a record of five long fields has a few thousand.
    private static final long LARGEST = 16L << 20;

    private static final ObjectMapper JSON = Records.strict();

    private HandoffJson() {}

    /// The handoff with the names of its people, indented, with a final line break. Personal notes stay here.
    public static String write(Handoff handoff, Person sender, Optional<Person> receiver) {
        return write(handoff, sender, receiver, false);
    }

    /// @param withPersonal whether the personal notes go with it: only where the sender chose so
    public static String write(Handoff handoff, Person sender, Optional<Person> receiver, boolean withPersonal) {
        return tree(handoff, sender, receiver, withPersonal).toPrettyString().replace("\r\n", "\n") + "\n";
    }

    static ObjectNode tree(Handoff handoff, Person sender, Optional<Person> receiver, boolean withPersonal) {
        var content = handoff.content();
        var root = JSON.createObjectNode();
        root.put("format", HandoffJsonDto.FORMAT);
        root.put("version", HandoffJsonDto.VERSION);
        root.put("id", handoff.id().toString());
        root.put("status", handoff.status().name());
        root.put("type", content.type().name());
        root.set("sender", person(sender));
        receiver.ifPresent(person -> root.set("receiver", person(person)));
        root.put("company", content.company());
        root.set("contact", JSON.valueToTree(content.contact()));
        root.set("value", JSON.valueToTree(content.value()));
        root.set("source", JSON.valueToTree(content.source()));
        root.set("fields", JSON.valueToTree(content.fields()));
        root.set("conditions", JSON.valueToTree(content.conditions()));
        root.put("toldBy", content.format().name());
        root.set("uncertainties", JSON.valueToTree(content.uncertainties()));
        root.set("qualification", JSON.valueToTree(content.qualification()));
        root.set(
                "more",
                JSON.valueToTree(
                        withPersonal
                                ? content.more().toldOthers()
                                : content.more().withoutPersonal()));
        root.set("handedOffAt", JSON.valueToTree(handoff.handedOffAt()));
        root.set("dueAt", JSON.valueToTree(handoff.dueAt()));
        return root;
    }

    private static JsonNode person(Person person) {
        return JSON.createObjectNode().put("name", person.name()).put("email", person.email());
    }

    /// Reads a record.
    ///
    /// @param team to find the receiver by e-mail
    /// @throws FileRefusedException with the line or part that is wrong
    public static Content read(Path file, List<Person> team, Instant now) throws FileRefusedException {
        return read(FileText.read(file, LARGEST).text(), team, now);
    }

    /// The records of a list, each as a text of its own.
    static List<String> parts(String text) throws FileRefusedException {
        try {
            var tree = JSON.readTree(text);
            var parts = new ArrayList<String>();
            for (int i = 0; tree.isArray() && i < tree.size(); i++) {
                parts.add(JSON.writeValueAsString(tree.get(i)));
            }
            return parts;
        } catch (JsonProcessingException e) {
            throw new FileRefusedException(FileRefusedException.Reason.MALFORMED, line(e.getLocation()), e.toString());
        }
    }

    static Content read(String text, List<Person> team, Instant now) throws FileRefusedException {
        HandoffJsonDto file;
        JsonNode tree;
        try {
            var bare = text.startsWith("\ufeff") ? text.substring(1) : text;
            tree = JSON.readTree(bare);
            if (!HandoffJsonDto.FORMAT.equals(tree.path("format").asText())) {
                throw new FileRefusedException(FileRefusedException.Reason.NOT_A_HANDOFF, "line 1", "no format");
            }
            var version = tree.path("version").asInt();
            if (version < 1 || version > HandoffJsonDto.VERSION) {
                throw new FileRefusedException(FileRefusedException.Reason.TOO_NEW, "version", "" + version);
            }
            file = JSON.readValue(bare, HandoffJsonDto.class);
        } catch (JsonProcessingException e) {
            throw new FileRefusedException(FileRefusedException.Reason.MALFORMED, line(e.getLocation()), e.toString());
        }
        check("", tree);
        var email = file.receiver().email().strip();
        var receiver = team.stream()
                .filter(Person::active)
                .filter(p -> p.email().equalsIgnoreCase(email))
                .findFirst();
        return file.toContent(receiver.map(Person::id).orElse(null), now);
    }

    private static void check(String path, JsonNode node) throws FileRefusedException {
        if (node.isTextual()) {
            var refusal = TextRule.refusal(node.asText());
            if (refusal.isPresent()) {
                var reason = switch (refusal.get()) {
                    case TOO_LONG -> FileRefusedException.Reason.TEXT_TOO_LONG;
                    case CONTROL_CHARACTERS -> FileRefusedException.Reason.TEXT_HAS_CONTROL_CHARACTERS;
                };
                throw new FileRefusedException(reason, path, "text");
            }
        }
        for (var entry : node.properties()) {
            check(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue());
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            check(path + "[" + (i + 1) + "]", node.get(i));
        }
    }

    private static String line(@Nullable JsonLocation location) {
        return location == null
                ? "line 1"
                : String.format(Locale.ROOT, "line %d, column %d", location.getLineNr(), location.getColumnNr());
    }
}
