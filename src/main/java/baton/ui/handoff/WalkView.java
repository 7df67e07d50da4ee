package baton.ui.handoff;

import baton.people.Person;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import baton.ui.kit.Views;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds walk.fxml: sender and receiver go through a handoff together, ten minutes to tell and five to ask; both agree
/// on what comes next.
final class WalkView {
    private static final Duration TELLING = Duration.ofMinutes(10);
    private static final Duration ASKING = Duration.ofMinutes(5);
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private final HandoffViewModel model;
    private final Strings strings;
    private final Parent root;
    private final Runnable onCancel;
    private final Timeline pulse = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), _ -> show()));
    private @Nullable Instant told;
    private @Nullable Instant asked;

    @FXML
    private Label through;

    @FXML
    private Label questions;

    @FXML
    private Button next;

    @FXML
    private VBox open;

    @FXML
    private CheckBox senderAgrees;

    @FXML
    private CheckBox receiverAgrees;

    @FXML
    private Button done;

    /// @param onCancel closes the panel
    WalkView(Views views, HandoffViewModel model, Runnable onCancel, Strings strings) {
        this.model = model;
        this.onCancel = onCancel;
        this.strings = strings;
        root = views.load("walk", this);
        pulse.setCycleCount(Timeline.INDEFINITE);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        done.disableProperty()
                .bind(senderAgrees
                        .selectedProperty()
                        .and(receiverAgrees.selectedProperty())
                        .not());
    }

    void begin(OpenHandoff handoff) {
        told = null;
        asked = null;
        senderAgrees.setSelected(false);
        receiverAgrees.setSelected(false);
        senderAgrees.setText(strings.get("walk.agrees", handoff.sender().name()));
        receiverAgrees.setText(
                strings.get("walk.agrees", handoff.receiver().map(Person::name).orElse("")));
        open.getChildren().clear();
        for (var question : handoff.questions()) {
            if (!question.isAnswered()) {
                open.getChildren().add(new Label(Texts.brief(question.words())));
            }
        }
        show();
        next.requestFocus();
    }

    void stop() {
        pulse.stop();
    }

    /// Begins the ten minutes, then the five, then stops both.
    @FXML
    private void next() {
        if (told == null) {
            told = model.now();
            pulse.play();
        } else if (asked == null) {
            asked = model.now();
        }
        show();
    }

    /// Counts by the clock, not by pulses: a window that slept is not behind.
    private void show() {
        var now = model.now();
        var telling = told == null ? Duration.ZERO : Duration.between(told, asked == null ? now : asked);
        var asking = asked == null ? Duration.ZERO : Duration.between(asked, now);
        clock(through, TELLING.minus(telling));
        clock(questions, ASKING.minus(asking));
        next.setText(strings.get(told == null ? "walk.begin" : "walk.ask"));
        next.setDisable(asked != null);
    }

    private void clock(Label label, Duration left) {
        label.setText(left.isNegative() ? "\u2212" + TimeWords.length(left.negated()) : TimeWords.length(left));
        label.pseudoClassStateChanged(OVER, left.isNegative());
    }

    @FXML
    private void done() {
        stop();
        var minutes = told == null ? 0 : Duration.between(told, model.now()).toMinutes();
        model.perform(HandoffAction.WALK_THROUGH, new ActionInput(strings.get("walk.minutes", minutes), null, null));
    }

    @FXML
    private void cancel() {
        onCancel.run();
    }
}
