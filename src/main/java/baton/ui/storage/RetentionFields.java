package baton.ui.storage;

import baton.handoff.record.HandoffType;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import java.util.Arrays;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// One field of days for each type of handoff.
final class RetentionFields {
    private final StorageViewModel model;
    private final Pane place;
    private final Label problem;
    private final Strings strings;

    RetentionFields(StorageViewModel model, Pane place, Label problem, Strings strings) {
        this.model = model;
        this.place = place;
        this.problem = problem;
        this.strings = strings;
    }

    /// @param due how many recordings go soon
    void show(Map<HandoffType, Integer> days, int due) {
        place.getChildren()
                .setAll(Arrays.stream(HandoffType.values())
                        .map(type -> field(type, days.getOrDefault(type, 0)))
                        .toList());
        problem.setText(due == 0 ? "" : strings.get("storage.retention.due", due));
        Controls.show(problem, due > 0);
    }

    private Node field(HandoffType type, int days) {
        var before = days == 0 ? "" : Integer.toString(days);
        var field = new TextField(before);
        field.setPrefColumnCount(5);
        field.setPromptText(strings.get("storage.retention.never"));
        field.setAccessibleText(strings.get("storage.retention.of", strings.of(type)));
        var label = new Label(strings.of(type));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        field.setOnAction(_ -> keep(type, field));
        field.focusedProperty().subscribe((was, focused) -> {
            if (was && !focused && !field.getText().equals(before)) {
                keep(type, field);
            }
        });
        var box = new VBox(label, field);
        box.getStyleClass().add("field");
        return box;
    }

    private void keep(HandoffType type, TextField field) {
        var fine = model.keep(type, field.getText());
        Controls.problem(problem, field, fine ? "" : strings.get("storage.retention.malformed"));
    }
}
