package baton.ui.form;

import baton.handoff.record.GatePart;
import baton.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Binds competitor.fxml: field 5, direct rivals and other ways out.
final class CompetitorView {
    private final FormFields fields;
    private final Parent root;

    @FXML
    private TextField competitors;

    @FXML
    private TextField indirect;

    @FXML
    private CheckBox noneMentioned;

    @FXML
    private Label problem;

    CompetitorView(Views views, FormFields fields) {
        this.fields = fields;
        root = views.load("competitor", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        competitors.textProperty().bindBidirectional(fields.competitors);
        indirect.textProperty().bindBidirectional(fields.indirect);
        noneMentioned.selectedProperty().bindBidirectional(fields.noneMentioned);
    }

    void placeProblem(GapLines gaps) {
        gaps.place(GatePart.COMPETITOR, problem, competitors);
    }
}
