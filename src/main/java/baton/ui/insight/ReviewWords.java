package baton.ui.insight;

import baton.brief.Document;
import baton.brief.Document.Block;
import baton.handoff.record.TriggerCondition;
import baton.insight.figure.FigureName;
import baton.insight.figure.Figures;
import baton.insight.review.PairDays;
import baton.insight.review.ReviewDecision;
import baton.insight.review.ReviewedHandoff;
import baton.ui.kit.Strings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// The agendas of the two reviews, filled in.
final class ReviewWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private final Strings strings;
    private final FigureWords words;
    private final Map<UUID, String> names;

    /// @param names of the people who may be named
    ReviewWords(Strings strings, Map<UUID, String> names) {
        this.strings = strings;
        this.names = Map.copyOf(names);
        words = new FigureWords(strings);
    }

    /// @param handoffs of the week, newest first
    Document weekly(
            LocalDate today, ZoneId zone, List<ReviewedHandoff> handoffs, Figures week, List<ReviewDecision> open) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(strings.get("review.weekly.what", handoffs.size(), DAY.format(today))));
        blocks.add(new Block.Heading(strings.get("review.criteria")));
        if (handoffs.isEmpty()) {
            blocks.add(new Block.Paragraph(strings.get("review.criteria.none")));
        } else {
            blocks.add(new Block.Paragraph(strings.get(
                    "review.criteria.sum",
                    handoffs.stream()
                            .filter(h -> h.met() == TriggerCondition.values().length)
                            .count(),
                    handoffs.size(),
                    handoffs.stream().filter(ReviewedHandoff::overridden).count(),
                    handoffs.stream().mapToInt(ReviewedHandoff::otherProofs).sum(),
                    handoffs.stream().mapToInt(ReviewedHandoff::returns).sum())));
            blocks.add(new Block.Table(
                    List.of(
                            strings.get("audit.column.company"),
                            strings.get("audit.column.day"),
                            strings.get("review.column.criteria"),
                            strings.get("review.column.proofs"),
                            strings.get("review.column.override"),
                            strings.get("review.column.returns"),
                            strings.get("review.column.receiver")),
                    handoffs.stream().map(h -> row(h, zone)).toList()));
        }
        blocks.add(new Block.Heading(strings.get("review.questions")));
        blocks.add(new Block.Bullets(List.of(
                strings.get("sync.question.converting") + " "
                        + words.share(week.share(FigureName.OPPORTUNITY).share()),
                strings.get("sync.question.criteria"),
                strings.get("sync.question.missing") + " " + words.missed(week))));
        decisions(blocks, open);
        return new Document(strings.get("review.weekly"), blocks);
    }

    private List<String> row(ReviewedHandoff reviewed, ZoneId zone) {
        var handoff = reviewed.handoff();
        var out = handoff.handedOffAt();
        return List.of(
                handoff.content().company(),
                out == null ? "" : DAY.format(out.atZone(zone)),
                strings.get("chart.of", reviewed.met(), TriggerCondition.values().length),
                reviewed.otherProofs() == 0 ? "" : Integer.toString(reviewed.otherProofs()),
                reviewed.overridden() ? strings.get("audit.yes") : "",
                reviewed.returns() == 0 ? "" : Integer.toString(reviewed.returns()),
                receiver(reviewed));
    }

    /// Who was given it, and where that was not as the rules propose.
    private String receiver(ReviewedHandoff reviewed) {
        var receiver = reviewed.handoff().receiver();
        var name = receiver == null ? "" : names.getOrDefault(receiver, "");
        if (!reviewed.routed()) {
            return name;
        }
        return name.isEmpty() ? strings.get("review.routed.anybody") : strings.get("review.routed", name);
    }

    /// @param pairs none where nothing is said about single persons, or not to this reader
    Document fortnightly(Figures now, Figures before, List<PairDays> pairs, List<ReviewDecision> open) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(strings.get("review.fortnightly.what")));
        blocks.add(new Block.Facts(List.of(
                new Document.Fact(
                        strings.get("review.metric.touch"), words.touch(now) + " " + words.touchChange(now, before)),
                metric("review.metric.pass", FigureName.OPPORTUNITY, now, before),
                metric("review.metric.hold", FigureName.HELD, now, before),
                new Document.Fact(strings.get("review.metric.feedback"), words.match(now)))));
        blocks.add(new Block.Bullets(List.of(
                strings.get("figure.quoted.opportunity"),
                strings.get("figure.quoted.held"),
                strings.get("review.together"))));
        if (!pairs.isEmpty()) {
            blocks.add(new Block.Heading(strings.get("review.pairs")));
            blocks.add(new Block.Paragraph(strings.get("review.pairs.what")));
            blocks.add(new Block.Bullets(pairs.stream()
                    .map(p -> strings.get(
                            "review.pair",
                            names.getOrDefault(p.sender(), "?"),
                            names.getOrDefault(p.receiver(), "?"),
                            p.days()))
                    .toList()));
        }
        decisions(blocks, open);
        return new Document(strings.get("review.fortnightly"), blocks);
    }

    private Document.Fact metric(String key, FigureName name, Figures now, Figures before) {
        var share = now.share(name).share();
        return new Document.Fact(
                strings.get(key),
                (words.share(share) + " "
                                + words.change(share, before.share(name).share()))
                        .strip());
    }

    /// What was decided and is not done yet comes again.
    private void decisions(List<Block> blocks, List<ReviewDecision> open) {
        blocks.add(new Block.Heading(strings.get("review.decisions")));
        if (open.isEmpty()) {
            blocks.add(new Block.Paragraph(strings.get("review.decisions.none")));
        } else {
            blocks.add(new Block.Bullets(open.stream().map(this::line).toList()));
        }
    }

    /// As in "Ask for the budget owner. (Priya Nair, by 4 Dec 2026)".
    String line(ReviewDecision decision) {
        var name = names.getOrDefault(decision.owner(), "");
        return name.isEmpty()
                ? strings.get("review.decision.anybody", decision.words(), DAY.format(decision.due()))
                : strings.get("review.decision", decision.words(), name, DAY.format(decision.due()));
    }
}
