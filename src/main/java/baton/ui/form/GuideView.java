package baton.ui.form;

import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.kit.keys.Shortcut;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds guide.fxml: the step one is led to, why it is asked for, and the way on.
final class GuideView {
    private final GuideViewModel model;
    private final Consumer<GuideStep> onStep;
    private final Strings strings;
    private final Parent root;

    @FXML
    private FontIcon done;

    @FXML
    private Label where;

    @FXML
    private Label title;

    @FXML
    private Label why;

    @FXML
    private Button back;

    @FXML
    private Button next;

    /// @param onStep brings a step into view, with the focus in its first field
    GuideView(Views views, GuideViewModel model, Consumer<GuideStep> onStep, Strings strings) {
        this.model = model;
        this.onStep = onStep;
        this.strings = strings;
        root = views.load("guide", this);
        model.stepProperty().subscribe(this::show);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Controls.name(next, strings.get("guide.next"), Shortcut.GUIDE_NEXT);
        Controls.name(back, strings.get("guide.back"), Shortcut.GUIDE_BACK);
    }

    private void show(@Nullable GuideStep step) {
        Controls.show(root, step != null);
        if (step == null) {
            return;
        }
        var steps = model.steps();
        where.setText(strings.get("guide.where", steps.indexOf(step) + 1, steps.size()));
        title.setText(strings.of(step));
        why.setText(why(step));
        back.setDisable(step == steps.getFirst());
        Controls.show(next, step != steps.getLast());
        showDone();
        onStep.accept(step);
    }

    private String why(GuideStep step) {
        return switch (step) {
            case WHO -> strings.get("guide.why.who");
            case MEETING -> strings.get("guide.why.meeting");
            case WHY -> strings.get("guide.why.why");
            case PAIN -> strings.get("guide.why.pain");
            case STAKEHOLDERS -> strings.get("guide.why.stakeholders");
            case OBJECTIONS -> strings.get("guide.why.objections");
            case COMPETITOR -> strings.get("guide.why.competitor");
            case NEXT -> strings.get("guide.why.next");
            case OUTREACH -> strings.get("guide.why.outreach");
            case CONDITIONS -> strings.get("guide.why.conditions");
            case BRIEFING -> strings.get("guide.why.briefing");
            case HAND_OFF -> strings.get("guide.why.handOff");
        };
    }

    /// What is typed may have filled it.
    void showDone() {
        var step = model.stepProperty().get();
        if (step != null) {
            var isDone = model.isDone(step);
            done.setIconLiteral(isDone ? "fth-check-circle" : "fth-circle");
            next.getStyleClass().remove("accent");
            if (isDone) {
                next.getStyleClass().add("accent");
            }
        }
    }

    @FXML
    private void back() {
        model.move(false);
    }

    @FXML
    private void next() {
        model.move(true);
    }

    @FXML
    private void leave() {
        model.close();
    }
}
