package baton.ui.handoff;

import baton.handoff.record.Influence;
import baton.handoff.record.Stakeholder;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.WrappingRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Who has how much to say in it, whom they influence, and who may resist: one column for each weight, the heaviest
/// first. Absent where nothing of it is known.
record StakeholderMap(Strings strings) {
    Optional<Node> of(List<Stakeholder> people) {
        var isKnown = people.stream()
                .anyMatch(s -> s.standing().level() != null
                        || s.standing().mayResist()
                        || !s.standing().influences().isBlank());
        if (!isKnown) {
            return Optional.empty();
        }
        var columns = new ArrayList<Node>();
        Arrays.stream(Influence.values())
                .forEach(level ->
                        column(strings.get("record.map.level", strings.of(level)), at(people, level), columns));
        column(
                strings.get("record.map.unknown"),
                people.stream().filter(s -> s.standing().level() == null).toList(),
                columns);
        var map = new WrappingRow(columns.toArray(Node[]::new));
        map.getStyleClass().add("stakeholder-map");
        return Optional.of(map);
    }

    private static List<Stakeholder> at(List<Stakeholder> people, Influence level) {
        return people.stream().filter(s -> s.standing().level() == level).toList();
    }

    private void column(String title, List<Stakeholder> people, List<Node> columns) {
        if (people.isEmpty()) {
            return;
        }
        var head = Sections.muted(title);
        var column = new VBox(head);
        column.getStyleClass().add("stakeholder-column");
        people.forEach(p -> column.getChildren().add(person(p)));
        HBox.setHgrow(column, Priority.ALWAYS);
        columns.add(column);
    }

    /// In words first: colour alone tells nothing to many.
    private Label person(Stakeholder person) {
        var words = new ArrayList<String>();
        words.add(Texts.brief(person.name()));
        if (!person.standing().influences().isBlank()) {
            words.add("\u2192 " + Texts.brief(person.standing().influences()));
        }
        if (person.standing().mayResist()) {
            words.add(strings.get("record.map.resists"));
        }
        if (!person.standing().concerns().isBlank()) {
            words.add(strings.get(
                    "record.map.worried", Texts.brief(person.standing().concerns())));
        }
        var label = new Label(String.join("\n", words));
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(person.standing().mayResist() ? "stakeholder-resists" : "stakeholder");
        return label;
    }
}
