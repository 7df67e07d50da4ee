package baton.ui.handoff;

import baton.ui.kit.Controls;
import baton.ui.kit.Shortcut;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;

/// Binds endcard.fxml: what to do once the briefing has ended. Only for whom something is to be done.
final class EndCardView {
    private final HandoffViewModel model;
    private final Runnable onReturn;
    private final Runnable onAsk;
    private final Runnable onAgain;
    private final Pane place;
    private final Parent root;

    @FXML
    private Button accept;

    @FXML
    private Button ask;

    EndCardView(
            Views views,
            HandoffViewModel model,
            Pane place,
            Runnable onReturn,
            Runnable onAsk,
            Runnable onAgain,
            Strings strings) {
        this.model = model;
        this.onReturn = onReturn;
        this.onAsk = onAsk;
        this.onAgain = onAgain;
        this.place = place;
        root = views.load("endcard", this);
        Controls.name(accept, strings.get("player.accept.tip"), Shortcut.ACCEPT);
    }

    /// @param ended whether the briefing stands at its end
    void show(boolean ended) {
        place.getChildren().remove(root);
        if (ended && model.canAccept()) {
            place.getChildren().add(root);
        }
        Controls.show(ask, model.acts().contains(HandoffAction.ASK));
    }

    /// What it offered may have been done.
    void showChanges() {
        if (!model.canAccept()) {
            show(false);
        }
    }

    @FXML
    private void accept() {
        show(false);
        model.accept();
    }

    @FXML
    private void giveBack() {
        onReturn.run();
    }

    @FXML
    private void ask() {
        onAsk.run();
    }

    @FXML
    private void again() {
        onAgain.run();
    }
}
