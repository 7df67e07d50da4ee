package baton.exchange;

import baton.brief.Mails;
import baton.brief.Template;
import baton.exchange.RulesProblem.Kind;
import baton.handoff.record.Framework;
import baton.handoff.record.HandoffType;
import baton.handoff.record.OutreachChannel;
import baton.handoff.rules.LengthBand;
import baton.handoff.rules.TeamRules;
import baton.handoff.rules.TeamRules.DealBand;
import baton.handoff.rules.TeamRules.HotAction;
import baton.handoff.rules.TeamRules.RoutingRule;
import baton.handoff.rules.TeamRules.SalesReady;
import baton.handoff.rules.TeamRules.Side;
import baton.handoff.rules.TeamRules.SignOff;
import baton.handoff.rules.TeamRules.TeamCondition;
import baton.handoff.rules.TeamRules.Told;
import baton.sla.SlaRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the team's rules, and names every line that cannot be understood.
public final class RulesFile {
    private static final int VERSION = 1;
    /// Characters; the file that ships has three thousand.
    static final int LARGEST = 500_000;

    /// Numbers of a band: least, best, most.
    private static final int LENGTHS = 3;

    private static final int MOST_OPEN = 10_000;

    private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000000");

    private final List<RulesProblem> problems = new ArrayList<>();

    private RulesFile() {}

