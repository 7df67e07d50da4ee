package baton.ui.form.section;

import baton.brief.CallSummary;
import baton.brief.Wording;
import baton.handoff.record.CallRecording;
import baton.handoff.record.Content;
import baton.handoff.record.GatePart;
import baton.ui.form.field.ContextField;
import baton.ui.form.field.FormFields;
import baton.ui.kit.Controls;
import baton.ui.kit.Known;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import baton.ui.kit.WrappingRow;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Binds context.fxml: what is worth knowing beside the five fields. What decides stands in front, in cards of its own;
/// the rest is folded away, and nothing of it is ever required.
public final class ContextView {
    private static final int LONG_ROWS = 2;
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private final FormFields fields;
    private final Hints hints;
    private final Supplier<Content> content;
    private final Strings strings;
    private final Parent root;
    private final Map<ContextField, TextInputControl> inputs = new EnumMap<>(ContextField.class);
    private final Map<ContextField, Label> problems = new EnumMap<>(ContextField.class);
    private final Label band = new Label();

    private final Map<ContextField.Group, VBox> front = new EnumMap<>(ContextField.Group.class);

    @FXML
    private TitledPane pane;

    @FXML
    private VBox groups;

    /// @param content what is typed now, to compose a summary from
    public ContextView(Views views, FormFields fields, Hints hints, Supplier<Content> content, Strings strings) {
        this.fields = fields;
        this.hints = hints;
        this.content = content;
        this.strings = strings;
        root = views.load("context", this);
    }

    /// What is folded away.
    public Parent root() {
        return root;
    }

    /// What decides, before the five fields.
    public Parent why() {
        return Known.of(front, ContextField.Group.WHY);
    }

    /// What the receiver acts on, after them.
    public Parent next() {
        return Known.of(front, ContextField.Group.NEXT);
    }

    @FXML
    private void initialize() {
        for (var group : ContextField.Group.values()) {
            var title = new Label(strings.of(group));
            title.getStyleClass().add(group.isInFront() ? "section-title" : "more-heading");
            var box = new VBox(title);
            box.getStyleClass().add(group.isInFront() ? "card" : "more-group");
            var lines = new WrappingRow();
            for (var field : ContextField.values()) {
                if (field.group() != group) {
                    continue;
                }
                if (field.isWide()) {
                    box.getChildren().add(field(field));
                    lines = new WrappingRow();
                    continue;
                }
                if (lines.getChildren().isEmpty()) {
                    lines.getStyleClass().add("more-lines");
                    box.getChildren().add(lines);
                }
                var cell = field(field);
                if (group.isInFront()) {
                    HBox.setHgrow(cell, Priority.ALWAYS);
                }
                lines.getChildren().add(cell);
            }
            if (group == ContextField.Group.TIMING) {
                var external = new CheckBox(strings.get("more.external"));
                external.selectedProperty().bindBidirectional(fields.more.external);
                box.getChildren().add(external);
            }
            if (group == ContextField.Group.HISTORY) {
                box.getChildren().add(consent());
            }
            if (group.isInFront()) {
                front.put(group, box);
            } else {
                groups.getChildren().add(box);
            }
        }
        fields.more.text(ContextField.SUMMARY).subscribe(this::showBand);
    }

    private Node field(ContextField field) {
        var label = new Label(strings.of(field));
        label.getStyleClass().add("field-label");
        TextInputControl input;
        if (field.isLong()) {
            var area = new TextArea();
            area.setPrefRowCount(LONG_ROWS);
            Texts.leaveByTab(area);
            input = area;
        } else {
            input = new TextField();
        }
        input.setId("more-" + field.name().toLowerCase(Locale.ROOT));
        input.textProperty().bindBidirectional(fields.more.text(field));
        label.setLabelFor(input);
        var problem = new Label();
        problem.getStyleClass().add("problem");
        Controls.show(problem, false);
        inputs.put(field, input);
        problems.put(field, problem);
        var box = new VBox(label, input, problem);
        box.getStyleClass().addAll("field", field.size().style());
        if (field == ContextField.BUDGET_FROM || field == ContextField.BUDGET_TO) {
            fields.more
                    .text(field)
                    .subscribe(_ -> Controls.problem(
                            problem,
                            input,
                            fields.more.isMalformed(field) ? strings.get("form.amount.malformed") : ""));
        }
        if (field == ContextField.SUMMARY) {
            box.getChildren().add(summaryTools());
        }
        if (field == ContextField.WHY_NOW || field == ContextField.INTENT_SIGNAL) {
            var hint = new Label();
            hint.getStyleClass().add("hint");
            hint.setWrapText(true);
            hints.watch(fields.more.text(field), hint);
            box.getChildren().add(hint);
        }
        return box;
    }

    /// Whether the prospect agreed to be recorded: without, nobody is shown the way to the recording.
    private Node consent() {
        var label = new Label(strings.get("more.consent"));
        label.getStyleClass().add("field-label");
        var choice = new ComboBox<CallRecording.Consent>();
        choice.setId("more-consent");
        choice.getItems().setAll(CallRecording.Consent.values());
        Controls.words(choice, strings::of);
        choice.valueProperty().bindBidirectional(fields.more.consent);
        label.setLabelFor(choice);
        var box = new VBox(label, choice);
        box.getStyleClass().addAll("field", ContextField.Size.LINE.style());
        return box;
    }

    private Node summaryTools() {
        band.getStyleClass().add("summary-band");
        var compose = new Button(strings.get("more.compose"));
        Controls.name(compose, strings.get("more.compose.tip"), null);
        compose.setOnAction(_ -> fields.more.text(ContextField.SUMMARY).set(CallSummary.compose(content.get())));
        var tools = new WrappingRow(compose, band);
        tools.getStyleClass().add("inline");
        return tools;
    }

    private void showBand(String summary) {
        var judged = CallSummary.band(summary);
        var words = strings.of(judged, Wording.words(summary));
        var found = CallSummary.problems(summary);
        band.setText(
                found.contains(CallSummary.Problem.PREAMBLE)
                        ? words + " " + strings.of(CallSummary.Problem.PREAMBLE)
                        : found.isEmpty() ? words : words + " " + strings.of(CallSummary.Problem.OVER_EIGHTY));
        band.pseudoClassStateChanged(GOOD, judged == CallSummary.Band.GOOD);
    }

    public void placeProblems(GapLines gaps) {
        place(gaps, GatePart.INTENT_SIGNAL, ContextField.INTENT_SIGNAL);
        place(gaps, GatePart.WHY_WON, ContextField.WHY_NOW);
        place(gaps, GatePart.PROMISED, ContextField.PROMISED);
        place(gaps, GatePart.GOAL, ContextField.GOAL);
    }

    private void place(GapLines gaps, GatePart part, ContextField field) {
        var unfold = !field.group().isInFront();
        gaps.place(part, Known.of(problems, field), Known.of(inputs, field), () -> {
            if (unfold) {
                pane.setExpanded(true);
            }
        });
    }

    public void clear() {
        pane.setExpanded(false);
    }
}
