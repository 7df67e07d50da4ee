package baton.brief;

import baton.handoff.record.Content;
import baton.json.Records;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A record in which every text that somebody wrote is a mark of its own.
record Marks(Content content, Map<String, String> paths) {
    /// Parts that are words of ours, moments or amounts rather than texts.
    private static final Set<String> NOT_TEXTS = Set.of(
            "type",
            "receiver",
            "source",
            "format",
            "role",
            "level",
            "since",
            "saidOn",
            "on",
            "date",
            "time",
            "zone",
            "currency",
            "preset",
            "framework",
            "criteria",
            "icp",
            "at",
            "by@stopped",
            "consent");

    static Marks of(Content content) {
        var mapper = Records.lenient();
        JsonNode tree = mapper.valueToTree(content);
        var paths = new LinkedHashMap<String, String>();
        mark("", tree, paths);
        try {
            return new Marks(mapper.treeToValue(tree, Content.class), paths);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void mark(String path, JsonNode node, Map<String, String> paths) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(
                    object.properties().stream().map(Map.Entry::getKey).toList())) {
                var at = path.isEmpty() ? name : path + "." + name;
                var child = object.get(name);
                if (child.isTextual() && !NOT_TEXTS.contains(name) && !at.startsWith("qualification.stopped")) {
                    object.set(name, fresh(at, paths));
                } else if (!name.equals("criteria") || path.startsWith("more")) {
                    mark(at, child, paths);
                }
            }
        } else if (node instanceof ArrayNode array && !path.endsWith("icp") && !path.endsWith("needs")) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual()) {
                    array.set(i, fresh(path, paths));
                } else {
                    mark(path, array.get(i), paths);
                }
            }
        }
    }

    private static TextNode fresh(String path, Map<String, String> paths) {
        var mark = "mark" + (1000 + paths.size()) + "x";
        paths.put(mark, path);
        return TextNode.valueOf(mark);
    }

    Set<String> foundIn(String text) {
        var found = new TreeSet<String>();
        paths.forEach((mark, path) -> {
            if (text.contains(mark)) {
                found.add(path);
            }
        });
        return found;
    }

    int count() {
        return paths.size();
    }
}
