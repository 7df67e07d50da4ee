package baton.ui.handoff;

import baton.brief.Depth;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.player.PlayerPane;
import baton.ui.transcript.TranscriptView;
import baton.ui.transcript.TranscriptViewModel;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds handoffside.fxml: beside the briefing the record at its depths, or what is said in the briefing.
final class HandoffSideView {
    private final HandoffViewModel model;
    private final TranscriptViewModel words;
    private final TranscriptView transcript;
    private final Supplier<ClipSideView> clip;
    private final Consumer<String> onLink;
    private final Strings strings;
    private final Parent root;
    private RecordSide record;

    @FXML
    private ToggleGroup depth;

    @FXML
    private ScrollPane recordScroll;

    @FXML
    private VBox recordPlace;

    @FXML
    private StackPane spokenPlace;

    /// @param clip the briefing; made after this
    /// @param onLink opens an address in the person's own program for it
    HandoffSideView(
            Views views,
            HandoffViewModel model,
            TranscriptViewModel words,
            PlayerPane player,
            Supplier<ClipSideView> clip,
            Consumer<String> onLink,
            Strings strings) {
        this.model = model;
        this.words = words;
        this.clip = clip;
        this.onLink = onLink;
        this.strings = strings;
        transcript = new TranscriptView(views, words, at -> clip.get().playFrom(at), player::key, strings);
        root = views.load("handoffside", this);
        player.onPlace(transcript::playsAt);
        model.openProperty().subscribe(open -> words.show(open == null ? null : open.briefing()));
        words.spokenProperty().subscribe(_ -> {
            player.options().written(words.captions());
            // Where quotes are said is known now.
            show();
        });
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        record = new RecordSide(
                model, depth, recordPlace, at -> clip.get().goToShown(at), onLink, words::saidAt, strings);
        spokenPlace.getChildren().setAll(transcript.root());
        depth.selectedToggleProperty().subscribe(_ -> {
            var spoken = record.isChosen(RecordSide.SPOKEN);
            Controls.show(recordScroll, !spoken);
            Controls.show(spokenPlace, spoken);
        });
    }

    void first() {
        record.first();
    }

    void nextSteps() {
        record.nextSteps();
    }

    /// How deep the record is read.
    Depth depth() {
        return record.depth();
    }

    void deeper() {
        record.deeper();
    }

    void show() {
        record.show();
    }

    /// Looks for words in what is said.
    void find() {
        record.select(RecordSide.SPOKEN);
        transcript.beginFind();
    }

    /// What somebody writes in the transcript is not taken from under their hands.
    boolean isWriting() {
        return transcript.isWriting();
    }

    /// Whether the focus is where it was, or where it must stay.
    boolean keepsFocus() {
        return record.keepsFocus() || transcript.hasFocus();
    }
}
