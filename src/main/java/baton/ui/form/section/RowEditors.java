package baton.ui.form.section;

import baton.handoff.record.Influence;
import baton.handoff.record.StakeholderRole;
import baton.handoff.record.TriggerCondition;
import baton.ui.form.field.ConditionRow;
import baton.ui.form.field.FormFields;
import baton.ui.form.field.ObjectionRow;
import baton.ui.form.field.QuoteRow;
import baton.ui.form.field.StakeholderRow;
import baton.ui.kit.Controls;
import baton.ui.kit.Known;
import baton.ui.kit.Strings;
import baton.ui.kit.WrappingRow;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Makes the lines of stakeholders, objections and conditions.
public final class RowEditors {
    private final FormFields fields;
    private final Strings strings;

    public RowEditors(FormFields fields, Strings strings) {
        this.fields = fields;
        this.strings = strings;
    }

    /// A condition's line: the box to tick, the note that shows it, and the place for its problem.
    record Condition(VBox root, CheckBox box, Label problem) {}

    /// A score's line.
    record Score(VBox root, TextField field, Label problem) {}

    Node quotes() {
        return lines(fields.moreQuotes, this::quote);
    }

    private Node quote(QuoteRow row) {
        var words = text(row.words, "form.quote");
        var day = new DatePicker();
        new TypedDays(fields, strings).bind(day, row.saidOn);
        day.setAccessibleText(strings.get("form.saidOn"));
        var remove = remove("form.quote.remove", () -> fields.moreQuotes.remove(row));
        var first = new WrappingRow(labelled("form.quote", words), remove);
        first.getStyleClass().add("row-editor");
        var second = new WrappingRow(
                labelled("form.speaker", text(row.speaker, "form.speaker")),
                labelled("form.saidOn", day),
                labelled("form.impact", text(row.impact, "form.impact")));
        second.getStyleClass().add("row-editor");
        var box = new VBox(first, second);
        box.getStyleClass().add("field");
        return box;
    }

    Score score() {
        var field = text(fields.qualification.score, "gate.score.typed");
        field.setPrefColumnCount(6);
        var problem = new Label();
        problem.getStyleClass().add("problem");
        var box = labelled("gate.score.typed", field);
        box.getChildren().add(problem);
        return new Score(box, field, problem);
    }

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
        var made = tick(Known.of(fields.conditions, condition), strings.of(condition));
        if (condition == TriggerCondition.INVITE_ACCEPTED) {
            var row = Known.of(fields.conditions, condition);
            var other = new CheckBox(strings.get("gate.otherProof"));
            other.selectedProperty().bindBidirectional(row.otherProof);
            other.visibleProperty().bind(row.met);
            other.managedProperty().bind(row.met);
            other.getStyleClass().add("evidence");
            made.root().getChildren().add(made.root().getChildren().size() - 1, other);
        }
        return made;
    }

    /// A box to tick, with a note once it is.
    Condition tick(ConditionRow row, String words) {
        var box = new CheckBox(words);
        box.setWrapText(true);
        box.getStyleClass().add("condition-box");
        box.selectedProperty().bindBidirectional(row.met);
        var note = new TextField();
        note.setAccessibleText(strings.get("form.condition.note", words));
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
        Controls.words(role, strings::of);
        role.valueProperty().bindBidirectional(row.role);
        role.setAccessibleText(strings.get("form.stakeholder.role"));
        role.setMaxWidth(Double.MAX_VALUE);
        var spoken = new CheckBox(strings.get("form.stakeholder.spoken"));
        spoken.selectedProperty().bindBidirectional(row.spokenTo);
        var remove = remove("form.stakeholder.remove", () -> fields.stakeholders.remove(row));
        var depth = standing(row);
        var unfold = new Button(null, new FontIcon("fth-more-horizontal"));
        unfold.getStyleClass().addAll("flat", "button-icon");
        Controls.name(unfold, strings.get("form.stakeholder.more"), null);
        unfold.setOnAction(_ -> Controls.show(depth, !depth.isVisible()));
        Controls.show(depth, !row.isShallow());
        var line = new WrappingRow(
                labelled("form.stakeholder.name", name),
                labelled("form.stakeholder.title", title),
                labelled("form.stakeholder.role", role),
                spoken,
                unfold,
                remove);
        line.getStyleClass().add("row-editor");
        var box = new VBox(line, depth);
        box.getStyleClass().add("field");
        return box;
    }

    /// How somebody stands to the decision; folded away until somebody asks for it.
    private Node standing(StakeholderRow row) {
        var level = new ComboBox<Influence>();
        level.getItems().setAll(Influence.values());
        Controls.words(level, strings::of);
        level.valueProperty().bindBidirectional(row.level);
        var resists = new CheckBox(strings.get("form.stakeholder.resists"));
        resists.selectedProperty().bindBidirectional(row.mayResist);
        var line = new WrappingRow(
                labelled("form.stakeholder.level", level),
                labelled("form.stakeholder.influences", text(row.influences, "form.stakeholder.influences")),
                labelled("form.stakeholder.concerns", text(row.concerns, "form.stakeholder.concerns")),
                labelled("form.stakeholder.style", text(row.style, "form.stakeholder.style")),
                resists);
        line.getStyleClass().addAll("row-editor", "evidence");
        return line;
    }

    private Node objection(ObjectionRow row) {
        var said = text(row.said, "form.objection.said");
        var handled = text(row.handled, "form.objection.handled");
        var remove = remove("form.objection.remove", () -> fields.objections.remove(row));
        var open = new CheckBox(strings.get("form.objection.open"));
        open.selectedProperty().bindBidirectional(row.open);
        var line = new WrappingRow(
                labelled("form.objection.said", said), labelled("form.objection.handled", handled), open, remove);
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
        Controls.name(button, strings.get(key), null);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
