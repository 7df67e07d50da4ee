package baton.ui.insight;

import baton.insight.GapDecision;
import baton.insight.GapDecision.Measure;
import baton.insight.Pattern;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.WrappingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Gaps that keep coming back, each with what can be done about it, and what was decided before.
final class PatternCards {
    private static final int SHOWN = 5;
    private final InsightViewModel model;
    private final Strings strings;

    PatternCards(InsightViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
    }

    /// Fills the place, unless somebody is writing there.
    void show(VBox place, Findings found) {
        var owner = place.getScene() == null ? null : place.getScene().getFocusOwner();
        if (owner != null && place.getChildren().stream().anyMatch(n -> isWithin(owner, n))) {
            return;
        }
        var cards = new ArrayList<Node>();
        for (var pattern : found.patterns()) {
            cards.add(card(pattern, found));
        }
        for (var decision : found.decisions().stream()
                .filter(d ->
                        found.isManager() || d.sender().equals(found.reader().id()))
                .limit(SHOWN)
                .toList()) {
            cards.add(decided(decision, found));
        }
        place.getChildren().setAll(cards);
    }

    private static boolean isWithin(Node inner, Node outer) {
        for (Node n = inner; n != null; n = n.getParent()) {
            if (n.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private Node card(Pattern pattern, Findings found) {
        var companies = pattern.reports().stream()
                .map(r -> Texts.brief(r.company()))
                .distinct()
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
        var said = Texts.whole(strings.get(
                "gap.pattern",
                strings.of(pattern.field()),
                pattern.reports().size(),
                found.name(pattern.sender()),
                companies));
        var words = new TextField(strings.get("gap.proposal", strings.of(pattern.field())));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setAccessibleText(strings.get("gap.words"));
        var buttons = new WrappingRow();
        buttons.getStyleClass().add("buttons");
        for (var measure : List.of(Measure.FIELD_HINT, Measure.PROMPT, Measure.RULE, Measure.NOTHING)) {
            var button = new Button(strings.of(measure));
            button.setOnAction(_ -> {
                button.getScene().getRoot().requestFocus();
                model.decide(pattern, measure, measure == Measure.NOTHING ? "" : words.getText());
            });
            buttons.getChildren().add(button);
        }
        var card = new VBox(said, new WrappingRow(words), buttons);
        card.getStyleClass().add("rows");
        return card;
    }

    private Node decided(GapDecision decision, Findings found) {
        var label = new Label(strings.get(
                "gap.decided",
                strings.of(decision.field()),
                found.name(decision.sender()),
                strings.of(decision.measure()),
                decision.words(),
                found.name(decision.by())));
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }
}
