package baton.brief;

import baton.brief.Document.Block;
import baton.handoff.Handoff;
import baton.handoff.record.Audience;
import baton.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The record for somebody who has no Baton, as deep as its sender chooses. For the prospect's side it is made of
/// [PublicFacts] alone, however deep.
public final class OutsideText {
    private OutsideText() {}

    public static Document of(
            Handoff handoff, Person sender, Optional<Person> receiver, Depth depth, Audience audience) {
        if (audience == Audience.PROSPECT) {
            return ChampionRecap.of(PublicFacts.of(handoff.content()));
        }
        return switch (depth) {
            case EIGHT_SECONDS -> eightSeconds(handoff, sender);
            case ONE_MINUTE -> minute(handoff, sender);
            case FIVE_MINUTES -> FullDocument.of(handoff, sender, receiver, false);
        };
    }

    private static Document eightSeconds(Handoff handoff, Person sender) {
        var content = handoff.content();
        var blocks = new ArrayList<Block>();
        if (!content.more().intentSignal().isBlank()) {
            blocks.add(new Block.Heading("What they said or did"));
            blocks.add(new Block.Paragraph(content.more().intentSignal().strip()));
        }
        blocks.add(new Block.Heading("In eight seconds"));
        blocks.add(new Block.Bullets(FiveLineBrief.of(content)));
        var opener = Opener.of(content, sender.name());
        if (!opener.isEmpty()) {
            blocks.add(new Block.Heading("To begin with"));
            blocks.add(new Block.Paragraph(opener));
        }
        bullets("Promised", content.more().promised(), blocks);
        bullets("Speaks against it", content.more().flags(), blocks);
        return new Document(content.company(), blocks);
    }

    private static Document minute(Handoff handoff, Person sender) {
        var content = handoff.content();
        var blocks = new ArrayList<Block>(eightSeconds(handoff, sender).blocks());
        blocks.add(new Block.Heading("Summary"));
        blocks.add(new Block.Paragraph(CallSummary.of(content)));
        for (var quote : content.fields().pain().quotes()) {
            blocks.add(new Block.Heading("In their words"));
            blocks.add(new Block.Quote(quote.words(), quote.speaker()));
        }
        bullets(
                "Objections",
                content.fields().objections().raised().stream()
                        .map(o -> o.handled().isBlank() ? o.said() : o.said() + " \u2192 " + o.handled())
                        .toList(),
                blocks);
        bullets("To prepare", content.more().prepare(), blocks);
        return new Document(content.company(), blocks);
    }

    private static void bullets(String heading, List<String> lines, List<Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Heading(heading));
            blocks.add(new Block.Bullets(lines));
        }
    }
}
