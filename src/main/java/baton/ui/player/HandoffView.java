package baton.ui.player;

import baton.handoff.FirstTouch;
import baton.handoff.MeetingOutcome;
import baton.handoff.RecordField;
import baton.handoff.ReturnReason;
import baton.people.Person;
import baton.recording.ClipStore;
import baton.ui.kit.Forms;
import baton.ui.kit.Screen;
import baton.ui.kit.Shortcut;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// Binds player.fxml: the briefing, the record beside it, and what the reader may do.
public final class HandoffView implements Screen {
    private final HandoffViewModel model;
    private final PlayerPane player;
    private final Strings strings;
    private final RecordPane record;
    private final Parent root;
    private final SegmentedButton outcomes = new SegmentedButton();
    private final SegmentedButton matches = new SegmentedButton();
    private final Map<RecordField, CheckBox> wrong = new EnumMap<>(RecordField.class);
    private Runnable onBack = () -> {};
    private @Nullable UUID playing;

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private Label badge;

    @FXML
    private Label due;

    @FXML
    private StackPane clipPlace;

    @FXML
    private VBox noClip;

    @FXML
    private Label noClipText;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox recordPlace;

    @FXML
    private HBox actions;

    @FXML
    private Button accept;

    @FXML
    private Button giveBack;

    @FXML
    private MenuButton touch;

    @FXML
    private Button feedback;

    @FXML
    private VBox returnPanel;

    @FXML
    private ComboBox<ReturnReason> reason;

    @FXML
    private TextArea reasonWords;

    @FXML
    private Label reasonProblem;

    @FXML
    private VBox feedbackPanel;

    @FXML
    private HBox outcomePlace;

    @FXML
    private HBox matchPlace;

    @FXML
    private FlowPane wrongPlace;

    @FXML
    private TextArea feedbackWords;

    @FXML
    private Label feedbackProblem;

    public HandoffView(Views views, HandoffViewModel model, PlayerPane player, Strings strings) {
        this.model = model;
        this.player = player;
        this.strings = strings;
        record = new RecordPane(strings);
        root = views.load("player", this);
    }

    /// Where Back leads.
    public void onBack(Runnable next) {
        onBack = next;
    }

    public void open(Person reader, UUID handoff) {
        playing = null;
        Forms.show(returnPanel, false);
        Forms.show(feedbackPanel, false);
        model.open(reader, handoff);
    }

    @FXML
    private void initialize() {
        clipPlace.getChildren().addFirst(player.root());
        player.onSpeed(model::speedChosen);
        reason.getItems().setAll(ReturnReason.values());
        Forms.words(reason, strings::of);
        for (var kind : FirstTouch.values()) {
            var item = new MenuItem(strings.of(kind));
            item.setOnAction(_ -> model.touch(kind));
            touch.getItems().add(item);
        }
        // What does not count is listed too, with the reason (row 85).
        var invalid = new MenuItem(strings.get("player.touch.invalid"));
        invalid.setDisable(true);
        touch.getItems().add(invalid);
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
        Forms.name(accept, strings.get("player.accept.tip"), Shortcut.ACCEPT);
        model.busyProperty().subscribe(actions::setDisable);
        model.openProperty().subscribe(this::show);
    }

    private static ToggleButton choice(Object value, String text) {
        var button = new ToggleButton(text);
        button.setUserData(value);
        return button;
    }

