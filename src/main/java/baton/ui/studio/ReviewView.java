package baton.ui.studio;

import baton.playback.PlaybackSpeed;
import baton.recording.ClipNotes;
import baton.recording.Prompt;
import baton.recording.prompt.PromptRun;
import baton.recording.take.Take;
import baton.ui.kit.ClipExtras;
import baton.ui.kit.ClipPane;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import baton.ui.kit.Views;
import baton.ui.kit.keys.Shortcut;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds review.fxml: what can be done with a take that is looked at.
final class ReviewView {
    private final StudioViewModel model;
    private final ReviewRoom room;
    private final ClipPane pane;
    private final Strings strings;
    private final Parent root;
    private final Runnable onKept;
    private @Nullable Take shown;

    @FXML
    private Button keep;

    @FXML
    private Button retake;

    @FXML
    private Button discard;

    @FXML
    private Button startHere;

    @FXML
    private Button endHere;

    @FXML
    private Button poster;

    @FXML
    private Button undo;

    @FXML
    private Label words;

    @FXML
    private HBox tags;

    @FXML
    private TextField pinWords;

    @FXML
    private FlowPane pins;

    @FXML
    private StackPane speechPlace;

    /// @param onKept told when the take was kept
    ReviewView(Views views, StudioViewModel model, ClipPane pane, Runnable onKept, Strings strings) {
        this.onKept = onKept;
        this.model = model;
        this.room = model.review;
        this.pane = pane;
        this.strings = strings;
        root = views.load("review", this);
        speechPlace.getChildren().setAll(new SpeechView(views, room.speech(), room.edits(), pane, strings).root());
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Controls.name(keep, strings.get("studio.keep.tip"), Shortcut.HAND_OFF);
        Controls.name(retake, strings.get("studio.retake.tip"), null);
        Controls.name(startHere, strings.get("review.start.tip"), null);
        Controls.name(endHere, strings.get("review.end.tip"), null);
        Controls.name(poster, strings.get("review.poster.tip"), null);
        Controls.name(undo, strings.get("review.undo.tip"), null);
        for (var tag : List.of("review.tag.warm", "review.tag.quiet", "review.tag.bitter")) {
            var words = strings.get(tag);
            var button = new Button(words);
            button.setMinWidth(Region.USE_PREF_SIZE);
            // What they were bitter about only a person knows.
            button.setOnAction(_ -> {
                if (words.endsWith("\u2026")) {
                    pinWords.setText(words.substring(0, words.length() - 1) + " ");
                    pinWords.requestFocus();
                    pinWords.end();
                } else {
                    pin(words);
                }
            });
            tags.getChildren().add(button);
        }
        room.edits().takeProperty().subscribe(this::showTake);
        model.state.askedProperty().subscribe(_ -> showWords());
        model.state.unheardProperty().subscribe(_ -> showWords());
        room.edits().canUndoProperty().subscribe(_ -> showEnabled(model.state.phase()));
        model.state.phaseProperty().subscribe((before, phase) -> {
            showEnabled(phase);
            // It could not be kept: it is looked at again.
            if (before == Phase.KEEPING && phase == Phase.REVIEW && shown != null) {
                open(shown);
            }
        });
    }

    private void showEnabled(Phase phase) {
        for (var button : new Button[] {keep, retake, startHere, endHere, poster}) {
            button.setDisable(phase == Phase.KEEPING);
        }
        undo.setDisable(
                phase == Phase.KEEPING || !room.edits().canUndoProperty().get());
        discard.setDisable(phase == Phase.KEEPING || !room.mayDiscard());
    }

    private void showTake(@Nullable Take take) {
        var before = shown;
        shown = take;
        if (take == null) {
            return;
        }
        if (before != null && before.id().equals(take.id())) {
            pane.dress(extras(take.notes()));
        } else {
            open(take);
        }
        showEnabled(model.state.phase());
        showWords();
        showPins(take.notes());
    }

