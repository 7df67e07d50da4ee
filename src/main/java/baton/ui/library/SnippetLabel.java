package baton.ui.library;

import baton.library.Hit;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A sentence in which the words stand, with the words in it marked, and where it stands: "said at 1:12".
final class SnippetLabel {
    private SnippetLabel() {}

    static String place(LibraryRow row, Hit.Sentence sentence, Strings strings) {
        return sentence.at() == null
                ? strings.of(sentence.where())
                : strings.get(
                        "library.hit.at", strings.of(sentence.where()), TimeWords.length(row.shown(sentence.at())));
    }

    static TextFlow flow(LibraryRow row, Hit.Sentence sentence, Strings strings) {
        var parts = new ArrayList<Node>();
        parts.add(text(place(row, sentence, strings) + "  ", "hit-place"));
        var at = 0;
        for (var mark : inside(sentence)) {
            if (mark.from() > at) {
                parts.add(text(sentence.text().substring(at, mark.from()), "hit-text"));
            }
            parts.add(text(sentence.text().substring(mark.from(), mark.to()), "hit-word"));
            at = mark.to();
        }
        parts.add(text(sentence.text().substring(at), "hit-text"));
        var flow = new TextFlow(parts.toArray(Node[]::new));
        flow.getStyleClass().add(sentence.at() == null ? "hit" : "hit-said");
        return flow;
    }

    /// Marks that fit their text, whoever made them.
    private static List<Hit.Mark> inside(Hit.Sentence sentence) {
        var fitting = new ArrayList<Hit.Mark>();
        var at = 0;
        for (var mark : sentence.marked()) {
            if (mark.from() >= at
                    && mark.to() > mark.from()
                    && mark.to() <= sentence.text().length()) {
                fitting.add(mark);
                at = mark.to();
            }
        }
        return fitting;
    }

    private static Text text(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}
