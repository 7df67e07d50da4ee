package baton.ui.library;

import baton.library.Review;
import baton.library.ReviewList;
import baton.library.ReviewProgress;
import baton.library.ScoreLine;
import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import baton.ui.kit.Views;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Binds study.fxml: how far somebody is with a list, and what they note on the chosen handoff of it.
final class ReviewListView {
    private static final int BEST = 5;

    private final LibraryViewModel model;
    private final Strings strings;
    private final Parent root;
    private final Map<ScoreLine, ToggleGroup> lines = new EnumMap<>(ScoreLine.class);
    private @Nullable LibraryRow chosen;
    private boolean filling;

    @FXML
    private Label why;

    @FXML
    private HBox whose;

    @FXML
    private ComboBox<Person> receiver;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label progress;

    @FXML
    private Label time;

    @FXML
    private HBox own;

    @FXML
    private Label noteLabel;

    @FXML
    private TextArea note;

    @FXML
    private CheckBox done;

    @FXML
    private GridPane scores;

    ReviewListView(Views views, LibraryViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        root = views.load("reviewlist", this);
    }

    @FXML
    private void initialize() {
        Controls.words(receiver, Person::name);
        receiver.valueProperty().subscribe(chosenReceiver -> {
            if (chosenReceiver != null && !filling) {
                model.receiverProperty().set(chosenReceiver);
            }
        });
        Texts.leaveByTab(note);
        note.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keep();
            }
        });
        done.setOnAction(_ -> {
            keep();
            var row = chosen;
            if (row != null) {
                model.tick(row, done.isSelected());
            }
        });
        for (var line : ScoreLine.values()) {
            scores(line);
        }
        model.studyProperty().subscribe(this::show);
        choose(null);
    }

    /// One line of the sheet: what is scored, and 1 to 5.
    private void scores(ScoreLine line) {
        var row = lines.size();
        var words = new Label(strings.of(line));
        words.setMinWidth(Region.USE_PREF_SIZE);
        var group = new ToggleGroup();
        lines.put(line, group);
        scores.add(words, 0, row);
        for (int i = 1; i <= BEST; i++) {
            var score = new ToggleButton(Integer.toString(i));
            score.setUserData(i);
            score.setToggleGroup(group);
            score.setAccessibleText(strings.get("library.study.score", words.getText(), i));
            score.getStyleClass().add("score");
            score.setOnAction(_ -> keep());
            scores.add(score, i, row);
        }
    }

    Parent root() {
        return root;
    }

    /// Whose first ten can be watched.
    ///
    /// @param first who is proposed
    void receivers(List<Person> all, @Nullable Person first) {
        filling = true;
        receiver.getItems().setAll(all);
        var now = model.receiverProperty().get();
        receiver.setValue(now == null ? first : now);
        filling = false;
        if (now == null && first != null) {
            model.receiverProperty().set(first);
        }
    }

    private void show(@Nullable ReviewProgress study) {
        if (!(model.placeProperty().get() instanceof LibrarySection.Learn(var kind))) {
            return;
        }
        Controls.show(whose, kind == ReviewList.Kind.FIRST_TEN);
        Controls.show(scores, kind == ReviewList.Kind.SAMPLE);
        why.setText(strings.get(
                switch (kind) {
                    case FIRST_TEN -> "library.study.why.firstTen";
                    case FIVE_A_WEEK -> "library.study.why.five";
                    case SAMPLE -> "library.study.why.sample";
                }));
        noteLabel.setText(strings.get(
                switch (kind) {
                    case FIRST_TEN -> "library.study.note";
                    case FIVE_A_WEEK -> "library.study.note.five";
                    case SAMPLE -> "library.study.note.sample";
                }));
        var size = study == null ? 0 : study.items().size();
        bar.setProgress(study == null || size == 0 ? 0 : (double) study.done() / size);
        progress.setText(study == null ? "" : strings.get("library.study.progress", study.done(), size));
        time.setText(
                study == null || size == 0
                        ? ""
                        : strings.get(
                                "library.study.time",
                                TimeWords.length(study.total(model.speed())),
                                model.speed().digits(),
                                TimeWords.length(study.left(model.speed()))));
        Controls.show(bar, size > 0);
        Controls.show(own, size > 0);
    }

    /// What is noted on another one is kept first.
    void choose(@Nullable LibraryRow row) {
        if (chosen != null && row != null && chosen.handoff().equals(row.handoff())) {
            chosen = row;
            return;
        }
        keep();
        chosen = row;
        filling = true;
        var review = row == null ? null : row.review();
        own.setDisable(review == null);
        note.setText(review == null ? "" : review.words());
        done.setSelected(row != null && row.isDone());
        lines.forEach((line, group) -> group.selectToggle(group.getToggles().stream()
                .filter(t -> review != null
                        && Objects.equals(t.getUserData(), review.scores().get(line)))
                .findFirst()
                .orElse(null)));
        filling = false;
    }

    /// Keeps what is written, if it is new.
    void keep() {
        var row = chosen;
        if (filling || row == null || row.review() == null) {
            return;
        }
        var given = new EnumMap<ScoreLine, Integer>(ScoreLine.class);
        lines.forEach((line, group) -> {
            if (group.getSelectedToggle() != null && group.getSelectedToggle().getUserData() instanceof Integer score) {
                given.put(line, score);
            }
        });
        Review changed = row.review().withWords(note.getText().strip()).withScores(given);
        if (!changed.equals(row.review())) {
            // The row that comes back holds it; what is ticked right behind must not take it away again.
            chosen = row.withReview(changed);
            model.note(row, changed);
        }
    }
}
