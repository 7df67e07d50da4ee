package baton.ui.insight;

import baton.brief.Document;
import baton.brief.Document.Block;
import baton.handoff.record.Content;
import baton.handoff.record.HandoffType;
import baton.handoff.record.TriggerCondition;
import baton.handoff.rules.Gate;
import baton.handoff.rules.TeamRules;
import baton.insight.figure.FigureName;
import baton.insight.figure.Figures;
import baton.insight.review.InventoryEntry;
import baton.insight.review.PlaybookCare;
import baton.sla.FirstTouchPolicy;
import baton.sla.SlaRules;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The playbook, as the rules in force have it, and the inventory of handoffs.
final class PlaybookWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private final Strings strings;
    private final Map<UUID, String> names;

    /// @param names of everybody: whoever owns a part is named as its owner, not measured
    PlaybookWords(Strings strings, Map<UUID, String> names) {
        this.strings = strings;
        this.names = Map.copyOf(names);
    }

    Document playbook(TeamRules rules, SlaRules clocks, List<PlaybookCare> care) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(strings.get("playbook.what")));
        for (var part : PlaybookCare.Part.values()) {
            blocks.add(new Block.Heading(strings.of(part)));
            blocks.add(new Block.Paragraph(care(of(part, care))));
            blocks.add(new Block.Bullets(
                    switch (part) {
                        case CHECKLIST -> checklist(rules);
                        case FIELDS -> fields(rules);
                        case MAILS -> mails(rules);
                        case CLOCKS -> clocks(clocks);
                        case REVIEWS -> List.of(strings.get("playbook.weekly"), strings.get("playbook.fortnightly"));
                    }));
        }
        return new Document(strings.get("playbook.title"), blocks);
    }

    static PlaybookCare of(PlaybookCare.Part part, List<PlaybookCare> care) {
        return care.stream().filter(c -> c.part() == part).findFirst().orElse(PlaybookCare.none(part));
    }

    String care(PlaybookCare care) {
        return strings.get(
                "playbook.care",
                care.owner() == null ? strings.get("playbook.nobody") : names.getOrDefault(care.owner(), "?"),
                day(care.reviewed()),
                day(care.next()));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? strings.get("playbook.never") : DAY.format(day);
    }

    private List<String> checklist(TeamRules rules) {
        var lines = new ArrayList<String>();
        for (var condition : TriggerCondition.values()) {
            lines.add(strings.of(condition));
        }
        rules.conditions().forEach(c -> lines.add(c.required() ? c.words() : strings.get("gate.advised", c.words())));
        lines.add(strings.get("playbook.threshold", rules.threshold()));
        lines.add(strings.get(
                "playbook.salesReady",
                rules.salesReady().version(),
                rules.salesReady().text()));
        return lines;
    }

    /// What the gate asks of an empty record.
    private List<String> fields(TeamRules rules) {
        return Gate.gaps(Content.EMPTY, rules).stream()
                .filter(g -> !g.part().isCondition())
                .map(g -> strings.of(g))
                .toList();
    }

    private List<String> mails(TeamRules rules) {
        var lines = new ArrayList<String>();
        new TreeMap<>(rules.templates()).forEach((kind, text) -> lines.add(kind + ": " + text));
        if (lines.isEmpty()) {
            lines.add(strings.get("playbook.mails.standard"));
        }
        if (!rules.internal().isEmpty()) {
            lines.add(strings.get("playbook.mails.internal", String.join(", ", rules.internal())));
        }
        return lines;
    }

    private List<String> clocks(SlaRules clocks) {
        var times = new TimeWords(strings);
        var lines = new ArrayList<String>();
        for (FirstTouchPolicy policy : clocks.firstTouch()) {
            var within = policy.within() == null ? strings.get("playbook.table") : times.rough(policy.within());
            lines.add(strings.get("playbook.touch", policy.name(), within)
                    + (policy.why().isEmpty() ? "" : " " + policy.why()));
        }
        lines.add(strings.get("playbook.acknowledge", times.rough(clocks.acknowledge())));
        lines.add(strings.get("playbook.feedback", times.rough(clocks.feedback())));
        lines.add(strings.get("playbook.reply", times.rough(clocks.reply())));
        if (clocks.confirmation()) {
            lines.add(strings.get("playbook.confirmation"));
        }
        return lines;
    }

    /// @param figures of each type, of the last quarter of a year
    Document inventory(List<InventoryEntry> entries, Map<HandoffType, Figures> figures) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(strings.get("inventory.what")));
        blocks.add(new Block.Table(
                List.of(
                        strings.get("inventory.column.type"),
                        strings.get("inventory.column.lost"),
                        strings.get("inventory.column.artefact"),
                        strings.get("inventory.column.cost"),
                        strings.get("inventory.column.owner"),
                        strings.get("inventory.column.coverage")),
                Arrays.stream(HandoffType.values())
                        .map(type -> row(of(type, entries), figures.get(type)))
                        .toList()));
        return new Document(strings.get("inventory.title"), blocks);
    }

    static InventoryEntry of(HandoffType type, List<InventoryEntry> entries) {
        return entries.stream()
                .filter(e -> e.type() == type)
                .findFirst()
                .orElse(new InventoryEntry(type, "", "", null));
    }

    private List<String> row(InventoryEntry entry, @Nullable Figures figures) {
        var words = new FigureWords(strings);
        return List.of(
                strings.of(entry.type()),
                entry.lost(),
                strings.get("inventory.artefact"),
                entry.cost(),
                entry.owner() == null ? strings.get("playbook.nobody") : names.getOrDefault(entry.owner(), "?"),
                figures == null || figures.handoffs().isEmpty()
                        ? strings.get("inventory.none")
                        : words.counted(figures.share(FigureName.COMPLETE).share()));
    }
}
