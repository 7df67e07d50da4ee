package baton.ui.insight;

import baton.brief.Document;
import baton.brief.Document.Block;
import baton.insight.figure.Figures;
import baton.ui.kit.Strings;
import java.util.Arrays;
import java.util.List;

/// Why handoffs matter: what others have found, with its source, beside the team's own figure where there is one.
final class EvidenceWords {
    private final Strings strings;
    private final FigureWords words;

    EvidenceWords(Strings strings) {
        this.strings = strings;
        words = new FigureWords(strings);
    }

    /// @param own the team's figures of the last quarter of a year
    Document evidence(Figures own) {
        var rows = Arrays.stream(QuotedFigure.values())
                .map(quoted -> List.of(
                        strings.of(quoted),
                        quoted.source().isEmpty() ? strings.get("evidence.unnamed") : quoted.source(),
                        quoted.own() == null
                                ? ""
                                : words.counted(own.share(quoted.own()).share())))
                .toList();
        return new Document(
                strings.get("evidence.title"),
                List.of(
                        new Block.Paragraph(strings.get("evidence.what")),
                        new Block.Table(
                                List.of(
                                        strings.get("evidence.column.found"),
                                        strings.get("evidence.column.source"),
                                        strings.get("evidence.column.own")),
                                rows)));
    }
}
