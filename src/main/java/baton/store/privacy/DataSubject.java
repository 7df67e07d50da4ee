package baton.store.privacy;

import baton.handoff.record.Content;
import baton.handoff.record.Quote;
import baton.handoff.record.Stakeholder;
import baton.store.sql.RecordJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Somebody on a prospect's side, by their e-mail address or their exact name, whatever its case.
public final class DataSubject {
    private static final int SHORTEST = 3;
    private final String wanted;
    private final Pattern inWords;

    /// @throws IllegalArgumentException for fewer than three characters: that would be nearly everybody
    DataSubject(String nameOrEmail) {
        wanted = plain(nameOrEmail);
        if (wanted.length() < SHORTEST) {
            throw new IllegalArgumentException("a whole name or address is needed");
        }
        inWords = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(wanted).replace(" ", "\\E\\s+\\Q") + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// Whether a record is about them: contact, stakeholder, attendee, or whoever is quoted.
    boolean isPartyOf(Content content) {
        var fields = content.fields();
        var names = Stream.of(
                        Stream.of(content.contact().name(), content.contact().email()),
                        fields.stakeholders().stream().map(Stakeholder::name),
                        fields.pain().quotes().stream().map(Quote::speaker))
                .flatMap(s -> s);
        return names.anyMatch(n -> plain(n).equals(wanted))
                // "Sarah Lindqvist <sarah@northwind.example>" is both.
                || fields.meeting().attendees().stream().anyMatch(this::isMentioned);
    }

    boolean isMentioned(String text) {
        return inWords.matcher(text).find();
    }

    /// The same in a file of ours: there the end of a line is two characters, of which the second is a letter.
    boolean isMentionedIn(String json) {
        return isMentioned(json.replace("\\n", "  ").replace("\\r", "  ").replace("\\t", "  "));
    }

    /// The text without them.
    public String without(String text, String instead) {
        return inWords.matcher(text).replaceAll(Matcher.quoteReplacement(instead));
    }

    /// Every text in it without them.
    public JsonNode without(JsonNode node, String instead) {
        return switch (node) {
            case TextNode text -> TextNode.valueOf(without(text.asText(), instead));
            case ObjectNode object -> {
                object.properties().forEach(p -> p.setValue(without(p.getValue(), instead)));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, without(array.get(i), instead));
                }
                yield array;
            }
            default -> node;
        };
    }

    /// The same record, with another word wherever their name stands.
    Content without(Content content, String instead) {
        try {
            return RecordJson.of(without(RecordJson.tree(content), instead));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record without a name is a record", e);
        }
    }
}
