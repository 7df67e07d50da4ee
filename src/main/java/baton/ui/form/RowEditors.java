package baton.ui.form;

import baton.handoff.StakeholderRole;
import baton.handoff.TriggerCondition;
import baton.ui.kit.Forms;
import baton.ui.kit.Strings;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Makes the lines of stakeholders, objections and conditions.
final class RowEditors {
    private final FormFields fields;
    private final Strings strings;

    RowEditors(FormFields fields, Strings strings) {
        this.fields = fields;
        this.strings = strings;
    }

    /// A condition's line: the box to tick, the note that shows it, and the place for its problem.
    record Condition(VBox root, CheckBox box, Label problem) {}

    Node stakeholders() {
        return lines(fields.stakeholders, this::stakeholder);
    }

    Node objections() {
        return lines(fields.objections, this::objection);
    }

    void addStakeholder() {
        fields.stakeholders.add(new StakeholderRow());
    }

    void addObjection() {
        fields.objections.add(new ObjectionRow());
    }

    Condition condition(TriggerCondition condition) {
        var row = fields.conditions.get(condition);
        var box = new CheckBox(strings.of(condition));
        box.selectedProperty().bindBidirectional(row.met);
        var note = new TextField();
        note.setAccessibleText(strings.get("form.condition.note", strings.of(condition)));
        note.textProperty().bindBidirectional(row.note);
        var label = new Label(strings.get("form.condition.label"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(note);
        var evidence = new VBox(label, note);
        evidence.getStyleClass().addAll("field", "evidence");
        evidence.visibleProperty().bind(row.met);
        evidence.managedProperty().bind(row.met);
        var problem = new Label();
        problem.getStyleClass().add("problem");
        var root = new VBox(box, evidence, problem);
        root.getStyleClass().add("field");
        return new Condition(root, box, problem);
    }

    private static <T> Node lines(ObservableList<T> rows, Function<T, Node> editor) {
        var box = new VBox();
        box.getStyleClass().add("rows");
        rows.addListener((ListChangeListener<T>) change -> {
            while (change.next()) {
                // Typing into a line is an update of that line, not a new one.
                if (change.wasAdded() || change.wasRemoved()) {
                    box.getChildren().setAll(rows.stream().map(editor).toList());
                    return;
                }
            }
        });
        box.getChildren().setAll(rows.stream().map(editor).toList());
        return box;
    }

    private Node stakeholder(StakeholderRow row) {
        var name = text(row.name, "form.stakeholder.name");
        var title = text(row.title, "form.stakeholder.title");
        var role = new ComboBox<StakeholderRole>();
        role.getItems().setAll(StakeholderRole.values());
        Forms.words(role, strings::of);
        role.valueProperty().bindBidirectional(row.role);
        role.setAccessibleText(strings.get("form.stakeholder.role"));
        role.setMaxWidth(Double.MAX_VALUE);
        var spoken = new CheckBox(strings.get("form.stakeholder.spoken"));
        spoken.selectedProperty().bindBidirectional(row.spokenTo);
        var remove = remove("form.stakeholder.remove", () -> fields.stakeholders.remove(row));
        var line = new HBox(
                labelled("form.stakeholder.name", name),
                labelled("form.stakeholder.title", title),
                labelled("form.stakeholder.role", role),
                spoken,
                remove);
        line.getStyleClass().add("row-editor");
        return line;
    }

    private Node objection(ObjectionRow row) {
        var said = text(row.said, "form.objection.said");
        var handled = text(row.handled, "form.objection.handled");
        var remove = remove("form.objection.remove", () -> fields.objections.remove(row));
        var line = new HBox(labelled("form.objection.said", said), labelled("form.objection.handled", handled), remove);
        line.getStyleClass().add("row-editor");
        return line;
    }

    private TextField text(StringProperty value, String key) {
        var field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setAccessibleText(strings.get(key));
        return field;
    }

    private VBox labelled(String key, Control control) {
        var label = new Label(strings.get(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        var box = new VBox(label, control);
        box.getStyleClass().add("field");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Button remove(String key, Runnable action) {
        var button = new Button(null, new FontIcon("fth-x"));
        button.getStyleClass().addAll("flat", "button-icon");
        Forms.name(button, strings.get(key), null);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
