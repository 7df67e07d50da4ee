package baton.ui.transcript;

import baton.transcript.NameSuggestions.Hint;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

/// Binds transcripthint.fxml: one suggestion after the other; none is taken by itself.
final class TranscriptHintView {
    private final TranscriptViewModel model;
    private final IntConsumer onGo;
    private final Runnable onDone;
    private final Strings strings;
    private final Parent root;

    @FXML
    private Hyperlink text;

    @FXML
    private Button everywhere;

    @FXML
    private Label moreHints;

    /// @param onGo to a line
    /// @param onDone the last one was decided about
    TranscriptHintView(Views views, TranscriptViewModel model, IntConsumer onGo, Runnable onDone, Strings strings) {
        this.model = model;
        this.onGo = onGo;
        this.onDone = onDone;
        this.strings = strings;
        root = views.load("transcripthint", this);
        everywhere.setText(strings.get("transcript.hint.everywhere", 0));
    }

    Parent root() {
        return root;
    }

    void show() {
        var hint = hint();
        Controls.show(root, hint.isPresent());
        hint.ifPresent(h -> {
            int places = model.places(h);
            text.setText(strings.get("transcript.hint", Texts.brief(h.said()), Texts.brief(h.name())));
            moreHints.setText(strings.get("transcript.hint.more", model.hintCount() - 1));
            Controls.show(moreHints, model.hintCount() > 1);
            everywhere.setText(strings.get("transcript.hint.everywhere", places));
            Controls.show(everywhere, places > 1);
        });
    }

    private Optional<Hint> hint() {
        return model.mayChange() ? model.hint() : Optional.empty();
    }

    @FXML
    private void go() {
        text.setVisited(false);
        hint().ifPresent(h -> onGo.accept(h.place().line()));
    }

    @FXML
    private void accept() {
        hint().ifPresent(h -> model.accept(h, false));
        next();
    }

    @FXML
    private void everywhere() {
        hint().ifPresent(h -> model.accept(h, true));
        next();
    }

    @FXML
    private void refuse() {
        hint().ifPresent(model::refuse);
        next();
    }

    private void next() {
        if (hint().isEmpty()) {
            onDone.run();
        }
    }
}