    /// @param rules what could be understood, the rest as Baton ships it; not to be used while there are problems
    public record Result(TeamRules rules, SlaRules clocks, List<RulesProblem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /// The file that Baton ships with, with all its comments.
    public static String standardText() {
        try (var in = RulesFile.class.getResourceAsStream("/rules/standard.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Result read(String text) {
        var file = new RulesFile();
        if (text.length() > LARGEST) {
            return new Result(TeamRules.STANDARD, SlaRules.STANDARD, List.of(new RulesProblem(1, Kind.TOO_LARGE, "")));
        }
        var root = YamlTree.parse(text.startsWith("\ufeff") ? text.substring(1) : text, file.problems);
        if (root == null || !file.problems.isEmpty()) {
            return new Result(TeamRules.STANDARD, SlaRules.STANDARD, file.problems);
        }
        return new Result(file.rules(root), clocks(root), file.problems);
    }

    /// Files of before there were clocks say at the hot lead how many minutes it has.
    private static SlaRules clocks(YamlTree root) {
        var hot = root.map("hot-call-back").child("minutes");
        return root.has("clocks") || hot == null
                ? SlaRulesReader.read(root.map("clocks"))
                : SlaRules.STANDARD.withHotMinutes(hot.integer(1, SlaRulesReader.MOST_MINUTES, 30));
    }

    private TeamRules rules(YamlTree root) {
        var usual = TeamRules.STANDARD;
        root.allow(
                "version sales-ready qualification conditions hot-call-back clocks deals routing duplicates hollow internal templates hubspot measures briefing outreach-tools");
        var version = root.child("version");
        if (version == null) {
            root.problem(Kind.MISSING, "version");
        } else if (version.integer(1, Integer.MAX_VALUE, VERSION) > VERSION) {
            version.problem(Kind.TOO_NEW, version.text(""));
        }
        var qualification = root.map("qualification");
        qualification.allow("threshold framework verticals amber-days red-days");
        var hot = root.map("hot-call-back");
        hot.allow("minutes actions");
        var deals = root.map("deals");
        deals.allow("currency bands inbound");
        var briefing = root.map("briefing");
        briefing.allow("lengths told");
        var measures = root.map("measures");
        measures.allow("persons");
        var persons = measures.child("persons");
        var hubspot = root.map("hubspot");
        hubspot.allow("pipeline stage");
        var duplicates = root.map("duplicates");
        duplicates.allow("days");
        var amber = qualification.integer("amber-days", 0, 1_000, usual.amberDays());
        return new TeamRules(
                qualification.integer("threshold", 0, 100, usual.threshold()),
                framework(qualification.child("framework")),
                verticals(qualification.map("verticals")),
                amber,
                qualification.integer("red-days", amber, 1_000, Math.max(amber, usual.redDays())),
                salesReady(root.map("sales-ready"), usual.salesReady()),
                root.items("conditions").stream().map(this::condition).toList(),
                hot.has("actions")
                        ? hot.items("actions").stream()
                                .map(a -> a.word(HotAction.class, HotAction.NOTIFY_RECEIVER))
                                .toList()
                        : usual.hotActions(),
                currency(deals.child("currency"), usual.currency()),
                deals.has("bands")
                        ? deals.items("bands").stream().map(this::band).toList()
                        : usual.bands(),
                deals.has("inbound") ? band(deals.map("inbound")) : usual.inbound(),
                root.has("routing")
                        ? root.items("routing").stream().map(this::rule).toList()
                        : usual.routing(),
                duplicates.integer("days", 0, 10_000, usual.duplicateDays()),
                root.has("hollow") ? root.texts("hollow") : usual.hollow(),
                root.has("internal") ? root.texts("internal") : usual.internal(),
                templates(root.map("templates")),
                new TeamRules.Hubspot(
                        word(hubspot.child("pipeline"), usual.hubspot().pipeline()),
                        word(hubspot.child("stage"), usual.hubspot().stage())),
                persons == null ? usual.personFigures() : persons.yes(),
                lengths(briefing.map("lengths")),
                tools(root.map("outreach-tools")),
                briefing.has("told")
                        ? briefing.items("told").stream()
                                .map(t -> t.word(Told.class, Told.COMMENTS))
                                .collect(Collectors.toSet())
                        : usual.told());
    }

    private static Map<HandoffType, LengthBand> lengths(YamlTree map) {
        var found = new EnumMap<HandoffType, LengthBand>(HandoffType.class);
        map.entries()
                .forEach((name, node) -> node.key(HandoffType.class, name).ifPresent(type -> {
                    var three = map.items(name).stream().map(YamlTree::length).toList();
                    try {
                        if (three.size() == LENGTHS) {
                            found.put(type, new LengthBand(three.getFirst(), three.get(1), three.getLast()));
                            return;
                        }
                    } catch (IllegalArgumentException notInOrder) {
                        // Said below, with its line.
                    }
                    node.problem(Kind.NOT_A_BAND, name);
                }));
        return found;
    }

    /// Addresses on the web only: they are opened in a person's browser.
    private static Map<OutreachChannel, String> tools(YamlTree map) {
        var found = new EnumMap<OutreachChannel, String>(OutreachChannel.class);
        map.entries()
                .forEach((name, node) -> node.key(OutreachChannel.class, name).ifPresent(channel -> {
                    var address = node.text("");
                    if (!address.startsWith("https://") && !address.startsWith("http://")) {
                        node.problem(Kind.NOT_AN_ADDRESS, address);
                    }
                    new Template(address).unknownFields().forEach(f -> node.problem(Kind.UNKNOWN_FIELD, "{" + f + "}"));
                    found.put(channel, address);
                }));
        return found;
    }

    private static String word(@Nullable YamlTree node, String usual) {
        return node == null ? usual : node.text(usual);
    }

    private static @Nullable Framework framework(@Nullable YamlTree node) {
        return node == null || node.text("").equalsIgnoreCase("none")
                ? null
                : node.word(Framework.class, Framework.BANT);
    }

    private static Map<String, Framework> verticals(YamlTree map) {
        var found = new HashMap<String, Framework>();
        map.entries()
                .forEach((industry, node) -> found.put(
                        industry.strip().toLowerCase(Locale.ROOT), node.word(Framework.class, Framework.BANT)));
        return found;
    }

    private static SalesReady salesReady(YamlTree map, SalesReady usual) {
        map.allow("version text signed");
        var signed = map.items("signed").stream()
                .map(s -> {
                    s.allow("side name on");
                    return new SignOff(
                            s.require("side").word(Side.class, Side.SDR),
                            s.require("name").text(""),
                            s.require("on").date());
                })
                .toList();
        var text = map.child("text");
        return new SalesReady(
                map.integer("version", 1, 100_000, usual.version()),
                text == null ? usual.text() : text.text(usual.text()),
                signed);
    }

    private TeamCondition condition(YamlTree map) {
        map.allow("id text required");
        var required = map.child("required");
        return new TeamCondition(
                map.require("id").text(""), map.require("text").text(""), required != null && required.yes());
    }

    private static Currency currency(@Nullable YamlTree node, Currency usual) {
        if (node == null) {
            return usual;
        }
        try {
            return Currency.getInstance(node.text(usual.getCurrencyCode()).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            node.problem(Kind.UNKNOWN_WORD, node.text(""));
            return usual;
        }
    }

    private DealBand band(YamlTree map) {
        map.allow("below up-to format steps");
        var below = map.child("below");
        var upTo = map.child("up-to");
        return new DealBand(
                below == null ? null : below.amount(MOST_MONEY),
                upTo == null ? null : upTo.amount(MOST_MONEY),
                map.require("format").text(""),
                map.texts("steps"));
    }

    private RoutingRule rule(YamlTree map) {
        map.allow("owner territory industry deal-at-least deal-below round-robin capacity to");
        if (map.has("owner")) {
            return new RoutingRule.Owner();
        }
        if (map.has("round-robin")) {
            var capacity = map.child("capacity");
            return new RoutingRule.RoundRobin(
                    map.texts("round-robin"), capacity == null ? null : capacity.integer(1, MOST_OPEN, MOST_OPEN));
        }
        var to = map.require("to").text("");
        if (map.has("territory")) {
            return new RoutingRule.Territory(map.texts("territory"), to);
        }
        if (map.has("industry")) {
            return new RoutingRule.Industry(map.texts("industry"), to);
        }
        if (map.has("deal-below")) {
            return new RoutingRule.DealBelow(map.require("deal-below").amount(MOST_MONEY), to);
        }
        return new RoutingRule.DealAtLeast(map.require("deal-at-least").amount(MOST_MONEY), to);
    }

    private static Map<String, String> templates(YamlTree map) {
        var found = new HashMap<String, String>();
        map.entries().forEach((name, node) -> {
            var key = name.toUpperCase(Locale.ROOT).replace('-', '_');
            try {
                Mails.Kind.valueOf(key);
            } catch (IllegalArgumentException unknown) {
                node.problem(Kind.UNKNOWN_KEY, name);
                return;
            }
            var text = node.text("");
            new Template(text).unknownFields().forEach(f -> node.problem(Kind.UNKNOWN_FIELD, "{" + f + "}"));
            found.put(key, text);
        });
        return found;
    }
}
