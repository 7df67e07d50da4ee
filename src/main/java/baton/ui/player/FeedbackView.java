package baton.ui.player;

import baton.handoff.MeetingOutcome;
import baton.handoff.RecordField;
import baton.ui.kit.Forms;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// Binds feedback.fxml: three answers, to be given in less than twenty seconds (row 111).
final class FeedbackView {
    private final HandoffViewModel model;
    private final Strings strings;
    private final Parent root;
    private final Runnable onCancel;
    private final SegmentedButton outcomes = new SegmentedButton();
    private final SegmentedButton matches = new SegmentedButton();
    private final Map<RecordField, CheckBox> wrong = new EnumMap<>(RecordField.class);

    @FXML
    private HBox outcomePlace;

    @FXML
    private HBox matchPlace;

    @FXML
    private FlowPane wrongPlace;

    @FXML
    private TextArea words;

    @FXML
    private Label problem;

    /// @param onCancel closes the panel
    FeedbackView(Views views, HandoffViewModel model, Runnable onCancel, Strings strings) {
        this.model = model;
        this.onCancel = onCancel;
        this.strings = strings;
        root = views.load("feedback", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Texts.leaveByTab(words);
        for (var outcome : MeetingOutcome.values()) {
            outcomes.getButtons().add(choice(outcome, strings.of(outcome)));
        }
        for (int match = 1; match <= 5; match++) {
            matches.getButtons().add(choice(match, Integer.toString(match)));
        }
        outcomePlace.getChildren().add(outcomes);
        matchPlace.getChildren().addFirst(matches);
        for (var field : RecordField.values()) {
            var box = new CheckBox(strings.of(field));
            wrong.put(field, box);
            wrongPlace.getChildren().add(box);
        }
    }

    private static ToggleButton choice(Object value, String text) {
        var button = new ToggleButton(text);
        button.setUserData(value);
        return button;
    }

    /// Empty again, with the focus on the first answer.
    void begin() {
        Forms.problem(problem, outcomes, "");
        outcomes.getButtons().forEach(b -> b.setSelected(false));
        matches.getButtons().forEach(b -> b.setSelected(false));
        wrong.values().forEach(b -> b.setSelected(false));
        words.clear();
        outcomes.getButtons().getFirst().requestFocus();
    }

    @FXML
    private void cancel() {
        onCancel.run();
    }

    @FXML
    void send() {
        var outcome = chosen(outcomes);
        var match = chosen(matches);
        if (outcome == null || match == null) {
            Forms.problem(problem, outcomes, strings.get("player.feedback.choose"));
            (outcome == null ? outcomes : matches).getButtons().getFirst().requestFocus();
            return;
        }
        var fields = EnumSet.noneOf(RecordField.class);
        wrong.forEach((field, box) -> {
            if (box.isSelected()) {
                fields.add(field);
            }
        });
        model.giveFeedback((MeetingOutcome) outcome, (Integer) match, fields, words.getText());
    }

    private static @Nullable Object chosen(SegmentedButton choices) {
        return choices.getButtons().stream()
                .filter(ToggleButton::isSelected)
                .map(Node::getUserData)
                .findFirst()
                .orElse(null);
    }
}
