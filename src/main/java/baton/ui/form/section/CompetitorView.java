package baton.ui.form.section;

import baton.handoff.record.GatePart;
import baton.ui.form.field.FormFields;
import baton.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Binds competitor.fxml: field 5, direct rivals and other ways out.
public final class CompetitorView {
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

    public CompetitorView(Views views, FormFields fields) {
        this.fields = fields;
        root = views.load("competitor", this);
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        competitors.textProperty().bindBidirectional(fields.competitors);
        indirect.textProperty().bindBidirectional(fields.indirect);
        noneMentioned.selectedProperty().bindBidirectional(fields.noneMentioned);
    }

    public void placeProblem(GapLines gaps) {
        gaps.place(GatePart.COMPETITOR, problem, competitors);
    }
}
