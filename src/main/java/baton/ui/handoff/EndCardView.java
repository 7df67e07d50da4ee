package baton.ui.handoff;

import baton.handoff.FollowUpService;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import baton.ui.kit.keys.Shortcut;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;

/// Binds endcard.fxml: what to do once the briefing has ended. Only for whom something is to be done, or who goes
/// through a list: they write down what they take from it, and hear the next.
final class EndCardView {
    private final HandoffViewModel model;
    private final Choices choices;
    private final Pane place;
    private final Parent root;

    @FXML
    private Button accept;

    @FXML
    private Button giveBack;

    @FXML
    private Button ask;

    @FXML
    private Pane list;

    @FXML
    private TextField note;

    /// What can be done from here.
    ///
    /// @param hasNext whether there is one behind a handoff
    /// @param playOn plays the one behind it
    record Choices(Runnable giveBack, Runnable ask, Runnable again, Predicate<UUID> hasNext, Consumer<UUID> playOn) {}

    EndCardView(Views views, HandoffViewModel model, Pane place, Choices choices, Strings strings) {
        this.model = model;
        this.choices = choices;
        this.place = place;
        root = views.load("endcard", this);
        Texts.limit(note, FollowUpService.LONGEST);
        Controls.name(accept, strings.get("player.accept.tip"), Shortcut.ACCEPT);
    }

    /// @param ended whether the briefing stands at its end
    void show(boolean ended) {
        place.getChildren().remove(root);
        var open = model.openProperty().get();
        var goesOn = open != null && choices.hasNext().test(open.handoff().id());
        if (ended && (model.canAccept() || goesOn)) {
            place.getChildren().add(root);
            Controls.show(list, goesOn);
            note.clear();
            // Whoever writes something goes on writing it.
            if (goesOn && !model.canAccept() && !isWriting()) {
                note.requestFocus();
            }
        }
        showChoices();
    }

    private boolean isWriting() {
        return root.getScene() != null && root.getScene().getFocusOwner() instanceof TextInputControl;
    }

    private void showChoices() {
        Controls.show(accept, model.canAccept());
        Controls.show(giveBack, model.canAccept());
        Controls.show(ask, model.acts().contains(HandoffAction.ASK));
    }

    /// What it offered may have been done.
    void showChanges() {
        var open = model.openProperty().get();
        if (!model.canAccept()
                && (open == null || !choices.hasNext().test(open.handoff().id()))) {
            show(false);
        } else {
            showChoices();
        }
    }

    @FXML
    private void accept() {
        show(false);
        model.accept();
    }

    @FXML
    private void giveBack() {
        choices.giveBack().run();
    }

    @FXML
    private void ask() {
        choices.ask().run();
    }

    @FXML
    private void again() {
        choices.again().run();
    }

    /// What they take from it is a comment at its end: its sender hears of it where the team wants that.
    @FXML
    private void next() {
        var open = model.openProperty().get();
        if (open == null) {
            return;
        }
        var words = note.getText();
        if (!words.isBlank()) {
            model.small().mark(open.extras(null).endIn(open.length()), words);
        }
        show(false);
        choices.playOn().accept(open.handoff().id());
    }
}
