package baton.ui.handoff;

import baton.handoff.EventKind;
import baton.handoff.Feedback;
import baton.handoff.MeetingOutcome;
import baton.handoff.MeetingReport;
import baton.handoff.Quality;
import baton.handoff.Repeated;
import baton.handoff.record.RecordField;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// Binds feedback.fxml: three answers, to be given in less than twenty seconds, each by one key.
final class FeedbackView implements Resumable<FeedbackView.Written> {
    private static final int BEST = 5;
    private final HandoffViewModel model;
    private final Strings strings;
    private final Parent root;
    private final Runnable onCancel;
    private final Runnable onReschedule;
    private final SegmentedButton outcomes = new SegmentedButton();
    private final SegmentedButton matches = new SegmentedButton();
    private final SegmentedButton repeats = new SegmentedButton();
    private final Map<RecordField, CheckBox> wrong = new EnumMap<>(RecordField.class);
    private final Map<Quality, SegmentedButton> ratings = new EnumMap<>(Quality.class);

    @FXML
    private HBox outcomePlace;

    @FXML
    private VBox matchBox;

    @FXML
    private HBox matchPlace;

    @FXML
    private VBox rest;

    @FXML
    private FlowPane wrongPlace;

    @FXML
    private VBox repeatedBox;

    @FXML
    private HBox repeatedPlace;

    @FXML
    private TitledPane ratingsBox;

    @FXML
    private GridPane ratingsPlace;

    @FXML
    private TextArea words;

    @FXML
    private Label problem;

    @FXML
    private Button send;

