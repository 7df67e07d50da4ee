package baton.ui.form.section;

import baton.ui.form.draft.SenderFeedback;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds echo.fxml: on top of the form, what the other side has said.
public final class SenderFeedbackView {
    private final SenderFeedback model;
    private final Strings strings;
    private final Parent root;

    @FXML
    private HBox talk;

    @FXML
    private VBox hints;

    public SenderFeedbackView(Views views, SenderFeedback model, Strings strings) {
        this.model = model;
        this.strings = strings;
        root = views.load("senderfeedback", this);
        model.heardProperty().subscribe(this::show);
    }

    public Parent root() {
        return root;
    }

    private void show(SenderFeedback.Heard heard) {
        Controls.show(talk, heard.mustTalk());
        hints.getChildren()
                .setAll(heard.hints().stream()
                        .map(d -> {
                            var line = new Label(strings.get("form.hint", strings.of(d.field()), d.words()));
                            line.setWrapText(true);
                            return line;
                        })
                        .toList());
        Controls.show(hints, !heard.hints().isEmpty());
        Controls.show(root, heard.mustTalk() || !heard.hints().isEmpty());
    }

    @FXML
    private void talked() {
        model.talked();
    }
}
