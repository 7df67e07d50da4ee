package baton.exchange;

import baton.exchange.RulesProblem.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML file as a tree that knows its lines. Asking it for what it does not hold notes the problem and answers with
/// something harmless, so that one reading finds all problems.
final class YamlTree {
    private static final int MOST_ALIASES = 20;
    private final @Nullable Node node;
    private final int line;
    private final List<RulesProblem> problems;

    private YamlTree(@Nullable Node node, int line, List<RulesProblem> problems) {
        this.node = node;
        this.line = line;
        this.problems = problems;
    }

    /// @return null if it is no YAML at all, or empty; the problem is noted
    static @Nullable YamlTree parse(String text, List<RulesProblem> problems) {
        var settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setParseComments(false)
                .build();
        try {
            var root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(new RulesProblem(1, Kind.MISSING, "version"));
                return null;
            }
            return new YamlTree(root.get(), 1, problems);
        } catch (MarkedYamlEngineException e) {
            var at = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            problems.add(new RulesProblem(at, Kind.SYNTAX, ""));
            return null;
        } catch (YamlEngineException | StackOverflowError e) {
            problems.add(new RulesProblem(1, Kind.SYNTAX, ""));
            return null;
        }
    }

    private YamlTree of(@Nullable Node child) {
        var at = child == null
                ? line
                : child.getStartMark().map(m -> m.getLine() + 1).orElse(line);
        return new YamlTree(child, at, problems);
    }

    void problem(Kind kind, String detail) {
        problems.add(new RulesProblem(line, kind, detail));
    }

    /// Everything in this map by its key, in the order of the file.
    Map<String, YamlTree> entries() {
        var found = new LinkedHashMap<String, YamlTree>();
        if (node == null || isEmptyText()) {
            return found;
        }
        if (!(node instanceof MappingNode map)) {
            problem(Kind.NOT_A_MAP, "");
            return found;
        }
        for (var entry : map.getValue()) {
            var key = of(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
                key.problem(Kind.NOT_A_TEXT, "");
            } else if (found.put(scalar.getValue(), of(entry.getValueNode())) != null) {
                key.problem(Kind.KEY_TWICE, scalar.getValue());
            }
        }
        return found;
    }

    private boolean isEmptyText() {
        return node instanceof ScalarNode scalar
                && (scalar.getValue().isBlank()
                        || scalar.getValue().equals("null")
                        || scalar.getValue().equals("~"));
    }

    /// Notes every key that is not among these.
    void allow(String keys) {
        var known = Set.of(keys.split(" "));
        entries().forEach((key, child) -> {
            if (!known.contains(key)) {
                child.problem(Kind.UNKNOWN_KEY, key);
            }
        });
    }

    boolean has(String key) {
        return node instanceof MappingNode map
                && map.getValue().stream()
                        .anyMatch(e -> e.getKeyNode() instanceof ScalarNode s
                                && s.getValue().equals(key));
    }

    @Nullable
    YamlTree child(String key) {
        if (!(node instanceof MappingNode map)) {
            return null;
        }
        return map.getValue().stream()
                .filter(e ->
                        e.getKeyNode() instanceof ScalarNode s && s.getValue().equals(key))
                .findFirst()
                .map(e -> of(e.getValueNode()))
                .orElse(null);
    }

    /// The child, or a noted problem and an empty one.
    YamlTree require(String key) {
        var child = child(key);
        if (child == null || child.isEmptyText()) {
            problem(Kind.MISSING, key);
        }
        return child == null ? of(null) : child;
    }

    /// A map that may be absent.
    YamlTree map(String key) {
        var child = child(key);
        return child == null ? of(null) : child;
    }

    /// A list that may be absent.
    List<YamlTree> items(String key) {
        var child = child(key);
        if (child == null || child.isEmptyText()) {
            return List.of();
        }
        if (!(child.node instanceof SequenceNode list)) {
            child.problem(Kind.NOT_A_LIST, key);
            return List.of();
        }
        return list.getValue().stream().map(this::of).toList();
    }

    List<String> texts(String key) {
        var found = new ArrayList<String>();
        for (var item : items(key)) {
            found.add(item.text(""));
        }
        return found;
    }

    String text(String otherwise) {
        if (node == null) {
            return otherwise;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        problem(Kind.NOT_A_TEXT, "");
        return otherwise;
    }

    int integer(String key, int least, int most, int otherwise) {
        var child = child(key);
        return child == null ? otherwise : child.integer(least, most, otherwise);
    }

    int integer(int least, int most, int otherwise) {
        var text = text("");
        if (!text.matches("-?\\d{1,9}")) {
            problem(Kind.NOT_A_NUMBER, brief(text));
            return otherwise;
        }
        var number = Integer.parseInt(text);
        if (number < least || number > most) {
            problem(Kind.OUT_OF_RANGE, least + "\u2013" + most);
            return otherwise;
        }
        return number;
    }

    BigDecimal amount(BigDecimal most) {
        var text = text("").replace("_", "");
        // A comma between groups of three; any other one, and a point with three digits behind it, can be read in two
        // ways.
        if (text.matches("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?")) {
            text = text.replace(",", "");
        }
        if (!text.matches("\\d{1,18}(\\.\\d{1,4})?") || text.matches("[1-9]\\d{0,2}\\.\\d{3}")) {
            problem(Kind.NOT_A_NUMBER, brief(text));
            return BigDecimal.ZERO;
        }
        var amount = new BigDecimal(text);
        if (amount.compareTo(most) > 0) {
            problem(Kind.OUT_OF_RANGE, "0\u2013" + most.toPlainString());
        }
        return amount;
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text(""));
        } catch (DateTimeException wrong) {
            problem(Kind.NOT_A_DATE, brief(text("")));
            return LocalDate.EPOCH;
        }
    }

    /// "17:00"; between quotes, for YAML takes 17:00 for a number of base sixty.
    LocalTime time() {
        try {
            var text = text("");
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException wrong) {
            problem(Kind.NOT_A_TIME, brief(text("")));
            return LocalTime.MIDNIGHT;
        }
    }

    /// "2:30", minutes and seconds; between quotes, for YAML takes 2:30 for a number of base sixty.
    Duration length() {
        var text = text("");
        if (!text.matches("\\d{1,2}:[0-5]\\d")) {
            problem(Kind.NOT_A_LENGTH, brief(text));
            return Duration.ZERO;
        }
        var parts = text.split(":", 2);
        return Duration.ofMinutes(Long.parseLong(parts[0])).plusSeconds(Long.parseLong(parts[1]));
    }

    boolean yes() {
        return switch (text("").toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> {
                problem(Kind.UNKNOWN_WORD, brief(text("")));
                yield false;
            }
        };
    }

    /// A key of a map as one of an enum's constants; a problem of this value's line if it is none.
    <E extends Enum<E>> Optional<E> key(Class<E> type, String name) {
        var wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        var found = Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equals(wanted))
                .findFirst();
        if (found.isEmpty()) {
            problem(Kind.UNKNOWN_KEY, brief(name));
        }
        return found;
    }

    /// One of an enum's constants, as "notify-receiver" or NOTIFY_RECEIVER.
    <E extends Enum<E>> E word(Class<E> type, E otherwise) {
        var name = text("").toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    problem(Kind.UNKNOWN_WORD, brief(text("")));
                    return otherwise;
                });
    }

    private static String brief(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "\u2026";
    }
}