    /// @param onReschedule asks for the meeting's new time: one that was only moved is not reported on
    /// @param onCancel closes the panel
    FeedbackView(Views views, HandoffViewModel model, Runnable onReschedule, Runnable onCancel, Strings strings) {
        this.model = model;
        this.onReschedule = onReschedule;
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
            var button = choice(outcome, strings.of(outcome));
            button.selectedProperty().subscribe(this::outcomeChanged);
            outcomes.getButtons().add(button);
        }
        for (int match = 1; match <= BEST; match++) {
            matches.getButtons().add(choice(match, Integer.toString(match)));
        }
        for (var repeated : Repeated.values()) {
            repeats.getButtons().add(choice(repeated, strings.of(repeated)));
        }
        outcomePlace.getChildren().add(outcomes);
        matchPlace.getChildren().addFirst(matches);
        repeatedPlace.getChildren().add(repeats);
        for (var field : RecordField.values()) {
            var box = new CheckBox(strings.of(field));
            wrong.put(field, box);
            wrongPlace.getChildren().add(box);
        }
        for (var quality : Quality.values()) {
            var rating = new SegmentedButton();
            for (int score = 1; score <= BEST; score++) {
                var button = choice(score, Integer.toString(score));
                button.setAccessibleText(strings.get("record.feedback.rating", strings.of(quality), score));
                rating.getButtons().add(button);
            }
            ratingsPlace.addRow(ratings.size(), new Label(strings.of(quality)), rating);
            ratings.put(quality, rating);
        }
    }

    private static ToggleButton choice(Object value, String text) {
        var button = new ToggleButton(text);
        button.setUserData(value);
        return button;
    }

    /// Who was not met cannot be judged; a meeting that was only moved gets its new time instead.
    private void outcomeChanged() {
        var outcome = (MeetingOutcome) chosen(outcomes);
        var met = outcome == null || outcome.hasMet();
        Controls.show(matchBox, met);
        Controls.show(repeatedBox, met);
        Controls.show(ratingsBox, met);
        Controls.show(rest, outcome != MeetingOutcome.RESCHEDULED);
        send.setText(strings.get(
                outcome == MeetingOutcome.RESCHEDULED ? "player.feedback.reschedule" : "player.feedback.send"));
    }

    /// Empty again, with the focus on the first answer.
    void begin() {
        Controls.problem(problem, outcomes, "");
        choices().forEach(b -> b.setSelected(false));
        wrong.values().forEach(b -> b.setSelected(false));
        words.clear();
        ratingsBox.setExpanded(false);
        outcomeChanged();
        outcomes.getButtons().getFirst().requestFocus();
        var open = model.openProperty().get();
        if (open != null) {
            model.takingBack().withdrawn(open).ifPresent(this::again);
        }
    }

    /// What was sent and taken back stands there to be put right.
    private void again(Feedback before) {
        choose(outcomes, before.outcome());
        choose(matches, before.match());
        choose(repeats, before.repeated());
        before.ratings().forEach((quality, score) -> choose(ratings.get(quality), score));
        wrong.forEach((field, box) -> box.setSelected(before.wrong().contains(field)));
        words.setText(before.words());
        ratingsBox.setExpanded(!before.ratings().isEmpty());
    }

    private static void choose(@Nullable SegmentedButton choices, @Nullable Object value) {
        if (choices != null) {
            choices.getButtons().forEach(b -> b.setSelected(b.getUserData().equals(value)));
        }
    }

    /// H, R, N or C for the outcome, a digit for the match; not while words are written.
    @FXML
    private void key(KeyEvent event) {
        if (event.getTarget() instanceof TextArea || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var typed = event.getText().toLowerCase(Locale.ENGLISH);
        if (typed.length() == 1 && Character.isLetterOrDigit(typed.charAt(0))) {
            for (var button : outcomes.getButtons()) {
                if (button.getText().toLowerCase(Locale.ENGLISH).startsWith(typed)) {
                    select(button, event);
                }
            }
            for (var button : matches.getButtons()) {
                if (button.getText().equals(typed)) {
                    select(button, event);
                }
            }
        }
    }

    private static void select(ToggleButton button, KeyEvent event) {
        button.setSelected(true);
        button.requestFocus();
        event.consume();
    }

    /// @param chosen the buttons that are pressed, and the boxes that are ticked
    record Written(Set<ToggleButton> chosen, Set<RecordField> wrong, String words) {
        Written {
            chosen = Set.copyOf(chosen);
            wrong = Set.copyOf(wrong);
        }
    }

    private Stream<ToggleButton> choices() {
        return Stream.concat(Stream.of(outcomes, matches, repeats), ratings.values().stream())
                .flatMap(c -> c.getButtons().stream());
    }

    @Override
    public EventKind does() {
        return EventKind.FEEDBACK_GIVEN;
    }

    @Override
    public Optional<Written> written() {
        var chosen = choices().filter(ToggleButton::isSelected).collect(Collectors.toSet());
        var ticked = fields();
        return chosen.isEmpty() && ticked.isEmpty() && words.getText().isBlank()
                ? Optional.empty()
                : Optional.of(new Written(chosen, ticked, words.getText()));
    }

    @Override
    public void resume(Written written) {
        choices().forEach(b -> b.setSelected(written.chosen().contains(b)));
        wrong.forEach((field, box) -> box.setSelected(written.wrong().contains(field)));
        words.setText(written.words());
    }

    private Set<RecordField> fields() {
        var fields = EnumSet.noneOf(RecordField.class);
        wrong.forEach((field, box) -> {
            if (box.isSelected()) {
                fields.add(field);
            }
        });
        return fields;
    }

    @FXML
    private void cancel() {
        onCancel.run();
    }

    @FXML
    void send() {
        var outcome = (MeetingOutcome) chosen(outcomes);
        var match = (Integer) chosen(matches);
        if (outcome == null || outcome.hasMet() && match == null) {
            Controls.problem(problem, outcomes, strings.get("player.feedback.choose"));
            (outcome == null ? outcomes : matches).getButtons().getFirst().requestFocus();
            return;
        }
        if (!outcome.isFinal()) {
            onReschedule.run();
            return;
        }
        var met = outcome.hasMet();
        model.giveFeedback(new MeetingReport(
                outcome,
                met ? match : null,
                fields(),
                words.getText(),
                met ? (Repeated) chosen(repeats) : null,
                met ? rated() : Map.of()));
    }

    private Map<Quality, Integer> rated() {
        var found = new EnumMap<Quality, Integer>(Quality.class);
        ratings.forEach((quality, rating) -> {
            if (chosen(rating) instanceof Integer score) {
                found.put(quality, score);
            }
        });
        return found;
    }

    private static @Nullable Object chosen(SegmentedButton choices) {
        return choices.getButtons().stream()
                .filter(ToggleButton::isSelected)
                .map(Node::getUserData)
                .findFirst()
                .orElse(null);
    }
}