    private void showPins(ClipNotes notes) {
        pins.getChildren()
                .setAll(notes.pins().stream()
                        .map(pin -> {
                            var at = pin.at().minus(notes.trim().start());
                            var shown = TimeWords.length(at.isNegative() ? Duration.ZERO : at);
                            var chip = new Button(
                                    strings.get("player.moment.line", shown, pin.words()), new FontIcon("fth-x"));
                            chip.setContentDisplay(ContentDisplay.RIGHT);
                            chip.getStyleClass().add("flat");
                            Controls.name(chip, strings.get("review.pin.remove"), null);
                            chip.setOnAction(_ -> room.edits().unpin(pin));
                            return chip;
                        })
                        .toList());
        Controls.show(pins, !notes.pins().isEmpty());
    }

    @FXML
    private void pin() {
        pin(pinWords.getText());
        pinWords.clear();
        pane.root().requestFocus();
    }

    private void pin(String words) {
        if (pane.isOpen()) {
            room.edits().pin(pane.position(), words);
        }
    }

    private void open(Take take) {
        pane.show(
                take.file(),
                extras(take.notes()),
                Duration.ZERO,
                PlaybackSpeed.USUAL.times(),
                _ -> {},
                _ -> pane.play());
    }

    private static ClipExtras extras(ClipNotes notes) {
        return new ClipExtras(
                notes.trim().start(),
                notes.trim().end(),
                true,
                notes.gain(),
                notes.chapters().stream()
                        .map(c -> new ClipExtras.Mark(c.at(), c.name(), c.mustCover()))
                        .toList(),
                notes.waveformBytes(),
                null,
                ClipExtras.Around.NONE);
    }

    private void showWords() {
        var state = model.state;
        keep.setText(strings.get(state.askedProperty().get() ? "studio.keep.silent" : "studio.keep"));
        var take = shown;
        if (take == null) {
            return;
        }
        if (state.unheardProperty().get()) {
            words.setText(strings.get("review.silent"));
            return;
        }
        var length = room.edits().playLength();
        var text = strings.get(
                "review.words", TimeWords.length(length), TimeWords.length(PlaybackSpeed.USUAL.receiverTime(length)));
        var card = take.notes().card();
        var order = model.orderProperty().get();
        if (card != null && order != null && !take.notes().chapters().isEmpty()) {
            var missing = PromptRun.uncovered(
                            card.toSpeak(order.handoff().content()),
                            take.notes().chapters())
                    .stream()
                    .map(Prompt::title)
                    .collect(Collectors.joining(", "));
            text += missing.isEmpty() ? "" : " " + strings.get("review.uncovered", missing);
        }
        words.setText(text);
    }

    @FXML
    void keep() {
        if (model.review.asksAboutSilence()) {
            keep.requestFocus();
        } else {
            pane.close(() -> model.keep(onKept));
        }
    }

    @FXML
    void retake() {
        pane.close(room::retake);
    }

    @FXML
    private void discard() {
        if (room.mayDiscard()) {
            pane.close(room::discard);
        }
    }

    @FXML
    private void startHere() {
        if (pane.isOpen()) {
            room.edits().startAt(pane.position());
        }
    }

    @FXML
    private void endHere() {
        if (pane.isOpen()) {
            room.edits().endAt(pane.position());
        }
    }

    @FXML
    private void poster() {
        if (pane.isOpen()) {
            room.edits().posterAt(pane.position());
        }
    }

    @FXML
    private void undo() {
        room.edits().undo();
    }

    /// The review's own keys; the player has the others.
    boolean key(KeyEvent event) {
        if (Shortcut.HAND_OFF.matches(event)) {
            keep();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            undo();
        } else if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        } else {
            switch (event.getCode()) {
                case I -> startHere();
                case O -> endHere();
                case P -> poster();
                case R -> retake();
                case DELETE -> discard();
                default -> {
                    return false;
                }
            }
        }
        return true;
    }
}
