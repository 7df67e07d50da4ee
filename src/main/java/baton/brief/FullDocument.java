package baton.brief;

import baton.brief.Document.Block;
import baton.brief.Document.Fact;
import baton.handoff.Handoff;
import baton.handoff.record.AdditionalContext;
import baton.handoff.record.Content;
import baton.people.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Everything that is known, for the five minutes before a 45-minute call: what is not known is left out.
public final class FullDocument {
    private FullDocument() {}

    /// @param withPersonal whether the personal notes stand in it
    public static Document of(Handoff handoff, Person sender, Optional<Person> receiver, boolean withPersonal) {
        var content = handoff.content();
        var more = content.more();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(
                "From " + sender.name() + receiver.map(r -> " to " + r.name()).orElse("")));
        bullets(blocks, "Not certain", content.uncertainties());
        if (!more.intentSignal().isBlank()) {
            blocks.add(new Block.Heading("What they said or did"));
            blocks.add(new Block.Paragraph(more.intentSignal()));
        }
        blocks.add(new Block.Heading("Summary"));
        blocks.add(new Block.Paragraph(CallSummary.of(content)));
        bullets(blocks, "Speaks against it", more.flags());
        account(blocks, content);
        pain(blocks, content);
        meeting(blocks, content);
        stakeholders(blocks, content);
        requirements(blocks, more);
        timing(blocks, content);
        objections(blocks, content);
        bullets(blocks, "Promised", more.promised());
        bullets(blocks, "Prepare", more.prepare());
        facts(
                blocks,
                "Next conversation",
                new Fact("Emphasise", more.plan().emphasise()),
                new Fact("Address", more.plan().address()),
                new Fact("Include", more.plan().include()));
        bullets(
                blocks,
                "So far",
                more.history().stream().map(FullDocument::touch).toList());
        if (!more.research().isBlank()) {
            blocks.add(new Block.Heading("Researched before"));
            blocks.add(new Block.Paragraph(more.research()));
        }
        facts(blocks, "Recording of the calls", new Fact("Link", more.call().shownLink()));
        if (withPersonal && !more.personal().isBlank()) {
            blocks.add(new Block.Heading("Personal, keep to yourself"));
            blocks.add(new Block.Paragraph(more.personal()));
        }
        return new Document(Wording.oneLine(content.company()) + ": what we know", blocks);
    }

    private static String touch(AdditionalContext.Contacted touch) {
        var day = touch.on() == null ? "" : Wording.day(touch.on()) + ", ";
        return day + (touch.kind().isBlank() ? "" : touch.kind() + ": ") + touch.line();
    }

    private static void account(List<Block> blocks, Content content) {
        var account = content.more().account();
        facts(
                blocks,
                "The company",
                new Fact("Contact", join(content.contact().name(), account.title())),
                new Fact("E-mail", content.contact().email()),
                new Fact("Industry", account.industry()),
                new Fact("Size", account.size()),
                new Fact("Territory", account.territory()),
                new Fact("Uses today", account.stack()),
                new Fact("Changes", account.changes()),
                new Fact("Link", account.link()),
                new Fact("Why now", content.more().whyNow()));
    }

    private static String join(String one, String other) {
        return one.isBlank() || other.isBlank() ? one + other : one + ", " + other;
    }

    private static void pain(List<Block> blocks, Content content) {
        blocks.add(new Block.Heading("Pain, in their words"));
        for (var quote : content.fields().pain().quotes()) {
            var day = quote.saidOn() == null ? "" : Wording.day(quote.saidOn());
            blocks.add(new Block.Quote(quote.words(), join(quote.speaker(), day)));
            if (!quote.impact().isBlank()) {
                blocks.add(new Block.Paragraph("So what: " + quote.impact()));
            }
        }
    }

    private static void meeting(List<Block> blocks, Content content) {
        blocks.add(new Block.Heading("Next meeting"));
        blocks.add(new Block.Paragraph(FiveLineBrief.meetingSentence(content)));
    }

    private static void stakeholders(List<Block> blocks, Content content) {
        var rows = content.fields().stakeholders().stream()
                .map(s -> List.of(
                        s.name(),
                        s.title(),
                        Wording.role(s.role()) + (s.spokenTo() ? "" : " (not spoken to)"),
                        s.standing().level() == null
                                ? ""
                                : RecordSheet.words(s.standing().level()),
                        standing(s.standing())))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Heading("People"));
            blocks.add(new Block.Table(List.of("Name", "Title", "Role", "Influence", "Notes"), rows));
        }
    }

    private static String standing(baton.handoff.record.StakeholderStance standing) {
        var notes = new ArrayList<String>();
        if (standing.mayResist()) {
            notes.add("may resist");
        }
        if (!standing.influences().isBlank()) {
            notes.add("influences " + standing.influences());
        }
        if (!standing.concerns().isBlank()) {
            notes.add("worried about " + standing.concerns());
        }
        if (!standing.style().isBlank()) {
            notes.add(standing.style());
        }
        return String.join("; ", notes);
    }

    private static void requirements(List<Block> blocks, AdditionalContext more) {
        bullets(
                blocks,
                "Requirements",
                more.requirements().stream()
                        .map(r -> r.what() + (r.implied() ? " (implied)" : ""))
                        .toList());
        facts(
                blocks,
                "Around it",
                new Fact("Systems", String.join(", ", more.systems())),
                new Fact("Regulations", String.join(", ", more.regulations())),
                new Fact(
                        "Tried before",
                        more.attempts().stream()
                                .map(a -> a.tried()
                                        + (a.failedBecause().isBlank() ? "" : ", failed: " + a.failedBecause()))
                                .collect(Collectors.joining("; "))));
    }

    private static void timing(List<Block> blocks, Content content) {
        var more = content.more();
        var timeline = more.timeline();
        var budget = more.budget();
        facts(
                blocks,
                "Time, money, decision",
                new Fact("By", timeline.by() + (timeline.external() ? " (set from outside)" : "")),
                new Fact("Why then", timeline.why()),
                new Fact("If not", timeline.otherwise()),
                new Fact("Budget", Wording.budget(budget, content.value())),
                new Fact("Held by", budget.owner()),
                new Fact("Cycle", budget.cycle()),
                new Fact("Procurement", budget.procurement()),
                new Fact("How they decide", more.decision().process()),
                new Fact("By what", String.join(", ", more.decision().criteria())));
    }

    private static void objections(List<Block> blocks, Content content) {
        bullets(
                blocks,
                "Objections",
                content.fields().objections().raised().stream()
                        .map(o -> o.said()
                                + (o.handled().isBlank() ? "" : " \u2192 " + o.handled())
                                + (o.open() ? " (still open)" : ""))
                        .toList());
        var competitor = content.fields().competitor();
        if (competitor.isNamed()) {
            facts(blocks, "Competition", new Fact("Named", competitor.all()));
        }
    }

    private static void bullets(List<Block> blocks, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Heading(heading));
            blocks.add(new Block.Bullets(lines));
        }
    }

    private static void facts(List<Block> blocks, String heading, Fact... facts) {
        var known = Arrays.stream(facts).filter(f -> !f.value().isBlank()).toList();
        if (!known.isEmpty()) {
            blocks.add(new Block.Heading(heading));
            blocks.add(new Block.Facts(known));
        }
    }
}
