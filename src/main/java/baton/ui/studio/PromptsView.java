package baton.ui.studio;

import baton.recording.Prompt;
import baton.recording.prompt.PromptRun;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import baton.ui.kit.Views;
import java.time.Duration;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/// Binds prompts.fxml: what to speak about now, close under the lens, so that the eyes stay there.
final class PromptsView {
    private static final PseudoClass SPENT = PseudoClass.getPseudoClass("spent");
    private final StudioViewModel model;
    private final Strings strings;
    private final Parent root;

    @FXML
    private Label number;

    @FXML
    private Label must;

    @FXML
    private Label left;

    @FXML
    private Label current;

    @FXML
    private Label question;

    @FXML
    private ProgressBar budget;

    @FXML
    private Label upcoming;

    @FXML
    private Button back;

    @FXML
    private Button next;

    PromptsView(Views views, StudioViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        root = views.load("prompts", this);
    }

    Parent root() {
        return root;
    }

    /// Called at every pulse of the screen.
    ///
    /// @param taking whether a take runs; before it the card shows what will come first
    void show(PromptRun run, Duration elapsed, boolean taking) {
        var prompt = run.current();
        number.setText(
                prompt.isPresent()
                        ? strings.get("prompts.number", run.number(), run.count())
                        : strings.get("prompts.all"));
        Controls.show(must, prompt.filter(Prompt::mustCover).isPresent());
        current.setText(prompt.map(Prompt::title).orElse(strings.get("prompts.end")));
        question.setText(prompt.map(Prompt::question).orElse(""));
        Controls.show(question, prompt.isPresent());
        upcoming.setText(run.upcoming()
                .map(p -> strings.get("prompts.upcoming", p.title()))
                .orElse(""));
        Controls.show(budget, prompt.isPresent());
        Controls.show(left, prompt.isPresent());
        Controls.show(back, taking);
        Controls.show(next, taking && prompt.isPresent());
        prompt.ifPresent(p -> showBudget(p.budget(), taking ? run.left(elapsed) : p.budget()));
    }

    private void showBudget(Duration whole, Duration rest) {
        var spent = rest.isNegative();
        budget.setProgress(spent ? 0 : (double) rest.toMillis() / Math.max(1, whole.toMillis()));
        left.setText(
                spent
                        ? strings.get("prompts.over", TimeWords.length(rest.negated()))
                        : strings.get("prompts.left", TimeWords.length(rest)));
        left.pseudoClassStateChanged(SPENT, spent);
    }

    @FXML
    private void back() {
        model.lastPrompt();
    }

    @FXML
    private void next() {
        model.nextPrompt();
    }
}
