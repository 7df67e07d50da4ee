package baton.brief;

import baton.brief.Document.Block;
import baton.brief.Document.Fact;
import java.util.ArrayList;
import java.util.List;

/// One page that a champion can forward to procurement and the CFO: made from [PublicFacts] alone.
public final class ChampionRecap {
    private ChampionRecap() {}

    public static Document of(PublicFacts facts) {
        var blocks = new ArrayList<Block>();
        if (!facts.need().isEmpty()) {
            blocks.add(new Block.Heading("The problem, in our words"));
            blocks.add(new Block.Quote(facts.need(), facts.speaker()));
        }
        var agreed = new ArrayList<Fact>();
        facts.meeting()
                .ifPresent(start -> agreed.add(
                        new Fact("Next conversation", Wording.meeting(start) + ", " + facts.minutes() + " minutes")));
        if (!facts.attendees().isEmpty()) {
            agreed.add(new Fact("With", String.join(", ", facts.attendees())));
        }
        if (!facts.agenda().isEmpty()) {
            agreed.add(new Fact("To", facts.agenda()));
        }
        if (!agreed.isEmpty()) {
            blocks.add(new Block.Heading("What was agreed"));
            blocks.add(new Block.Facts(agreed));
        }
        if (!facts.promised().isEmpty()) {
            blocks.add(new Block.Heading("What was promised to us"));
            blocks.add(new Block.Bullets(List.copyOf(facts.promised())));
        }
        return new Document("Recap for " + facts.company(), blocks);
    }
}
