package baton.ui.handoff;

import baton.brief.Document;
import baton.brief.FullDocument;
import baton.handoff.Handoff;
import baton.people.Person;
import baton.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The deeper context as its reader sees it: the sections of the full document that the minute before does not hold.
final class MorePane {
    /// What stands in the record above it already.
    private static final Set<String> ABOVE = Set.of(
            "What they said or did",
            "Summary",
            "Speaks against it",
            "Not certain",
            "Pain, in their words",
            "Next meeting",
            "Objections",
            "Competition");

    List<Node> show(Handoff handoff, Person sender, Optional<Person> receiver) {
        var sections = new ArrayList<Node>();
        VBox section = null;
        for (var block : FullDocument.of(handoff, sender, receiver, true).blocks()) {
            if (block instanceof Document.Block.Heading(var words)) {
                section = ABOVE.contains(words) ? null : section(words);
                if (section != null) {
                    sections.add(section);
                }
            } else if (section != null) {
                section.getChildren().addAll(lines(block));
            }
        }
        return sections;
    }

    private static VBox section(String words) {
        var heading = new Label(words.toUpperCase(Locale.ROOT));
        heading.getStyleClass().add("record-heading");
        heading.setWrapText(true);
        var box = new VBox(heading);
        box.getStyleClass().add("record-section");
        return box;
    }

    private static List<Node> lines(Document.Block block) {
        return switch (block) {
            case Document.Block.Heading heading -> List.of();
            case Document.Block.Paragraph(var text) -> List.of(Texts.whole(text));
            case Document.Block.Quote(var words, var by) -> List.of(Texts.whole(words));
            case Document.Block.Bullets(var lines) ->
                lines.stream().<Node>map(Texts::whole).toList();
            case Document.Block.Facts(var facts) ->
                facts.stream()
                        .<Node>map(f -> Texts.whole(f.label() + ": " + f.value()))
                        .toList();
            case Document.Block.Checks(var checks) ->
                checks.stream().<Node>map(c -> Texts.whole(c.words())).toList();
            case Document.Block.Picture(var drawing) -> List.of(Texts.whole(drawing.says()));
            case Document.Block.Table(var head, var rows) ->
                rows.stream()
                        .<Node>map(r -> Texts.whole(String.join(
                                ", ", r.stream().filter(c -> !c.isBlank()).toList())))
                        .toList();
        };
    }
}