    private void show(HandoffViewModel.@Nullable Open open) {
        if (open == null) {
            player.close();
            return;
        }
        var handoff = open.handoff();
        title.setText(handoff.content().company());
        subtitle.setText(strings.get(
                "player.subtitle",
                handoff.content().contact().name(),
                open.sender().name(),
                open.receiver().map(Person::name).orElse("")));
        badge.setText(strings.of(handoff.status()));
        due.setText(model.dueWords());
        due.setTooltip(new Tooltip(model.whyDue()));
        Forms.show(due, !due.getText().isEmpty());
        recordPlace.getChildren().setAll(record.show(open, model.whyDue(), model.history()));
        offer(model.canAccept(), accept, giveBack);
        offer(model.canTouch(), touch);
        offer(model.canGiveFeedback(), feedback);
        Forms.show(actions, model.canAccept() || model.canTouch() || model.canGiveFeedback());
        if (!model.canAccept()) {
            Forms.show(returnPanel, false);
        }
        if (!model.canGiveFeedback()) {
            Forms.show(feedbackPanel, false);
        }
        showClip(open);
    }

    private static void offer(boolean offered, Node... actions) {
        for (var action : actions) {
            Forms.show(action, offered);
        }
    }

    private void showClip(HandoffViewModel.Open open) {
        var clip = open.clip();
        var playable = clip.isPresent() && open.condition() != ClipStore.Condition.MISSING;
        Forms.show(player.root(), playable);
        Forms.show(noClip, !playable);
        noClipText.setText(strings.get(clip.isPresent() ? "player.clip.missing" : "player.clip.none"));
        if (!playable || clip.get().id().equals(playing)) {
            return;
        }
        playing = clip.get().id();
        player.show(
                open.file().orElseThrow(),
                open.resumeAt(),
                open.speed().times(),
                model::watchedTo,
                _ -> root.requestFocus());
    }

    @FXML
    private void accept() {
        model.accept();
    }

    @FXML
    private void askReason() {
        Forms.show(returnPanel, !returnPanel.isVisible());
        Forms.problem(reasonProblem, reason, "");
        if (returnPanel.isVisible()) {
            reason.requestFocus();
        }
    }

    @FXML
    private void giveBack() {
        var chosen = reason.getValue();
        if (chosen == null) {
            Forms.problem(reasonProblem, reason, strings.get("player.return.choose"));
            reason.requestFocus();
        } else if (chosen.needsWords() && reasonWords.getText().isBlank()) {
            Forms.problem(reasonProblem, reasonWords, strings.get("player.return.words"));
            reasonWords.requestFocus();
        } else {
            model.giveBack(chosen, reasonWords.getText());
            reason.setValue(null);
            reasonWords.clear();
        }
    }

    @FXML
    private void askFeedback() {
        Forms.show(feedbackPanel, !feedbackPanel.isVisible());
        Forms.problem(feedbackProblem, outcomes, "");
        if (feedbackPanel.isVisible()) {
            outcomes.getButtons().getFirst().requestFocus();
        }
    }

    @FXML
    private void giveFeedback() {
        var outcome = chosen(outcomes);
        var match = chosen(matches);
        if (outcome == null || match == null) {
            Forms.problem(feedbackProblem, outcomes, strings.get("player.feedback.choose"));
            (outcome == null ? outcomes : matches).getButtons().getFirst().requestFocus();
            return;
        }
        var fields = EnumSet.noneOf(RecordField.class);
        wrong.forEach((field, box) -> {
            if (box.isSelected()) {
                fields.add(field);
            }
        });
        model.giveFeedback((MeetingOutcome) outcome, (Integer) match, fields, feedbackWords.getText());
    }

    private static @Nullable Object chosen(SegmentedButton choices) {
        return choices.getButtons().stream()
                .filter(ToggleButton::isSelected)
                .map(Node::getUserData)
                .findFirst()
                .orElse(null);
    }

    @FXML
    private void back() {
        onBack.run();
    }

    @FXML
    private void key(KeyEvent event) {
        if (Shortcut.BACK.keys().match(event)) {
            onBack.run();
            event.consume();
        } else if (Shortcut.ACCEPT.keys().match(event) && model.canAccept()) {
            accept();
            event.consume();
        } else if (!(event.getTarget() instanceof ComboBox<?>) && !(event.getTarget() instanceof ScrollPane)) {
            player.key(event);
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void hidden() {
        player.close();
        model.close();
    }
}
