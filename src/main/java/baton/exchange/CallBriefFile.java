package baton.exchange;

import baton.brief.CallBrief;
import baton.handoff.record.Contact;
import baton.handoff.record.Content;
import baton.handoff.record.TextRule;
import baton.json.Records;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The brief with its seven keys, out and in. Its schema ships with Baton.
public final class CallBriefFile {
    private static final List<String> KEYS = List.of(
            "contact_name",
            "company",
            "qualification_status",
            "intent_signal",
            "call_summary",
            "disqualifying_flags",
            "handoff_timestamp");

    private static final Set<String> STATES = Set.of("qualified", "in_qualification", "disqualified");
    private static final ObjectMapper JSON = Records.strict();

    private CallBriefFile() {}

    public static String write(CallBrief brief) {
        var root = JSON.createObjectNode();
        root.put(KEYS.get(0), brief.contactName());
        root.put(KEYS.get(1), brief.company());
        root.put(KEYS.get(2), brief.qualificationStatus());
        root.put(KEYS.get(3), brief.intentSignal());
        root.put(KEYS.get(4), brief.callSummary());
        var flags = root.putArray(KEYS.get(5));
        brief.disqualifyingFlags().forEach(flags::add);
        root.put(KEYS.get(6), brief.handoffTimestamp().toString());
        return root.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    /// The JSON Schema of the brief.
    public static String schema() {
        try (var in = CallBriefFile.class.getResourceAsStream("/schema/call-brief.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws FileRefusedException with the line or the key that is wrong
    public static CallBrief read(String text) throws FileRefusedException {
        JsonNode tree;
        try {
            tree = JSON.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            var at = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw refused(String.format(Locale.ROOT, "line %d", at));
        }
        if (tree == null || !tree.isObject()) {
            throw refused("line 1");
        }
        var keys = new TreeSet<String>();
        tree.fieldNames().forEachRemaining(keys::add);
        for (var key : KEYS) {
            if (!keys.remove(key)) {
                throw refused(key);
            }
        }
        if (!keys.isEmpty()) {
            throw refused(keys.first());
        }
        var state = text(tree, KEYS.get(2));
        if (!STATES.contains(state)) {
            throw refused(KEYS.get(2));
        }
        return new CallBrief(
                text(tree, KEYS.get(0)),
                text(tree, KEYS.get(1)),
                state,
                text(tree, KEYS.get(3)),
                text(tree, KEYS.get(4)),
                flags(tree.get(KEYS.get(5))),
                moment(text(tree, KEYS.get(6))));
    }

    private static List<String> flags(JsonNode node) throws FileRefusedException {
        if (!node.isArray()) {
            throw refused(KEYS.get(5));
        }
        var found = new ArrayList<String>();
        for (var flag : node) {
            if (!flag.isTextual()) {
                throw refused(KEYS.get(5));
            }
            found.add(checked(flag.asText(), KEYS.get(5)));
        }
        return found;
    }

    private static String text(JsonNode tree, String key) throws FileRefusedException {
        var node = tree.get(key);
        if (!node.isTextual()) {
            throw refused(key);
        }
        return checked(node.asText(), key);
    }

    private static String checked(String text, String key) throws FileRefusedException {
        if (TextRule.refusal(text).isPresent()) {
            throw refused(key);
        }
        return text;
    }

    private static Instant moment(String text) throws FileRefusedException {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw refused(KEYS.get(6));
        }
    }

    private static FileRefusedException refused(String where) {
        return new FileRefusedException(FileRefusedException.Reason.MALFORMED, where, "brief");
    }

    /// The brief as a record that somebody goes on with.
    public static Content toContent(CallBrief brief) {
        var more = new ContextBuilder()
                .intentSignal(brief.intentSignal())
                .summary(brief.callSummary())
                .flags(brief.disqualifyingFlags())
                .build();
        var empty = Content.EMPTY;
        return new Content(
                        empty.type(),
                        null,
                        brief.company(),
                        new Contact(brief.contactName(), ""),
                        null,
                        null,
                        empty.fields(),
                        empty.conditions(),
                        empty.format(),
                        empty.uncertainties())
                .withMore(more);
    }
}
