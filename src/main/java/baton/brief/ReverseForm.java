package baton.brief;

import baton.brief.Document.Block;
import baton.handoff.record.AdditionalContext;
import baton.handoff.record.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What an agent hands back to a person: what it is unsure of first, the least certain claim before the firmest.
public final class ReverseForm {
    private ReverseForm() {}

    public static Document of(Content content) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("What I am not sure of"));
        blocks.add(new Block.Bullets(content.uncertainties()));
        if (!content.more().notAsked().isEmpty()) {
            blocks.add(new Block.Heading("What I almost asked but did not"));
            blocks.add(new Block.Bullets(content.more().notAsked()));
        }
        var claims = content.more().claims().stream()
                .sorted(Comparator.comparingInt(AdditionalContext.Claim::confidence))
                .map(c -> List.of(c.confidence() + " %", c.what()))
                .toList();
        if (!claims.isEmpty()) {
            blocks.add(new Block.Heading("What I believe, least certain first"));
            blocks.add(new Block.Table(List.of("Confidence", "Claim"), claims));
        }
        blocks.add(new Block.Heading("In their words"));
        content.fields().pain().quotes().forEach(q -> blocks.add(new Block.Quote(q.words(), q.speaker())));
        return new Document("Back to a person: " + Wording.oneLine(content.company()), blocks);
    }
}
