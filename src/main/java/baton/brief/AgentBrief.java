package baton.brief;

import baton.brief.Document.Block;
import baton.brief.Document.Fact;
import baton.handoff.record.Content;
import baton.handoff.rules.Gate;
import baton.handoff.rules.TeamRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What an agent needs to go on: the artifact a good human handoff is anyway.
///
/// @param facts label and value, only what is known
/// @param doNot what it must not do
/// @param openQuestions what is uncertain, what was not asked, and what the record still lacks
public record AgentBrief(
        String goal,
        String company,
        String contact,
        List<Fact> facts,
        List<String> quotes,
        List<String> constraints,
        List<String> doNot,
        List<String> openQuestions) {
    public AgentBrief {
        facts = List.copyOf(facts);
        quotes = List.copyOf(quotes);
        constraints = List.copyOf(constraints);
        doNot = List.copyOf(doNot);
        openQuestions = List.copyOf(openQuestions);
    }

    /// Personal notes are never in it.
    public static AgentBrief of(Content content, TeamRules rules) {
        var more = content.more();
        var goal = more.goal().isBlank()
                ? content.fields().meeting().agenda().isBlank()
                        ? "Prepare the next conversation with " + content.company() + "."
                        : "Prepare the next conversation: "
                                + Wording.sentence(content.fields().meeting().agenda())
                : more.goal();
        var doNot = new ArrayList<String>();
        doNot.add("Do not ask again what stands here.");
        if (!more.promised().isEmpty()) {
            doNot.add("Do not promise anything beyond: " + String.join("; ", more.promised()));
        }
        more.flags().forEach(f -> doNot.add("Do not ignore: " + f));
        return new AgentBrief(
                goal,
                content.company(),
                content.contact().name(),
                facts(content),
                content.fields().pain().quotes().stream()
                        .map(q -> q.words() + (q.speaker().isBlank() ? "" : " \u2014 " + q.speaker()))
                        .toList(),
                more.constraints(),
                doNot,
                questions(content, rules));
    }

    private static List<Fact> facts(Content content) {
        var more = content.more();
        var all = new ArrayList<Fact>();
        all.add(new Fact("Intent signal", more.intentSignal()));
        all.add(new Fact("Why now", more.whyNow()));
        all.add(new Fact("Industry", more.account().industry()));
        all.add(new Fact("Size", more.account().size()));
        all.add(new Fact("Uses today", more.account().stack()));
        all.add(new Fact(
                "Next meeting",
                content.fields().meeting().start().isEmpty() ? "" : FiveLineBrief.meetingSentence(content)));
        content.fields()
                .stakeholders()
                .forEach(s -> all.add(new Fact(
                        "Person",
                        s.name() + ", " + s.title() + ", " + Wording.role(s.role())
                                + (s.spokenTo() ? "" : ", not spoken to"))));
        content.fields()
                .objections()
                .raised()
                .forEach(o -> all.add(new Fact(
                        o.open() ? "Open objection" : "Objection",
                        o.said() + (o.handled().isBlank() ? "" : " \u2192 " + o.handled()))));
        all.add(new Fact("Competition", content.fields().competitor().all()));
        all.add(new Fact("Budget", Wording.budget(more.budget(), content.value())));
        all.add(new Fact("By", more.timeline().by()));
        all.add(new Fact("Systems", String.join(", ", more.systems())));
        all.add(new Fact("Regulations", String.join(", ", more.regulations())));
        return all.stream().filter(f -> !f.value().isBlank()).toList();
    }

    private static List<String> questions(Content content, TeamRules rules) {
        var open = new ArrayList<>(content.uncertainties());
        open.addAll(content.more().notAsked());
        Gate.gaps(content, rules).stream()
                .map(g -> "Not known: " + g.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .forEach(open::add);
        if (!content.more().budget().isKnown() && content.value() == null) {
            open.add("Not known: budget");
        }
        if (content.more().timeline().isBlank()) {
            open.add("Not known: timeline");
        }
        return open;
    }

    public Document document() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("Goal"));
        blocks.add(new Block.Paragraph(goal));
        blocks.add(new Block.Heading("Facts"));
        blocks.add(new Block.Facts(facts));
        section(blocks, "Their words", quotes);
        section(blocks, "Constraints", constraints);
        section(blocks, "Do not", doNot);
        section(blocks, "Open questions", openQuestions);
        return new Document("Agent brief: " + company + (contact.isBlank() ? "" : ", " + contact), blocks);
    }

    private static void section(List<Block> blocks, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Heading(heading));
            blocks.add(new Block.Bullets(lines));
        }
    }
}
